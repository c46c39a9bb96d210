//! One line that tells how far a longer work is, and changes in its place; where no line can change, the work's beginning.
//!
//! Only carriage returns and spaces: that much every terminal can do. What is told is the caller's.

use super::style::Style;
use super::text::{cut, width};

/// The line, and what stands in it now.
pub(super) struct Line {
    /// How many columns it may take; none where it can't change.
    room: Option<usize>,
    /// How many columns are taken.
    taken: usize,
    has_begun: bool,
}

impl Line {
    /// A line of a stream; screen readers would read every change of it.
    pub fn new(style: &Style, is_terminal: bool) -> Self {
        // The last column stays free: some terminals begin a new line there.
        let room = (is_terminal && !style.plain).then(|| style.width.saturating_sub(1));
        Self { room, taken: 0, has_begun: false }
    }

    /// Whether the line can change.
    pub const fn moves(&self) -> bool {
        self.room.is_some()
    }

    /// What is to be written so that the line says `far`.
    pub fn progress(&mut self, begun: &str, far: &str) -> String {
        let Some(room) = self.room else {
            let is_first = !std::mem::replace(&mut self.has_begun, true);
            return if is_first { format!("{begun}\n") } else { String::new() };
        };
        let far = cut(far, room);
        let wipe = " ".repeat(self.taken.saturating_sub(width(&far)));
        self.taken = width(&far);
        format!("\r{far}{wipe}")
    }

    /// What is to be written so that nothing of it is left.
    pub fn end(&mut self) -> String {
        self.has_begun = false;
        match std::mem::take(&mut self.taken) {
            0 => String::new(),
            taken => format!("\r{}\r", " ".repeat(taken)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Line;
    use crate::report::Style;
    use crate::report::samples::at;

    #[test]
    fn on_a_terminal_one_line_changes() {
        let mut line = Line::new(&Style::default(), true);
        assert!(line.moves() && !Line::new(&Style::default(), false).moves());
        assert_eq!(line.end(), "");
        assert_eq!(line.progress("begun", "10 of 12"), "\r10 of 12");
        assert_eq!(line.progress("begun", "done"), "\rdone    ");
        assert_eq!(line.end(), "\r    \r");
        assert_eq!(line.end(), "");
    }

    #[test]
    fn in_a_narrow_window_it_stays_one_line() {
        let mut line = Line::new(&at(21), true);
        let text = line.progress("begun", "Installing 3 of 27 packages, once");
        assert!(text.trim_start_matches('\r').chars().count() <= 20, "{text:?}");
    }

    #[test]
    fn elsewhere_the_beginning_is_told_once() {
        for mut line in
            [Line::new(&Style::default(), false), Line::new(&Style { plain: true, ..Style::default() }, true)]
        {
            assert_eq!(line.progress("begun", "1 of 2"), "begun\n");
            assert_eq!(line.progress("begun", "2 of 2"), "");
            assert_eq!(line.end(), "");
            assert_eq!(line.progress("begun", "1 of 2"), "begun\n");
        }
    }
}
