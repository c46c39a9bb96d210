//! Lines put together from pieces in different colours, cut at the window's edge by what is seen of them.

use crate::report::style::Style;
use crate::report::text::{self, width};
use crate::report::theme::{Role, paint};

/// Pieces of one line, each in a role of its own.
pub(super) type Pieces = Vec<(Option<Role>, String)>;

/// A bar that is full as far as the learner is along.
pub(super) fn bar(passed: usize, total: usize, room: usize, ascii: bool) -> Pieces {
    let (full, empty, edges) = if ascii { ("#", "-", ("[", "]")) } else { ("█", "░", ("", "")) };
    let percent = format!(" {} %", 100 * passed / total.max(1));
    let room = room.saturating_sub(percent.len() + 2);
    let done = room * passed / total.max(1);
    vec![
        (None, edges.0.to_owned()),
        (Some(Role::Good), full.repeat(done)),
        (Some(Role::Muted), empty.repeat(room - done)),
        (None, format!("{}{percent}", edges.1)),
    ]
}

/// The pieces, one after the other, as far as the window goes.
pub(super) fn draw(pieces: &Pieces, style: &Style) -> String {
    let whole: usize = pieces.iter().map(|(_, piece)| width(piece)).sum();
    let cut = whole > style.width;
    let dots = if cut { ".".repeat(style.width.min(3)) } else { String::new() };
    let mut room = style.width - dots.len().min(style.width);
    let mut line = String::new();
    let last = pieces.iter().rposition(|(_, piece)| !piece.trim_end().is_empty());
    for (index, (role, piece)) in pieces.iter().enumerate().take(last.map_or(0, |last| last + 1)) {
        let shown = if cut { text::take(piece, room) } else { piece };
        let shown = if Some(index) == last && !cut { shown.trim_end() } else { shown };
        room = room.saturating_sub(width(shown));
        line += &role.map_or_else(|| shown.to_owned(), |role| paint(style, role, shown));
        if width(shown) < width(piece.trim_end()) {
            break;
        }
    }
    line + &dots
}
