//! A sheet of characters to draw on: text, and lines that join where they belong together and cross where they don't.
//!
//! What is drawn is not known here.

use unicode_width::UnicodeWidthChar;

use crate::report::style::Style;
use crate::report::theme::{Role, paint};

/// The directions that a line leaves a place in.
const UP: u8 = 1;
const DOWN: u8 = 2;
const LEFT: u8 = 4;
const RIGHT: u8 = 8;

#[derive(Clone, Debug, Default, PartialEq)]
enum Cell {
    #[default]
    Empty,
    /// A character, with those that are drawn onto it.
    Text(String, Option<Role>),
    /// The second half of a wide character.
    Behind,
    Line {
        directions: u8,
        bundle: usize,
        broken: bool,
    },
}

/// A sheet of characters.
pub(super) struct Canvas {
    width: usize,
    cells: Vec<Cell>,
}

impl Canvas {
    pub fn new(width: i32, height: i32) -> Self {
        let size = |length: i32| usize::try_from(length).unwrap_or(0);
        Self { width: size(width), cells: vec![Cell::Empty; size(width) * size(height)] }
    }

    /// Writes text over what is there, as far as it lies on the sheet.
    pub fn text(&mut self, left: i32, top: i32, text: &str, role: Option<Role>) {
        let mut next = left;
        for character in text.chars() {
            let width = i32::try_from(character.width().unwrap_or(0)).unwrap_or(0);
            if width == 0 {
                if let Some(Cell::Text(before, _)) = self.cell(next - 1, top) {
                    before.push(character);
                }
                continue;
            }
            if let Some(cell) = self.cell(next, top) {
                *cell = Cell::Text(character.to_string(), role);
            }
            if width == 2
                && let Some(cell) = self.cell(next + 1, top)
            {
                *cell = Cell::Behind;
            }
            next += width;
        }
    }

    /// Draws a line from corner to corner. Lines of one bundle join; others cross.
    pub fn line(&mut self, points: &[(i32, i32)], bundle: usize, broken: bool) {
        for pair in points.windows(2) {
            let ((from_x, from_y), (to_x, to_y)) = (pair[0], pair[1]);
            let (step_x, step_y) = ((to_x - from_x).signum(), (to_y - from_y).signum());
            let (forth, back) = match (step_x, step_y) {
                (1, _) => (RIGHT, LEFT),
                (-1, _) => (LEFT, RIGHT),
                (_, 1) => (DOWN, UP),
                (_, -1) => (UP, DOWN),
                _ => continue,
            };
            let (mut x, mut y) = (from_x, from_y);
            while (x, y) != (to_x, to_y) {
                self.join(x, y, forth, bundle, broken);
                (x, y) = (x + step_x, y + step_y);
                self.join(x, y, back, bundle, broken);
            }
        }
    }

    fn join(&mut self, x: i32, y: i32, direction: u8, own: usize, is_broken: bool) {
        let Some(cell) = self.cell(x, y) else { return };
        match cell {
            Cell::Empty => *cell = Cell::Line { directions: direction, bundle: own, broken: is_broken },
            Cell::Line { directions, bundle, .. } if *bundle == own => *directions |= direction,
            // At a crossing the upright line stays whole.
            Cell::Line { directions, bundle, broken }
                if direction & (UP | DOWN) != 0 && *directions & (UP | DOWN) == 0 =>
            {
                (*directions, *bundle, *broken) = (direction, own, is_broken);
            }
            Cell::Line { .. } | Cell::Text(..) | Cell::Behind => {}
        }
    }

    fn cell(&mut self, x: i32, y: i32) -> Option<&mut Cell> {
        let (x, y) = (usize::try_from(x).ok()?, usize::try_from(y).ok()?);
        if x < self.width { self.cells.get_mut(y * self.width + x) } else { None }
    }

    /// The lines of the sheet, without the spaces at their ends.
    pub fn lines(&self, style: &Style) -> Vec<String> {
        self.cells.chunks(self.width.max(1)).map(|cells| drawn(cells, style)).collect()
    }
}

fn drawn(cells: &[Cell], style: &Style) -> String {
    let last = cells.iter().rposition(|cell| *cell != Cell::Empty).map_or(0, |place| place + 1);
    let mut line = String::new();
    let mut run = (String::new(), None);
    for cell in &cells[..last] {
        let (text, role) = match cell {
            Cell::Empty => (" ", None),
            Cell::Text(text, role) => (text.as_str(), *role),
            Cell::Behind => continue,
            Cell::Line { directions, broken, .. } => {
                (glyph(*directions, *broken, style.ascii), broken.then_some(Role::Bad))
            }
        };
        if role != run.1 {
            line += &flush(&run, style);
            run = (String::new(), role);
        }
        run.0.push_str(text);
    }
    (line + &flush(&run, style)).trim_end().to_owned()
}

fn flush((text, role): &(String, Option<Role>), style: &Style) -> String {
    role.map_or_else(|| text.clone(), |role| paint(style, role, text))
}

const fn glyph(directions: u8, broken: bool, ascii: bool) -> &'static str {
    const FLAT: u8 = LEFT | RIGHT;
    const UPRIGHT: u8 = UP | DOWN;
    let is_flat = directions & UPRIGHT == 0;
    let is_upright = directions & FLAT == 0;
    match (ascii, broken) {
        (true, true) if is_flat => ".",
        (true, true) if is_upright => ":",
        (true, _) if is_flat => "-",
        (true, _) if is_upright => "|",
        (true, _) => "+",
        (false, true) if is_flat => "\u{254c}",
        (false, true) if is_upright => "\u{254e}",
        (false, _) => match (directions & UPRIGHT, directions & FLAT) {
            (0, _) => "\u{2500}",
            (_, 0) => "\u{2502}",
            (DOWN, RIGHT) => "\u{256d}",
            (DOWN, LEFT) => "\u{256e}",
            (UP, RIGHT) => "\u{2570}",
            (UP, LEFT) => "\u{256f}",
            (UPRIGHT, RIGHT) => "\u{251c}",
            (UPRIGHT, LEFT) => "\u{2524}",
            (DOWN, _) => "\u{252c}",
            (UP, _) => "\u{2534}",
            _ => "\u{253c}",
        },
    }
}

#[cfg(test)]
mod tests {
    use super::Canvas;
    use crate::report::Style;

    fn drawn(canvas: &Canvas, ascii: bool) -> String {
        canvas.lines(&Style { ascii, ..Style::default() }).join("\n")
    }

    #[test]
    fn lines_of_one_bundle_join() {
        let mut canvas = Canvas::new(5, 3);
        canvas.line(&[(0, 0), (2, 0), (2, 2), (4, 2)], 1, false);
        canvas.line(&[(0, 0), (2, 0), (2, 1), (4, 1)], 1, false);
        assert_eq!(drawn(&canvas, false), "──╮\n  ├──\n  ╰──");
        assert_eq!(drawn(&canvas, true), "--+\n  +--\n  +--");
    }

    #[test]
    fn other_lines_cross_and_the_upright_one_stays_whole() {
        for first in [true, false] {
            let mut canvas = Canvas::new(3, 3);
            let (flat, upright) = ([(0, 1), (2, 1)], [(1, 0), (1, 2)]);
            canvas.line(if first { &flat } else { &upright }, 1, false);
            canvas.line(if first { &upright } else { &flat }, 2, false);
            assert_eq!(drawn(&canvas, false), " │\n─│─\n │", "{first}");
        }
    }

    #[test]
    fn text_goes_over_lines_and_wide_characters_take_two_places() {
        let mut canvas = Canvas::new(6, 1);
        canvas.line(&[(0, 0), (5, 0)], 1, true);
        canvas.text(1, 0, "\u{6728}e\u{301}", None);
        assert_eq!(drawn(&canvas, true), ".\u{6728}e\u{301}..");
    }

    #[test]
    fn what_lies_beside_the_sheet_is_left_out() {
        let mut canvas = Canvas::new(2, 1);
        canvas.text(-1, 0, "abcd", None);
        canvas.line(&[(-3, 4), (9, 4)], 1, false);
        assert_eq!(drawn(&canvas, false), "bc");
    }
}
