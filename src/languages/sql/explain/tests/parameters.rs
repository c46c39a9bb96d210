//! Parameters as other programs write them.

use super::{says, trouble};
use crate::languages::Language;
use crate::languages::sql::Sql;

#[test]
fn placeholders_of_other_programs() {
    for shown in ["%s", "%d", "%(hero)s", "${hero}", "#{hero}", "{hero}", "{{ hero }}"] {
        let told = trouble(&format!("SELECT * FROM fights\nWHERE hero_id = {shown};"));
        let (why, place) = (told.why.unwrap(), told.place.unwrap());
        assert!(why.starts_with(&format!("{shown} is a placeholder of another program")), "{why}");
        assert!(told.look_next.unwrap().starts_with("Line 2: which parameter does the task name"));
        assert_eq!((place.line, place.column, place.length), (2, 17, shown.len()), "{shown}");
    }
    says("INSERT INTO fights VALUES («%s», %s);", "%s is a placeholder", "which value belongs here?");
}

#[test]
fn a_division_of_numbers_is_no_placeholder() {
    says("SELECT 7 %«;»", "After %, SQLite expects more.", "what should follow %?");
    assert_eq!(trouble("SELECT { FROM heroes;").why.unwrap(), "SQL has no sign {.");
    says("SELECT 7 % «s» FROM heroes;", "No table of this statement has a column s.", "which column");
}

#[test]
fn a_parameter_in_quotes_is_remarked_on() {
    let notes = Sql.notes("SELECT 1 FROM fights\nWHERE hero_id = ':hero';");
    assert_eq!(notes, ["':hero' in line 2, in quotes, is a text. It is not the parameter :hero."]);
    assert!(Sql.notes("SELECT 1 FROM fights WHERE hero_id = :hero;").is_empty());
}
