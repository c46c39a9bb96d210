//! How words stand out within prose: strong, emphasised, code.
//!
//! In colours they look so; without, they stand between the marks of Markdown, which can be read as they are. The marks go
//! where the looks come, so this is only for text whose stream is known to take colours, as `Style::color` then says.

use super::style::{Style, together};
use super::text;

/// How words stand out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Face {
    Strong,
    Emphasis,
    Code,
}

impl Face {
    const ALL: [Self; 3] = [Self::Strong, Self::Emphasis, Self::Code];

    /// What switches it on, and off: it alone, since one may stand within another.
    const fn switches(self) -> (&'static str, &'static str) {
        match self {
            Self::Strong => ("\u{1b}[1m", "\u{1b}[22m"),
            Self::Emphasis => ("\u{1b}[3m", "\u{1b}[23m"),
            Self::Code => ("\u{1b}[36m", "\u{1b}[39m"),
        }
    }

    /// What stands where it begins.
    pub const fn begin(self, style: &Style) -> &'static str {
        if style.color && !style.plain { self.switches().0 } else { self.mark(style) }
    }

    /// What stands where it ends.
    pub const fn end(self, style: &Style) -> &'static str {
        if style.color && !style.plain { self.switches().1 } else { self.mark(style) }
    }

    /// A screen reader reads stars aloud; around code the mark tells what is to be typed.
    pub const fn mark(self, style: &Style) -> &'static str {
        match self {
            Self::Code => "`",
            Self::Strong | Self::Emphasis if style.plain => "",
            Self::Strong | Self::Emphasis => "*",
        }
    }
}

/// A piece of code within prose.
pub(super) fn code_words(style: &Style, code: &str, room: usize) -> String {
    let (begin, end) = (Face::Code.begin(style), Face::Code.end(style));
    let clean = text::line(code);
    // Marks hold a short piece together by themselves.
    let clean = if begin == "`" { clean } else { together(&clean, room) };
    format!("{begin}{clean}{end}")
}

/// Lines of one paragraph: what is on at the end of a line is switched off there, and on again in the next one.
pub(super) fn carried(lines: Vec<String>) -> Vec<String> {
    let mut open: Vec<Face> = Vec::new();
    let carry = |line: String| {
        let mut text: String = open.iter().map(|face| face.switches().0).collect();
        text.push_str(&line);
        for (place, _) in line.match_indices('\u{1b}') {
            for face in Face::ALL {
                let (on, off) = face.switches();
                if line[place..].starts_with(on) {
                    open.push(face);
                } else if line[place..].starts_with(off) {
                    open.retain(|other| *other != face);
                }
            }
        }
        text.extend(open.iter().rev().map(|face| face.switches().1));
        text
    };
    lines.into_iter().map(carry).collect()
}

#[cfg(test)]
mod tests {
    use super::{Face, carried, code_words};
    use crate::report::Style;
    use crate::report::samples::plain;

    #[test]
    fn marks_stand_where_there_are_no_looks() {
        let colored = Style { color: true, ..Style::default() };
        assert_eq!((Face::Strong.begin(&colored), Face::Strong.end(&colored)), ("\u{1b}[1m", "\u{1b}[22m"));
        assert_eq!((Face::Strong.begin(&Style::default()), Face::Strong.begin(&plain())), ("*", ""));
        assert_eq!(code_words(&colored, "a\tb", 80), "\u{1b}[36ma\u{a0}\u{a0}\u{a0}\u{a0}b\u{1b}[39m");
        assert_eq!(code_words(&plain(), "show_id", 80), "`show_id`");
    }

    #[test]
    fn looks_go_over_the_end_of_a_line() {
        let lines = ["a \u{1b}[1mb \u{1b}[36mc", "d\u{1b}[39m e\u{1b}[22m", "f"];
        assert_eq!(
            carried(lines.map(str::to_owned).to_vec()),
            [
                "a \u{1b}[1mb \u{1b}[36mc\u{1b}[39m\u{1b}[22m",
                "\u{1b}[1m\u{1b}[36md\u{1b}[39m e\u{1b}[22m",
                "f"
            ]
        );
    }
}
