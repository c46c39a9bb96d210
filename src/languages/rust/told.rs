//! From an error or a panic to what a learner is told: what the database said, and the place in the file.

use std::ops::Range;

use super::source::file_of;
use super::words::short;
use crate::database::{ErrorKind, Schema, ScriptError};
use crate::languages::{Place, Thrown, Trouble, sql};

/// What stands in the text of every error that says that the database refused something, whatever the library.
const REFUSALS: [&str; 3] = ["ConstraintViolation", "Violation,", "constraint failed"];

/// What the database refused, if that is what the code passed on.
pub fn refusal(said: &str) -> Option<String> {
    let refused = REFUSALS.iter().any(|refusal| said.contains(refusal));
    refused.then(|| from_database(said).unwrap_or_else(|| short(said)))
}

/// An error that was given back. `what` is the function that ran.
pub fn stopped(answer: &str, what: &str, said: &str) -> Thrown {
    let message = from_database(said).unwrap_or_else(|| short(said));
    let statement = Statement::find(answer, said);
    let unread = statement.as_ref().and_then(|statement| statement.unread(answer, &message));
    let several = || several_in_one(answer, &message).then(|| why("MultipleStatement"));
    let why = |said| several().unwrap_or_else(|| why(said));
    let (why, look_next) = unread.unwrap_or_else(|| (why(said), look_next(said)));
    let place = statement.map(|statement| statement.place(answer, &message));
    let trouble = Trouble { message: format!("{what} gave an error back: {message}"), place, why, look_next };
    Thrown { message, trouble }
}

/// A panic.
pub fn panicked(answer: &str, what: &str, said: &str, file: &str, line: usize, column: usize) -> Thrown {
    let place = file.ends_with(&file_of(0)).then(|| known_place(answer, line, column)).flatten();
    let todo = said.starts_with("not yet implemented") || said.starts_with("not implemented");
    let (why, look_next) = if todo {
        (
            "todo!() stands for code that is still to be written: it panics when it runs.",
            "Write what belongs there.",
        )
    } else if said.contains("`Result::unwrap()`") || said.contains("Err") {
        (
            "unwrap and expect end the whole program when an error comes. A database refuses rows in the normal course of things.",
            "Can the error be given back with `?`, or looked at with match?",
        )
    } else {
        ("A panic ends the whole program.", "What must hold on this line, and when does it not?")
    };
    let database = from_database(said);
    let message = database.clone().map_or_else(|| "panicked".to_owned(), |said| format!("panicked: {said}"));
    let trouble = Trouble {
        message: format!("{what} panicked: {}", short(said)),
        place,
        why: Some(why.to_owned()),
        look_next: Some(look_next.to_owned()),
    };
    Thrown { message, trouble }
}

/// What SQLite said, out of an error of rusqlite's that shows itself whole.
fn from_database(said: &str) -> Option<String> {
    for before in ["msg: \"", "Some(\"", "SqliteError(\""] {
        if let Some((_, rest)) = said.split_once(before) {
            return quoted(rest);
        }
    }
    None
}

/// A text up to the quote that ends it, as Rust writes texts.
fn quoted(rest: &str) -> Option<String> {
    let mut text = String::new();
    let mut letters = rest.chars();
    loop {
        match letters.next()? {
            '"' => return Some(text),
            '\\' => match letters.next()? {
                'n' => text.push('\n'),
                't' => text.push('\t'),
                'r' => text.push('\r'),
                'u' => text.push('?'),
                other => text.push(other),
            },
            letter => text.push(letter),
        }
    }
}

/// A statement that SQLite could not read, where it stands in the answer.
struct Statement {
    range: Range<usize>,
    /// Where SQLite stopped, in the answer.
    at: usize,
}

impl Statement {
    fn find(answer: &str, said: &str) -> Option<Self> {
        let sql = quoted(said.split_once("sql: \"")?.1)?;
        let offset = said.split_once("offset: ")?.1.split(|letter: char| !letter.is_ascii_digit()).next()?;
        let offset: usize = offset.parse().ok()?;
        let start = answer.find(&sql)?;
        let at = start + offset.min(sql.len());
        answer.is_char_boundary(at).then_some(Self { range: start..start + sql.len(), at })
    }

    fn place(&self, answer: &str, message: &str) -> Place {
        let is_name = |letter: &char| letter.is_alphanumeric() || *letter == '_';
        let length = answer[self.at..].chars().take_while(is_name).map(char::len_utf8).sum::<usize>().max(1);
        Place::of(answer, self.at..self.at + length, format!("SQLite stopped here: {message}"))
    }

    /// Why, and what to look at, where the words of the statement themselves don't fit together. Which tables there are is not known here.
    fn unread(&self, answer: &str, message: &str) -> Option<(Option<String>, Option<String>)> {
        let is_unread = ["near ", "incomplete input", "unrecognized token"]
            .iter()
            .any(|begin| message.starts_with(begin));
        let error = ScriptError {
            kind: ErrorKind::Other,
            message: message.to_owned(),
            code: 1,
            offset: Some(self.at),
            statement: self.range.clone(),
        };
        let told = is_unread.then(|| sql::explain(answer, &error, &Schema::default()))?;
        Some((told.why, told.look_next))
    }
}

fn known_place(answer: &str, line: usize, column: usize) -> Option<Place> {
    let text = answer.lines().nth(line.checked_sub(1)?)?;
    let start = answer.split_inclusive('\n').take(line - 1).map(str::len).sum::<usize>();
    let before = text.chars().take(column.saturating_sub(1)).map(char::len_utf8).sum::<usize>();
    let length = text.get(before..)?.len().max(1);
    Some(Place::of(answer, start + before..start + before + length, String::new()))
}

fn why(said: &str) -> Option<String> {
    let why = [
        ("QueryReturnedNoRows", "query_row and query_one give an error when no row comes."),
        ("QueryReturnedMoreThanOneRow", "query_one gives an error when a second row comes."),
        ("InvalidColumnIndex", "The row has no column of this number: the first one is 0."),
        ("InvalidColumnName", "The row has no column of this name."),
        (
            "InvalidColumnType",
            "The value in this column is of another type than you ask for. NULL needs an Option.",
        ),
        ("InvalidParameterCount", "The statement has another number of parameters than it was given."),
        (
            "MultipleStatement",
            "execute and prepare take one statement, and read all before the first has run. execute_batch takes several.",
        ),
        (
            "ExecuteReturnedResults",
            "execute is for statements that give no rows. For rows there are query_map and query_row.",
        ),
    ];
    why.into_iter().find(|(word, _)| said.contains(word)).map(|(_, why)| why.to_owned())
}

/// Whether a table that is not there is made by the first of several statements in one `execute`: the second is read before the
/// first has run.
fn several_in_one(answer: &str, message: &str) -> bool {
    let Some(table) = message.strip_prefix("no such table: ") else { return false };
    let table = table.strip_prefix("main.").unwrap_or(table).to_lowercase();
    answer.split(".execute(").skip(1).any(|call| {
        let sql = call
            .split_once('"')
            .and_then(|(_, text)| text.split_once('"'))
            .map(|(sql, _)| sql.to_lowercase());
        sql.and_then(|sql| {
            let (first, rest) = sql.split_once(';')?;
            let mut words = first.split(|letter: char| !letter.is_alphanumeric() && letter != '_');
            let made = first.contains("create table") && words.any(|word| word == table);
            Some(made && rest.contains(char::is_alphanumeric))
        }) == Some(true)
    })
}

fn look_next(said: &str) -> Option<String> {
    said.contains("QueryReturnedNoRows").then(|| {
        "What should be given back when there is nothing? optional() makes an Option of it.".to_owned()
    })
}

#[cfg(test)]
mod tests {
    use super::{from_database, panicked, refusal, stopped};

    const UNIQUE: &str = r#"SqliteFailure(Error { code: ConstraintViolation, extended_code: 1555 }, Some("UNIQUE constraint failed: fights.hero_id, fights.battle_id"))"#;

    #[test]
    fn a_refusal_is_known_by_what_the_database_said() {
        assert_eq!(
            refusal(UNIQUE).as_deref(),
            Some("UNIQUE constraint failed: fights.hero_id, fights.battle_id")
        );
        assert!(refusal(&format!("Wrapped({UNIQUE})")).is_some());
        assert_eq!(refusal("QueryReturnedNoRows"), None);
    }

    #[test]
    fn a_statement_that_cannot_be_read_has_its_place() {
        let answer = "fn f() {\n    db.execute(\"SELECT nam FROM heroes\", []);\n}\n";
        let said = r#"SqlInputError { error: Error { code: Unknown, extended_code: 1 }, msg: "no such column: nam", sql: "SELECT nam FROM heroes", offset: 7 }"#;
        let thrown = stopped(answer, "heroes", said);
        assert_eq!(thrown.message, "no such column: nam");
        let place = thrown.trouble.place.unwrap();
        assert_eq!((place.line, place.column, place.length), (2, 24, 3));
    }

    #[test]
    fn a_statement_with_a_slip_in_it_is_explained_as_in_sql() {
        let answer = "fn f() {\n    db.execute_batch(\"CREATE TABLE t (\n a INTEGER REFERENCES b (id)\n c INTEGER);\");\n}\n";
        let said = r#"SqlInputError { error: Error { code: Unknown, extended_code: 1 }, msg: "near \"c\": syntax error", sql: "CREATE TABLE t (\n a INTEGER REFERENCES b (id)\n c INTEGER);", offset: 47 }"#;
        let trouble = stopped(answer, "migrate", said).trouble;
        assert_eq!(trouble.place.map(|place| (place.line, place.column, place.length)), Some((4, 2, 1)));
        assert!(trouble.why.is_some_and(|why| why.starts_with("c looks like the next column.")));
        assert_eq!(trouble.look_next.as_deref(), Some("The end of line 3, just before the ^."));
    }

    #[test]
    fn several_statements_in_one_execute_are_told_of() {
        let answer = "fn f() {\n    db.execute(\"CREATE TABLE t (a); CREATE INDEX i ON t (a)\", []);\n}\n";
        let said =
            r#"SqliteFailure(Error { code: Unknown, extended_code: 1 }, Some("no such table: main.t"))"#;
        let why = stopped(answer, "migrate", said).trouble.why;
        assert!(why.is_some_and(|why| why.contains("execute_batch")));
        let batch = answer.replace("execute(", "execute_batch(");
        assert_eq!(stopped(&batch, "migrate", said).trouble.why, None);
        let other = answer.replace("CREATE TABLE t", "CREATE TABLE u");
        assert_eq!(stopped(&other, "migrate", said).trouble.why, None);
    }

    #[test]
    fn a_panic_has_its_line_and_no_value_of_the_answer_decides_its_name() {
        let answer = "one\n  two.unwrap()\n";
        let said = format!("called `Result::unwrap()` on an `Err` value: {UNIQUE}");
        let thrown = panicked(answer, "link", &said, "src/answer_0.rs", 2, 7);
        assert_eq!(thrown.message, "panicked: UNIQUE constraint failed: fights.hero_id, fights.battle_id");
        assert_eq!(thrown.trouble.place.map(|place| (place.line, place.column)), Some((2, 7)));
        assert_eq!(panicked(answer, "link", "mine", "src/lib.rs", 2, 7).trouble.place, None);
        assert_eq!(panicked(answer, "link", "mine", "src/lib.rs", 2, 7).message, "panicked");
    }

    #[test]
    fn texts_are_read_as_rust_writes_them() {
        assert_eq!(from_database(r#"X(Some("a \"b\" c\n"))"#).as_deref(), Some("a \"b\" c\n"));
        assert_eq!(from_database("X(Some(\"open"), None);
        assert_eq!(from_database("NotFound"), None);
    }
}
