//! Turns a screen of lines into what the terminal must be sent, and no more: lines that are as they were are left alone.
//!
//! Everything is one text, to be written at once, so that no half-drawn screen is ever seen.

use super::fold::width;

/// Begins an update that the terminal shows as a whole, where it can.
const BEGIN: &str = "\u{1b}[?2026h";
const END: &str = "\u{1b}[?2026l";
const HIDE: &str = "\u{1b}[?25l";
const NO_COLOUR: &str = "\u{1b}[0m";
const CLEAR_REST_OF_LINE: &str = "\u{1b}[K";
const CLEAR_REST_OF_WINDOW: &str = "\u{1b}[J";

/// What stands on the screen.
#[derive(Debug, Default)]
pub(super) struct Painter {
    lines: Vec<String>,
    /// Whether `lines` is what the terminal shows.
    known: bool,
}

impl Painter {
    /// Forgets what stands there: the next screen is drawn as a whole.
    pub fn forget(&mut self) {
        self.known = false;
    }

    /// How many lines were drawn.
    pub const fn height(&self) -> usize {
        self.lines.len()
    }

    /// What to send so that exactly these lines stand there, and no cursor. No line has more than so many `columns`.
    pub fn paint(&mut self, lines: &[String], columns: usize) -> String {
        let mut text = format!("{BEGIN}{HIDE}{NO_COLOUR}");
        // Cleared before anything is drawn: a cursor behind the last character of a full window still stands on it.
        let kept = if self.known { lines.len() } else { 0 };
        if !self.known || self.lines.len() > kept {
            text.push_str(&to_row(kept));
            text.push_str(CLEAR_REST_OF_WINDOW);
        }
        for (row, line) in lines.iter().enumerate() {
            if self.known && self.lines.get(row) == Some(line) {
                continue;
            }
            text.push_str(&to_row(row));
            text.push_str(line);
            text.push_str(NO_COLOUR);
            if width(line) < columns {
                text.push_str(CLEAR_REST_OF_LINE);
            }
        }
        self.lines = lines.to_vec();
        self.known = true;
        text.push_str(END);
        text
    }
}

/// To the beginning of a row, from 0.
fn to_row(row: usize) -> String {
    format!("\u{1b}[{};1H", row + 1)
}

#[cfg(test)]
mod tests {
    use super::Painter;

    fn lines(text: &str) -> Vec<String> {
        text.lines().map(str::to_owned).collect()
    }

    /// What a terminal of this size shows after all that was sent.
    fn shown(terminal: &vt100::Parser) -> String {
        terminal.screen().contents()
    }

    #[test]
    fn only_what_changed_is_sent() {
        let mut painter = Painter::default();
        let mut terminal = vt100::Parser::new(4, 10, 0);
        terminal.process(painter.paint(&lines("one\ntwo\nthree"), 10).as_bytes());
        assert_eq!(shown(&terminal), "one\ntwo\nthree");
        let sent = painter.paint(&lines("one\n2\nthree"), 10);
        assert!(sent.contains('2') && !sent.contains("one") && !sent.contains("three"), "{sent:?}");
        terminal.process(sent.as_bytes());
        assert_eq!(shown(&terminal), "one\n2\nthree");
        assert!(terminal.screen().hide_cursor());
    }

    #[test]
    fn fewer_lines_leave_nothing_behind() {
        let mut painter = Painter::default();
        let mut terminal = vt100::Parser::new(4, 10, 0);
        terminal.process(painter.paint(&lines("one\ntwo\nthree"), 10).as_bytes());
        terminal.process(painter.paint(&lines("one"), 10).as_bytes());
        assert_eq!(shown(&terminal), "one");
    }

    #[test]
    fn a_full_window_stays_whole() {
        let full = "0123456789\nabcdefghij\n0123456789\nABCDEFGHIJ";
        let mut painter = Painter::default();
        let mut terminal = vt100::Parser::new(4, 10, 0);
        for _ in 0..2 {
            terminal.process(painter.paint(&lines(full), 10).as_bytes());
            assert_eq!(shown(&terminal).replace('\n', ""), full.replace('\n', ""));
            painter.forget();
        }
    }

    #[test]
    fn a_screen_that_was_disturbed_is_drawn_as_a_whole() {
        let mut painter = Painter::default();
        let mut terminal = vt100::Parser::new(4, 10, 0);
        terminal.process(painter.paint(&lines("one\ntwo"), 10).as_bytes());
        terminal.process(b"\x1b[1;1Hgarbage\r\n\r\nbelow");
        painter.forget();
        terminal.process(painter.paint(&lines("one\ntwo"), 10).as_bytes());
        assert_eq!(shown(&terminal), "one\ntwo");
    }
}
