//! Why an answer can't be run: where it stopped, the lines around that place, what usually causes it.
//!
//! What SQLite's words mean was found out elsewhere.

use std::path::Path;

use super::blocks::section;
use super::frame::frame;
use super::highlight::Code;
use super::style::{Style, indented};
use super::text::{self, width};
use super::theme::{Role, paint};
use crate::judge::{Place, Trouble};

/// Why an answer can't be run, for where nothing else is said of it.
#[must_use]
pub fn trouble(trouble: &Trouble, file: &str, style: &Style) -> String {
    told(trouble, Some(file), style).trim_start_matches('\n').to_owned()
}

/// The trouble in the learner's file, all but what to look at next.
pub(super) fn told(trouble: &Trouble, file: Option<&str>, style: &Style) -> String {
    let mut screen = match (file, &trouble.place) {
        (Some(file), Some(place)) => format!("\n{}", at_place(style, file, place)),
        (Some(file), None) => format!("\n{}", path(style, file, 2)),
        (None, Some(place)) => format!("\n  Line {}, column {}\n", place.line, place.column),
        (None, None) => String::new(),
    };
    if let Some(place) = &trouble.place {
        let ending = file.and_then(|file| Path::new(file).extension()?.to_str());
        let language = Code::called(ending.unwrap_or("sql"));
        screen += &format!("\n{}", indented(&frame(style, place, language, style.edge() - 4), 4));
    }
    let told = trouble.place.as_ref().is_some_and(|place| place.label.contains(&trouble.message));
    if !told {
        screen += &section(style, "What happened", &style.wrap(&trouble.message, 4));
    }
    screen + &section(style, "Why", &style.wrap(trouble.why.as_deref().unwrap_or_default(), 4))
}

/// A file name on a line of its own, never broken: so it can be copied and clicked.
pub(super) fn path(style: &Style, file: &str, indent: usize) -> String {
    format!("{}{}\n", " ".repeat(indent), paint(style, Role::Code, &text::line(file)))
}

fn at_place(style: &Style, file: &str, place: &Place) -> String {
    let whereabouts = format!("line {}, column {}", place.line, place.column);
    let file = text::line(file);
    if width(&file) + width(&whereabouts) + 4 <= style.edge() {
        format!("  {}, {whereabouts}\n", paint(style, Role::Code, &file))
    } else {
        format!("{}  {whereabouts}\n", path(style, &file, 2))
    }
}

#[cfg(test)]
mod tests {
    use super::told;
    use crate::judge::Trouble;
    use crate::report::Style;
    use crate::report::samples::{FILE, at, stopped};

    #[test]
    fn a_long_file_name_has_a_line_of_its_own() {
        let trouble = stopped().trouble.unwrap();
        let screen = told(&trouble, Some(FILE), &at(40));
        assert!(
            screen.starts_with(&format!("\n  {FILE}\n  line 4, column 1\n\n    3 |   battle_id")),
            "{screen}"
        );
        let screen = told(&trouble, None, &at(80));
        assert!(screen.starts_with("\n  Line 4, column 1\n\n    3 |"), "{screen}");
    }

    #[test]
    fn trouble_without_a_place_is_told() {
        let trouble = Trouble { message: "The file is empty.".to_owned(), ..Trouble::default() };
        assert_eq!(
            told(&trouble, Some(FILE), &Style::default()),
            format!("\n  {FILE}\n\n  What happened\n    The file is empty.\n")
        );
    }
}
