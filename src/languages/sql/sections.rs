//! The sections of an answer: `-- name: battles_of_hero`, and the statements below that line.
//!
//! Which sections an exercise asks for is handed in; what the statements do is not known here.

use std::collections::BTreeSet;
use std::ops::Range;

use super::comment::swallowed;
use super::split::statements_within;
use super::tokens::{Kind, tokens};
use super::words::sections as words;
use crate::languages::near::{listed, nearest};
use crate::languages::{Place, Trouble, line_of};

/// An answer cut at its section lines.
#[derive(Clone, Debug, PartialEq)]
pub struct Sections {
    /// What stands above the first section line.
    pub preamble: Range<usize>,
    /// The sections, in the order of the file.
    pub sections: Vec<Section>,
}

/// One section.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// Its name as it was written.
    pub name: String,
    /// Where its section line stands, in bytes.
    pub marker: Range<usize>,
    /// What stands below that line, up to the next one, in bytes.
    pub text: Range<usize>,
    /// The number of its section line, from 1.
    pub line: usize,
}

impl Sections {
    /// Cuts an answer.
    #[must_use]
    pub fn read(answer: &str) -> Self {
        let mut sections: Vec<Section> = Vec::new();
        let mut preamble = 0..answer.len();
        for token in tokens(answer).filter(|token| token.kind == Kind::Comment) {
            let Some(name) = section_name(token.text) else { continue };
            match sections.last_mut() {
                Some(last) => last.text.end = token.start,
                None => preamble.end = token.start,
            }
            sections.push(Section {
                name: name.to_owned(),
                marker: token.start..token.start + token.text.trim_end().len(),
                text: token.end()..answer.len(),
                line: line_of(answer, token.start),
            });
        }
        Self { preamble, sections }
    }

    /// The section `asked` of an answer that may have the sections `known`.
    ///
    /// # Errors
    /// When it is missing or doubled, or when there is one that is not known.
    pub fn find(&self, answer: &str, asked: &str, known: &[&str]) -> Result<&Section, Trouble> {
        let mut found = self.sections.iter().filter(|section| same_name(&section.name, asked));
        let first = found.next();
        if let (Some(first), Some(second)) = (first, found.next()) {
            let trouble = words::doubled(asked, first.line);
            return Err(placed(trouble, answer, second.marker.clone(), words::SECOND_SECTION));
        }
        let is_known = |section: &Section| known.iter().any(|name| same_name(name, &section.name));
        let unknown: Vec<&Section> = self.sections.iter().filter(|section| !is_known(section)).collect();
        match (first, unknown.first()) {
            (Some(section), None) => Ok(section),
            (Some(_), Some(section)) => {
                let near = nearest(&section.name, known.iter().copied());
                let asked: BTreeSet<&str> = known.iter().copied().collect();
                let trouble = words::unknown(&section.name, near, &listed(asked));
                Err(placed(trouble, answer, section.marker.clone(), words::UNKNOWN_SECTION))
            }
            (None, _) => {
                let near = nearest(asked, unknown.iter().map(|section| section.name.as_str()));
                let trouble = words::missing(asked, near);
                match unknown.iter().find(|section| Some(section.name.as_str()) == near) {
                    Some(section) => {
                        Err(placed(trouble, answer, section.marker.clone(), words::UNKNOWN_SECTION))
                    }
                    None => Err(swallowed(answer).unwrap_or(trouble)),
                }
            }
        }
    }

    /// Whether there is a statement above the first section line.
    fn has_preamble(&self, answer: &str) -> bool {
        !statements_within(answer, self.preamble.clone()).is_empty()
    }
}

/// Where the statements of the section `asked` stand.
///
/// # Errors
/// When the section is missing, doubled or empty, or when there is one that is not known.
pub fn statements_of(answer: &str, asked: &str, known: &[&str]) -> Result<Vec<Range<usize>>, Trouble> {
    let sections = Sections::read(answer);
    let section = sections.find(answer, asked, known)?;
    let statements = statements_within(answer, section.text.clone());
    if statements.is_empty() {
        if let Some(trouble) = swallowed(answer) {
            return Err(trouble);
        }
        let trouble = words::empty_section(asked, sections.has_preamble(answer));
        return Err(placed(trouble, answer, section.marker.clone(), words::EMPTY_SECTION));
    }
    Ok(statements)
}

/// Where the one query of the section `asked` stands.
///
/// # Errors
/// As [`statements_of`], and when there are several statements.
pub fn query_of(answer: &str, asked: &str, known: &[&str]) -> Result<Range<usize>, Trouble> {
    single(answer, &statements_of(answer, asked, known)?, Some(asked))
}

/// Where the file's only query stands.
///
/// # Errors
/// When there is none, or more than one statement.
pub fn only_query(answer: &str) -> Result<Range<usize>, Trouble> {
    single(answer, &statements_within(answer, 0..answer.len()), None)
}

fn single(answer: &str, statements: &[Range<usize>], section: Option<&str>) -> Result<Range<usize>, Trouble> {
    match statements {
        [] => Err(swallowed(answer).unwrap_or_else(words::no_query)),
        [only] => Ok(only.clone()),
        [_, second, ..] => {
            let trouble = words::several(statements.len(), section);
            Err(placed(trouble, answer, second.clone(), words::SECOND_STATEMENT))
        }
    }
}

fn placed(trouble: Trouble, answer: &str, range: Range<usize>, label: &str) -> Trouble {
    Trouble { place: Some(Place::of(answer, range, label.to_owned())), ..trouble }
}

/// The name in a section line: one word after `name:`, in any case and spacing. Other comments are no section lines.
fn section_name(comment: &str) -> Option<&str> {
    let text = comment.strip_prefix("--")?.trim_start_matches('-').trim();
    let (head, rest) = text.split_at_checked(4)?;
    let name = rest.trim_start().strip_prefix(':')?.trim();
    let one_word = !name.is_empty() && !name.contains(char::is_whitespace);
    (head.eq_ignore_ascii_case("name") && one_word).then_some(name)
}

fn same_name(one: &str, other: &str) -> bool {
    one.eq_ignore_ascii_case(other)
}

#[cfg(test)]
mod tests {
    use super::{Sections, only_query, query_of, section_name, statements_of};

    const TWO: &str = "-- task\n-- name: battles_of_hero\nSELECT 1;\n\n--Name:HEROES_OF_BATTLE\nSELECT 2";
    const KNOWN: [&str; 2] = ["battles_of_hero", "heroes_of_battle"];

    #[test]
    fn a_section_line_is_known_in_any_case_and_spacing() {
        for line in ["-- name: x", "--name:x", "-- Name : x", "--  NAME:   x  ", "--- name: x\r"] {
            assert_eq!(section_name(line), Some("x"), "{line}");
        }
    }

    #[test]
    fn other_comments_are_no_section_lines() {
        for line in [
            "-- name",
            "-- name:",
            "-- the name: x",
            "-- name: of the hero",
            "/* name: x */",
            "-- né: x",
            "--",
        ] {
            assert_eq!(section_name(line), None, "{line}");
        }
        assert!(Sections::read("SELECT '\n-- name: x\n'").sections.is_empty());
    }

    #[test]
    fn sections_are_cut_at_their_lines() {
        let sections = Sections::read(TWO);
        assert_eq!(&TWO[sections.preamble.clone()], "-- task\n");
        let texts: Vec<&str> = sections.sections.iter().map(|one| TWO[one.text.clone()].trim()).collect();
        assert_eq!(texts, ["SELECT 1;", "SELECT 2"]);
        assert_eq!(sections.sections.iter().map(|one| one.line).collect::<Vec<_>>(), [2, 5]);
        assert_eq!(&TWO[query_of(TWO, "heroes_of_battle", &KNOWN).unwrap()], "SELECT 2");
    }

    #[test]
    fn a_missing_section_is_named_and_a_near_one_shown() {
        let trouble = query_of("SELECT 1", "battles_of_hero", &KNOWN).unwrap_err();
        assert_eq!(trouble.message, "I can't find the section battles_of_hero.");
        assert_eq!(trouble.place, None);

        let near = query_of("-- name: battle_of_hero\nSELECT 1", "battles_of_hero", &KNOWN).unwrap_err();
        assert_eq!(
            near.why.unwrap(),
            "There is a section battle_of_hero, but the task asks for battles_of_hero."
        );
        assert_eq!(near.place.unwrap().line, 1);

        // The other section that is asked for is no slip of this one.
        let other = query_of("-- name: heroes_of_battle\nSELECT 1", "battles_of_hero", &KNOWN).unwrap_err();
        assert_eq!(other.place, None);
    }

    #[test]
    fn a_doubled_section_is_marked_where_it_comes_again() {
        let text = "-- name: a\nSELECT 1;\n-- name: A\nSELECT 2;";
        let trouble = query_of(text, "a", &["a"]).unwrap_err();
        assert_eq!(trouble.message, "The section a is there twice.");
        assert_eq!(trouble.place.unwrap().line, 3);
        assert!(trouble.why.unwrap().contains("line 1"));
    }

    #[test]
    fn an_unknown_section_is_told() {
        let text = "-- name: a\nSELECT 1;\n-- name: scratch\nSELECT 2;";
        let trouble = query_of(text, "a", &["a", "a", "b"]).unwrap_err();
        assert_eq!(trouble.message, "The task has no section scratch.");
        assert!(trouble.why.unwrap().ends_with("The task asks for: a, b."));
        assert_eq!(trouble.place.unwrap().line, 3);
    }

    #[test]
    fn an_empty_section_is_told_from_one_whose_query_stands_above() {
        let trouble = query_of("-- name: a\n-- here\n", "a", &["a"]).unwrap_err();
        assert_eq!(trouble.message, "The section a is still empty.");
        assert!(trouble.why.unwrap().contains("only comments"));
        let above = statements_of("SELECT 1;\n-- name: a\n", "a", &["a"]).unwrap_err();
        assert!(above.why.unwrap().contains("above the line"));
    }

    #[test]
    fn what_an_open_comment_swallowed_is_not_called_missing() {
        let known = ["a", "b"];
        for text in ["/* hm\nSELECT 1;", "-- name: a\n/* hm\nSELECT 1;", "/* hm\n-- name: a\nSELECT 1;"] {
            let told = query_of(text, "a", &known).unwrap_err();
            assert_eq!(
                told.message, "A comment never ends, and the rest of the file is part of it.",
                "{text}"
            );
            assert_eq!(told.place.unwrap().label, "this comment never ends", "{text}");
        }
        assert!(only_query("/* hm\nSELECT 1;").unwrap_err().message.starts_with("A comment never ends"));
        let closed = query_of("/* hm */\n-- name: a\n", "a", &known).unwrap_err();
        assert_eq!(closed.message, "The section a is still empty.");
    }

    #[test]
    fn one_query_is_one_statement() {
        assert_eq!(only_query("-- q\nSELECT 1;;\n"), Ok(5..14));
        assert_eq!(only_query("SELECT 1"), Ok(0..8));
        assert_eq!(only_query(" -- SELECT 1").unwrap_err().message, "There is no query in this file yet.");
        let trouble = only_query("SELECT 1;\nSELECT 2;").unwrap_err();
        assert_eq!(trouble.message, "This file has 2 statements. The task asks for one query.");
        assert_eq!(trouble.place.unwrap().line, 2);
    }

    #[test]
    fn a_section_of_one_query_is_one_statement_and_others_may_have_more() {
        let text = "-- name: a\nSELECT 1;\nSELECT 2;";
        assert!(
            query_of(text, "a", &["a"]).unwrap_err().message.starts_with("The section a has 2 statements.")
        );
        assert_eq!(statements_of(text, "a", &["a"]).unwrap().len(), 2);
    }
}
