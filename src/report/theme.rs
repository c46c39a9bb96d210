//! The roles that text can play, and the one place that gives a role its colour.
//!
//! A colour never carries meaning alone: without it every word is still there.

use colored::{ColoredString, Colorize};

use super::style::Style;

/// What a piece of text is on a screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// The name of what the screen is about.
    Title,
    /// Something that holds.
    Good,
    /// Something that does not hold yet.
    Bad,
    /// Something that stopped, or waits.
    Waiting,
    /// The heading of a section, a table's name.
    Heading,
    /// Code, a command, a file.
    Code,
    /// A mark under code, and the words beside it.
    Mark,
    /// Lines and remarks that the eye may skip.
    Muted,
    /// In code: a word of the language's own.
    Keyword,
    /// In code: a text in quotes.
    Text,
    /// In code: a number, or what stands for a value.
    Number,
    /// In code: a comment.
    Comment,
}

/// `text` in the colour of its role, or as it is where there are no colours.
pub(super) fn paint(style: &Style, role: Role, text: &str) -> String {
    if !style.color || style.plain || text.is_empty() {
        return text.to_owned();
    }
    let painted: ColoredString = match role {
        Role::Title | Role::Heading => text.bold(),
        Role::Keyword => text.magenta(),
        Role::Good | Role::Text => text.green(),
        Role::Bad => text.red().bold(),
        Role::Waiting => text.yellow(),
        Role::Code | Role::Number => text.cyan(),
        Role::Mark => text.red(),
        Role::Muted | Role::Comment => text.dimmed(),
    };
    painted.to_string()
}

/// Lets `colored` colour, or not, whatever it believes about standard output: each stream decides for itself later.
pub(super) fn switch(on: bool) {
    colored::control::set_override(on);
}

/// A paragraph's lines with what stands between backticks in the colour of code. The backticks stay.
pub(super) fn paint_code(style: &Style, lines: Vec<String>) -> Vec<String> {
    if !style.color || style.plain {
        return lines;
    }
    let mut inside = false;
    lines
        .into_iter()
        .map(|line| {
            let mut painted = String::new();
            for (index, piece) in line.split('`').enumerate() {
                if index > 0 {
                    inside = !inside;
                    painted.push('`');
                }
                painted.push_str(&if inside { paint(style, Role::Code, piece) } else { piece.to_owned() });
            }
            painted
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{Role, paint, paint_code, switch};
    use crate::report::Style;

    #[test]
    fn colours_only_where_they_are_wanted() {
        switch(true);
        let colored = Style { color: true, ..Style::default() };
        assert_eq!(paint(&colored, Role::Good, "ok"), "\u{1b}[32mok\u{1b}[0m");
        assert_eq!(paint(&Style { plain: true, ..colored }, Role::Good, "ok"), "ok");
        assert_eq!(paint(&Style::default(), Role::Good, "ok"), "ok");
    }

    #[test]
    fn code_that_goes_over_a_line_break_is_painted_on_both_lines() {
        switch(true);
        let colored = Style { color: true, ..Style::default() };
        let lines = paint_code(&colored, vec!["a `b".to_owned(), "c` d".to_owned()]);
        assert_eq!(lines, ["a `\u{1b}[36mb\u{1b}[0m", "\u{1b}[36mc\u{1b}[0m` d"]);
    }
}
