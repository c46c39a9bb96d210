//! From what was thrown to what a learner is told: the message without paths, the place in the file, and what usually causes it.

use super::conversation::Ended;
use super::frame::Facts;
use super::library::Library;
use super::misspelt;
use super::suspects;
use super::unreadable;
use crate::database::ErrorKind;
use crate::languages::{Failed, Place, Thrown, Trouble};

/// How long a message may be, in characters.
const LONGEST: usize = 400;

/// What the database refused, if that is what the code passed on. What the process says about it is not enough.
pub fn refusal(facts: &Facts, ended: &Ended) -> Option<String> {
    let known =
        facts.refused.then(|| ended.refused.iter().rfind(|refused| facts.database.contains(*refused)))?;
    known.cloned()
}

/// An answer that stopped.
pub fn failed(text: &str, facts: &Facts, ended: &Ended, library: Library) -> Failed {
    if facts.kind == "syntax" {
        return Failed::told(ErrorKind::Other, syntax(text, facts));
    }
    Failed::thrown(thrown(text, facts, ended, library))
}

/// A file that can't be read as JavaScript.
fn syntax(text: &str, facts: &Facts) -> Trouble {
    let said = format!("{}: {}", facts.name, facts.message);
    if let Some(misspelt) = misspelt_exports(text, &said, &["export"]) {
        return misspelt;
    }
    let suspect = unreadable::syntax(&facts.message, text);
    let label = format!("Node.js stopped here: {said}");
    // Of a curly quote Node.js does not always say where it stands.
    let curly = unreadable::curly_quote(&facts.message, text)
        .map(|at| Place::of(text, at..at + 1, "a curly quote".to_owned()));
    Trouble {
        message: said.clone(),
        place: curly.or_else(|| place(text, facts, label)),
        why: Some(suspect.0.to_owned()),
        look_next: Some(suspect.1.to_owned()),
    }
}

/// A file that gives something away under a word that is not `exports`.
fn misspelt_exports(text: &str, said: &str, words: &[&str]) -> Option<Trouble> {
    let (written, at) = unreadable::misspelt_exports(text).filter(|(written, _)| words.contains(written))?;
    let meant = format!("{written}s");
    Some(Trouble {
        message: said.to_owned(),
        place: Some(Place::of(text, at, format!("{meant} has an s at its end"))),
        why: Some(format!(
            "What your file gives away goes into {meant}, with an s at its end. {written} is something else in JavaScript."
        )),
        look_next: Some(format!("Every line with {written} in front of a dot or an =.")),
    })
}

/// Something that was thrown.
pub fn thrown(text: &str, facts: &Facts, ended: &Ended, library: Library) -> Thrown {
    let message = message(facts, ended);
    let is_export =
        facts.kind == "missing" || facts.message.starts_with("Cannot set properties of undefined");
    if is_export && let Some(trouble) = misspelt_exports(text, &message, &["module.export"]) {
        return Thrown { message, trouble };
    }
    let slip = misspelt::find(text, facts, library);
    let suspect = suspects::replaced_exports(text, facts)
        .or_else(|| slip.as_ref().map(misspelt::Slip::suspect))
        .unwrap_or_else(|| suspects::thrown(facts, &message, ended));
    let opening = if ["missing", "shape"].contains(&facts.kind.as_str()) {
        String::new()
    } else {
        ended.phase.stopped()
    };
    Thrown {
        trouble: Trouble {
            message: format!("{opening}{message}"),
            place: slip.map_or_else(|| place(text, facts, String::new()), |slip| Some(slip.place(text))),
            why: suspect.why,
            look_next: suspect.look_next,
        },
        message,
    }
}

/// What was thrown, without paths, and without the statement that libraries put in front.
fn message(facts: &Facts, ended: &Ended) -> String {
    // The same for every driver: each tells the same error in its own way, and libraries put the statement in front.
    if let Some(broken) = ended.behind(facts).filter(|_| !facts.database.is_empty()) {
        return broken.said.clone();
    }
    let said = if facts.database.is_empty() { &facts.message } else { &facts.database };
    let said = without_paths(said);
    if matches!(
        facts.kind.as_str(),
        "missing" | "shape" | "network" | "neighbour" | "uninstalled" | "stalled" | "exited"
    ) {
        return said;
    }
    match facts.name.as_str() {
        "" => format!("\"{said}\" was thrown"),
        name if said.is_empty() => name.to_owned(),
        name => format!("{name}: {said}"),
    }
}

/// A message without the paths of this machine.
fn without_paths(said: &str) -> String {
    let is_path = |word: &str| {
        let bare = word.trim_matches(|letter: char| "'\"()`,".contains(letter));
        bare.contains("/answers/") || bare.contains("\\answers\\") || bare.contains("node_modules")
    };
    let mut lines = said.lines();
    let mut line = lines.next().unwrap_or_default();
    // Knex begins with how to install the driver.
    if line == "Knex: run" {
        line = lines.find(|line| line.starts_with("Cannot find module")).unwrap_or(line);
    }
    let words = line.split(' ').map(|word| if is_path(word) { "your file" } else { word });
    let whole = words.collect::<Vec<_>>().join(" ");
    // What is thrown is the answer's: it may hold anything, and any amount.
    whole.chars().filter(|letter| !letter.is_control()).take(LONGEST).collect()
}

/// The place that is known, or one that can be found in the text.
fn place(text: &str, facts: &Facts, label: String) -> Option<Place> {
    if facts.line > 0 {
        return known_place(text, facts, label);
    }
    match facts.kind.as_str() {
        // Nothing is marked at the end of a file.
        "syntax" if facts.message == "Unexpected end of input" => {
            Some(Place::of(text, text.trim_end().len()..text.len(), label))
        }
        "neighbour" | "uninstalled" => {
            let name = facts.message.split('\'').nth(1)?;
            let quoted = ["'", "\"", "`"].map(|quote| format!("{quote}{name}{quote}"));
            let (at, length) =
                quoted.iter().find_map(|name| Some((text.find(name.as_str())?, name.len())))?;
            Some(Place::of(text, at..at + length, label))
        }
        _ => None,
    }
}

fn known_place(text: &str, facts: &Facts, label: String) -> Option<Place> {
    let line = text.lines().nth(facts.line.checked_sub(1)?)?;
    let start = text.split_inclusive('\n').take(facts.line - 1).map(str::len).sum::<usize>();
    let offset = |characters: usize| line.chars().take(characters).map(char::len_utf8).sum::<usize>();
    let column = facts.column.saturating_sub(1);
    let length = if facts.length > 0 { facts.length } else { word_length(line, column) };
    Some(Place::of(text, start + offset(column)..start + offset(column.saturating_add(length)), label))
}

/// How long the name is that begins at a column.
fn word_length(line: &str, column: usize) -> usize {
    let is_part = |letter: &char| letter.is_alphanumeric() || "_$".contains(*letter);
    line.chars().skip(column).take_while(is_part).count().max(1)
}

#[cfg(test)]
mod tests {
    use super::{Ended, Facts, Library, failed, refusal};
    use crate::languages::node::conversation::BrokenStatement;
    use crate::languages::node::phase::Phase;
    use crate::languages::{Cause, Thrown};

    fn thrown(text: &str, facts: &Facts, ended: &Ended) -> Thrown {
        super::thrown(text, facts, ended, Library::Knex)
    }

    fn facts(name: &str, message: &str) -> Facts {
        Facts {
            kind: "threw".to_owned(),
            name: name.to_owned(),
            message: message.to_owned(),
            ..Facts::default()
        }
    }

    fn ended(text: &str, said: &str) -> Ended {
        let broken =
            BrokenStatement { text: text.to_owned(), said: said.to_owned(), ..BrokenStatement::default() };
        Ended { broken: vec![broken], phase: Phase::Call, ..Ended::default() }
    }

    #[test]
    fn a_message_has_no_path_no_control_characters_and_an_end() {
        let said = |message: &str| thrown("", &facts("Error", message), &Ended::default()).message;
        assert_eq!(said("no '/cache/answers/1-2/answer-1.mjs' here"), "Error: no your file here");
        assert_eq!(said("red \u{1b}[31m\nsecond line"), "Error: red [31m");
        assert_eq!(
            said("Knex: run\n$ npm install pg\nCannot find module 'pg'\n- x"),
            "Error: Cannot find module 'pg'"
        );
        assert!(said(&"x".repeat(5_000)).len() < 500);
        assert_eq!(thrown("", &facts("", "text"), &Ended::default()).message, "\"text\" was thrown");
    }

    #[test]
    fn what_the_database_said_is_told_as_it_was_seen_here() {
        let ended = ended("select `a`", "SQLITE_ERROR: no such column: a");
        let mut facts = facts("Error", "select `a` - no such column: a");
        facts.database.clone_from(&facts.message);
        let told = thrown("", &facts, &ended);
        assert_eq!(told.message, "SQLITE_ERROR: no such column: a");
        assert_eq!(told.trouble.message, "Your code stopped: SQLITE_ERROR: no such column: a");
        facts.database = "SQLITE_ERROR: forged".to_owned();
        assert_ne!(thrown("", &facts, &ended).message, "SQLITE_ERROR: forged");
    }

    #[test]
    fn a_refusal_counts_only_if_it_was_seen_here() {
        let mut facts = facts("Error", "x");
        facts.refused = true;
        facts.database = "SQLITE_CONSTRAINT: UNIQUE constraint failed: fights.id".to_owned();
        assert_eq!(refusal(&facts, &Ended::default()), None);
        let seen = "UNIQUE constraint failed: fights.id".to_owned();
        let ended = Ended { refused: vec![seen.clone()], ..Ended::default() };
        assert_eq!(refusal(&facts, &ended), Some(seen));
        facts.refused = false;
        assert_eq!(refusal(&facts, &ended), None);
    }

    #[test]
    fn places_are_columns_of_characters_and_never_outside() {
        let text = "first\nconst \u{e4} = here.there();\n";
        let place = |line, column| {
            let facts = Facts { line, column, ..facts("Error", "x") };
            thrown(text, &facts, &Ended::default()).trouble.place
        };
        let found = place(2, 11).unwrap();
        assert_eq!((found.line, found.column, found.length), (2, 11, 4));
        assert_eq!(place(9, 1), None);
        assert_eq!(place(2, 900).unwrap().line, 2);
        assert_eq!(place(0, 0), None);
        let facts = Facts { line: 2, column: usize::MAX, length: usize::MAX, ..facts("Error", "x") };
        assert_eq!(thrown(text, &facts, &Ended::default()).trouble.place.unwrap().line, 2);
    }

    #[test]
    fn only_what_ran_is_a_finding() {
        let found = |kind: &str| {
            let facts = Facts { kind: kind.to_owned(), ..facts("SyntaxError", "Unexpected end of input") };
            match failed("a(\n\n", &facts, &Ended::default(), Library::Knex).cause {
                Cause::Told { trouble, found } => (found, trouble.place.map(|place| place.line)),
                Cause::Script(_) => panic!("no script"),
            }
        };
        assert_eq!(found("syntax"), (false, Some(1)));
        assert_eq!(found("threw"), (true, None));
    }
}
