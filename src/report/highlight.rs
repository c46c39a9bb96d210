//! Code in colours: its keywords, texts, numbers and comments.
//!
//! A help for the eye and nothing more: the words stay as they are, and nothing is understood by it.

use super::script::{Manner, pieces};
use super::style::Style;
use super::text;
use super::theme::{Role, paint};
use crate::languages::sql::{self, Kind};

/// The language that a piece of code is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Code {
    Sql,
    JavaScript,
    Rust,
}

impl Code {
    /// By the word behind the three backticks of a lesson, or the ending of a file's name.
    pub fn called(name: &str) -> Option<Self> {
        match name {
            "sql" => Some(Self::Sql),
            "js" | "javascript" | "mjs" | "cjs" => Some(Self::JavaScript),
            "rs" | "rust" => Some(Self::Rust),
            _ => None,
        }
    }

    /// The language of a track's answers. Tracks of Node.js are named by their libraries.
    pub fn of_track(track: &str) -> Self {
        match track {
            "knex" | "sequelize" => Self::JavaScript,
            "rust" => Self::Rust,
            _ => Self::Sql,
        }
    }

    /// The pieces of a text, without gaps, and the role of each that has one.
    fn pieces(self, code: &str) -> Vec<(Option<Role>, &str)> {
        match self {
            Self::Sql => sql::tokens(code).map(|token| (role(token.kind, token.text), token.text)).collect(),
            Self::JavaScript => pieces(code, &Manner::JAVASCRIPT),
            Self::Rust => pieces(code, &Manner::RUST),
        }
    }
}

fn role(kind: Kind, text: &str) -> Option<Role> {
    match kind {
        Kind::Comment => Some(Role::Comment),
        Kind::Text | Kind::Blob => Some(Role::Text),
        Kind::Number | Kind::Parameter => Some(Role::Number),
        Kind::Word if sql::is_keyword(text) => Some(Role::Keyword),
        _ => None,
    }
}

/// The lines of a piece of code, in colours where there are any: control characters made visible, no spaces at the ends.
pub(super) fn highlighted(style: &Style, language: Option<Code>, code: &str) -> Vec<String> {
    let clean: Vec<String> = code.lines().map(|line| text::line(line.trim_end())).collect();
    let Some(language) = language.filter(|_| style.color && !style.plain) else { return clean };
    let clean = clean.join("\n");
    let mut lines = vec![String::new()];
    for (role, piece) in language.pieces(&clean) {
        for (index, part) in piece.split('\n').enumerate() {
            if index > 0 {
                lines.push(String::new());
            }
            if let Some(line) = lines.last_mut() {
                line.push_str(&role.map_or_else(|| part.to_owned(), |role| paint(style, role, part)));
            }
        }
    }
    lines
}

/// As [`highlighted`]; what is in no language that we know, such as a drawing, has one colour.
pub(super) fn block(style: &Style, language: Option<Code>, code: &str) -> Vec<String> {
    let lines = highlighted(style, language, code);
    match language {
        Some(_) => lines,
        None => lines.iter().map(|line| paint(style, Role::Code, line)).collect(),
    }
}

#[cfg(test)]
mod tests {
    use anstream::adapter::strip_str;
    use proptest::prelude::{any, prop_assert_eq, proptest};

    use super::{Code, highlighted};
    use crate::report::Style;
    use crate::report::theme::switch;

    const ALL: [Code; 3] = [Code::Sql, Code::JavaScript, Code::Rust];

    fn colored() -> Style {
        switch(true);
        Style { color: true, ..Style::default() }
    }

    #[test]
    fn keywords_texts_numbers_and_comments_have_colours() {
        let lines = highlighted(&colored(), Some(Code::Sql), "SELECT name, 12 -- why\nFROM heroes\n");
        assert_eq!(
            lines,
            [
                "\u{1b}[35mSELECT\u{1b}[0m name, \u{1b}[36m12\u{1b}[0m \u{1b}[2m-- why\u{1b}[0m",
                "\u{1b}[35mFROM\u{1b}[0m heroes"
            ]
        );
    }

    #[test]
    fn a_comment_over_two_lines_is_painted_on_both() {
        let lines = highlighted(&colored(), Some(Code::JavaScript), "/* a\n b */ x");
        assert_eq!(lines, ["\u{1b}[2m/* a\u{1b}[0m", "\u{1b}[2m b */\u{1b}[0m x"]);
    }

    #[test]
    fn without_colours_the_code_stays_as_it_is() {
        for style in [Style::default(), Style { plain: true, ..colored() }] {
            assert_eq!(highlighted(&style, Some(Code::Sql), "SELECT 1  \n\tx"), ["SELECT 1", "    x"]);
        }
        assert_eq!(highlighted(&colored(), None, "SELECT 1"), ["SELECT 1"]);
    }

    #[test]
    fn languages_have_names() {
        assert_eq!(Code::called("js"), Some(Code::JavaScript));
        assert_eq!(Code::called("text"), None);
        assert_eq!(Code::of_track("knex"), Code::JavaScript);
        assert_eq!(Code::of_track("rust"), Code::Rust);
        assert_eq!(Code::of_track("sql"), Code::Sql);
    }

    proptest! {
        #[test]
        fn colours_change_no_word(code in any::<String>(), marks in "[-/*'\"`\\\\#rb\n a0_{}$]{0,40}") {
            for code in [code, marks] {
                let shown = highlighted(&Style::default(), None, &code);
                for language in ALL {
                    let painted: Vec<String> = highlighted(&colored(), Some(language), &code)
                        .iter()
                        .map(|line| strip_str(line).to_string())
                        .collect();
                    prop_assert_eq!(painted.join("\n"), shown.join("\n"));
                }
            }
        }
    }
}
