//! A list of the class, as a learning platform exports it: a table with a heading, in CSV.
//!
//! It gives names, and says who handed nothing in. No verdict depends on it.

use csv::{ReaderBuilder, StringRecord, Trim};

use super::who::Who;
use crate::error::{Failure, Result};

/// A list of the class.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Roster {
    /// Everybody on it, in its order.
    pub people: Vec<Person>,
}

/// Somebody on the list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Person {
    /// The name.
    pub name: String,
    /// Everything else that a hand-in may be called by: user name, number, address.
    pub ids: Vec<String>,
}

/// What a column is about, by words in its heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Column {
    Name,
    First,
    Last,
    Id,
    Other,
}

const FIRST: [&str; 6] = ["firstname", "givenname", "forename", "vorname", "pr\u{e9}nom", "prenom"];
const LAST: [&str; 6] = ["lastname", "surname", "familyname", "nachname", "family", "nomdefamille"];
const NAME: [&str; 8] =
    ["name", "fullname", "student", "learner", "studentname", "participant", "displayname", "user"];
const ID: [&str; 23] = [
    "id",
    "idnumber",
    "studentid",
    "userid",
    "username",
    "login",
    "loginid",
    "sisuserid",
    "sisloginid",
    "email",
    "emailaddress",
    "mail",
    "github",
    "githubusername",
    "identifier",
    "number",
    "matriculationnumber",
    "matrikelnummer",
    "anmeldename",
    "benutzername",
    "emailadresse",
    "adressedecourriel",
    "identifiant",
];

impl Roster {
    /// Reads a list. A first line that names no column is somebody of the class.
    ///
    /// # Errors
    /// When it is no table, or nobody is on it.
    pub fn read(text: &str) -> Result<Self> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let rows = rows(text)?;
        let heading: Vec<Column> =
            rows.first().map(|row| row.iter().map(column).collect()).unwrap_or_default();
        let has_heading = heading.iter().any(|column| *column != Column::Other);
        let people: Vec<Person> = if has_heading {
            rows.iter().skip(1).filter_map(|row| Person::read(row, &heading)).collect()
        } else {
            rows.iter().filter_map(plain).collect()
        };
        if people.is_empty() {
            return Err(Failure::files("Nobody is on this list.").hint(HELP));
        }
        Ok(Self { people })
    }

    /// The place on the list of whoever handed in under this name: by name, and where that says nothing, by number, user name or
    /// address. Where several fit, none does.
    #[must_use]
    pub fn find(&self, who: &Who) -> Option<usize> {
        let only = |fits: &dyn Fn(&Person) -> bool| {
            let mut fitting = self.people.iter().enumerate().filter(|(_, person)| fits(person));
            let first = fitting.next().map(|(index, _)| index);
            first.filter(|_| fitting.next().is_none())
        };
        let name = normal(&who.name);
        let numbers = |person: &Person| who.id.iter().any(|id| person.ids.iter().any(|known| known == id));
        only(&|person| normal(&person.name) == name)
            .or_else(|| only(&|person| person.is_called(&name)))
            .or_else(|| only(&|person| sorted(&person.name) == sorted(&who.name)))
            .or_else(|| only(&numbers))
    }
}

impl Person {
    fn read(row: &StringRecord, heading: &[Column]) -> Option<Self> {
        let of = |wanted: Column| {
            let cells = row.iter().zip(heading);
            cells.filter(move |(cell, column)| **column == wanted && !cell.is_empty()).map(|(cell, _)| cell)
        };
        let parts: Vec<&str> = of(Column::First).chain(of(Column::Last)).collect();
        let ids: Vec<String> = of(Column::Id).map(str::to_owned).collect();
        let name = if parts.is_empty() {
            of(Column::Name).next().or_else(|| of(Column::Id).next())?.to_owned()
        } else {
            parts.join(" ")
        };
        // A line of Canvas's that is nobody.
        (name != "Points Possible").then_some(Self { name, ids })
    }

    /// Whether a hand-in of this name, in normal form, is theirs by something else than the name.
    fn is_called(&self, name: &str) -> bool {
        self.ids.iter().any(|id| {
            normal(id) == name || id.split_once('@').is_some_and(|(local, _)| normal(local) == name)
        })
    }
}

const HELP: &str = "A list of the class is a CSV file with a heading: name, or first name and last name; and, if there \
                    are any, id, username, email.";

fn rows(text: &str) -> Result<Vec<StringRecord>> {
    let heading = text.lines().next().unwrap_or_default();
    let often = |delimiter: u8| heading.bytes().filter(|byte| *byte == delimiter).count();
    let delimiter = *b";\t,".iter().max_by_key(|delimiter| often(**delimiter)).unwrap_or(&b',');
    let mut reader = ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        .trim(Trim::All)
        .from_reader(text.as_bytes());
    let rows: std::result::Result<Vec<StringRecord>, csv::Error> = reader.records().collect();
    rows.map_err(|error| Failure::files("This list can't be read as CSV.").because(error).hint(HELP))
}

fn column(heading: &str) -> Column {
    let heading = normal(heading);
    let is = |words: &[&str]| words.contains(&heading.as_str());
    match () {
        () if is(&FIRST) => Column::First,
        () if is(&LAST) => Column::Last,
        () if is(&NAME) => Column::Name,
        () if is(&ID) => Column::Id,
        () => Column::Other,
    }
}

/// A line without a heading: a name, and whatever else stands there.
fn plain(row: &StringRecord) -> Option<Person> {
    let mut cells = row.iter().filter(|cell| !cell.is_empty()).map(str::to_owned);
    Some(Person { name: cells.next()?, ids: cells.collect() })
}

/// Small letters and digits only: `Lovelace, Ada` and `lovelaceada` are the same.
fn normal(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The words of a name in an order that no platform can change.
fn sorted(text: &str) -> Vec<String> {
    let words = text.split(|letter: char| !letter.is_alphanumeric());
    let mut words: Vec<String> = words.filter(|word| !word.is_empty()).map(normal).collect();
    words.sort_unstable();
    words
}

#[cfg(test)]
mod tests {
    use super::Roster;
    use crate::grading::who::Who;

    fn find<'a>(roster: &'a Roster, hand_in: &str) -> Option<&'a str> {
        roster.find(&Who::read(hand_in)).map(|index| roster.people[index].name.as_str())
    }

    #[test]
    fn lists_of_platforms_are_taken_as_they_are() {
        let moodle = "\u{feff}First name,Last name,ID number,Email address\r\nAda,Lovelace,s17,ada@example.org\r\nGrace,Hopper,s18,grace@example.org\r\n";
        let canvas = "Student;ID;SIS Login ID;Final\n    Points Possible;;;\n\"Lovelace, Ada\";12345;ada;9\n\"Hopper, Grace\";12346;grace;8\n";
        for text in [moodle, canvas] {
            let roster = Roster::read(text).unwrap();
            assert_eq!(roster.people.len(), 2, "{roster:?}");
            for name in ["Ada Lovelace", "ada", "ADA", "Lovelace Ada"] {
                assert!(find(&roster, name).is_some_and(|name| name.contains("Lovelace")), "{name}");
            }
            assert_eq!(find(&roster, "eve"), None);
        }
        let roster = Roster::read(canvas).unwrap();
        assert_eq!(find(&roster, "lovelaceada_12345_777"), Some("Lovelace, Ada"));
        assert_eq!(find(&roster, "somebody_12346_777"), Some("Hopper, Grace"));
    }

    #[test]
    fn headings_may_be_in_other_languages() {
        let german =
            "Nachname;Vorname;E-Mail-Adresse;Matrikelnummer\r\n\u{d6}z;\u{c4}nne;oez@example.org;77\r\n";
        let roster = Roster::read(german).unwrap();
        for name in ["\u{c4}nne \u{d6}z", "oez", "77"] {
            assert_eq!(find(&roster, name), Some("\u{c4}nne \u{d6}z"), "{name}");
        }
    }

    #[test]
    fn a_list_of_names_needs_no_heading() {
        let roster = Roster::read("Ada Lovelace\nGrace Hopper\n\n").unwrap();
        assert_eq!(find(&roster, "Grace Hopper_7_assignsubmission_file_"), Some("Grace Hopper"));
        assert_eq!(roster.people.len(), 2);
    }

    #[test]
    fn namesakes_are_told_apart_by_number_or_not_at_all() {
        let roster = Roster::read("name,id\nAda,1\nAda,2\n").unwrap();
        assert_eq!(find(&roster, "ada"), None);
        assert_eq!(roster.find(&Who::read("Ada_2_assignsubmission_file_")), Some(1));
    }

    #[test]
    fn nobody_is_no_list() {
        assert!(Roster::read("").is_err());
        assert!(Roster::read("name,id\n").is_err());
    }
}
