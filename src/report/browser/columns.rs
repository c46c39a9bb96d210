//! One exercise of the list in one line: its number, its state, its name, its title as far as there is room.

use super::Browser;
use super::pieces::{Pieces, draw};
use crate::report::listing::{Row, words};
use crate::report::prose::count;
use crate::report::state::role;
use crate::report::style::Style;
use crate::report::text::{self, pad, width};
use crate::report::theme::Role;

/// A title is not cut below this.
const TITLE: usize = 10;
/// Stands behind the exercise that comes next.
const NEXT: &str = "  <- next";

/// How wide the columns of the list are.
pub(super) struct Columns {
    number: usize,
    state: usize,
    name: usize,
}

impl Columns {
    pub(super) fn of(list: &Browser) -> Self {
        let widest = |of: fn(&Row) -> usize| list.rows.iter().map(of).max().unwrap_or(0);
        Self {
            number: list.rows.len().to_string().len(),
            state: widest(|row| width(words(row))),
            name: widest(|row| width(&text::line(&row.id.name))),
        }
    }

    /// One exercise. Its title is left out where there is no room.
    pub(super) fn line(&self, index: usize, row: &Row, is_chosen: bool, style: &Style) -> String {
        let name = text::line(&row.id.name);
        let title = format!("  {}", text::line(&row.title));
        let mark = if is_chosen { ">" } else { " " };
        let front = format!("{mark} {}  ", pad(&(index + 1).to_string(), self.number, true));
        let named = format!("{}{title}", pad(&name, self.name, false));
        let next = if row.current { NEXT } else { "" };
        let all = format!("{}{next}", known(row));
        let room = style.width.saturating_sub(width(&front) + self.state + 2);
        // A title is cut as long as something of it can be read.
        let cut = text::cut(&named, room.saturating_sub(width(&all)));
        let cut = if width(&cut) >= self.name + 2 + TITLE { cut } else { named.clone() };
        let ways = [(named.as_str(), all.as_str()), (&cut, &all), (&name, &all), (&name, next)];
        let fits = |(name, remarks): &(&str, &str)| width(name) + width(remarks) <= room;
        let (name, remarks) = ways.into_iter().find(fits).unwrap_or((&name, ""));
        let pieces: Pieces = vec![
            (is_chosen.then_some(Role::Title), front),
            (Some(role(row.status)), pad(words(row), self.state, false)),
            (None, "  ".to_owned()),
            (is_chosen.then_some(Role::Title), name.to_owned()),
            (Some(Role::Muted), remarks.to_owned()),
        ];
        draw(&pieces, style)
    }
}

/// What else is known of an exercise.
fn known(row: &Row) -> String {
    let mut known = Vec::new();
    if row.extra {
        known.push("extra".to_owned());
    }
    if row.hints > 0 {
        known.push(count(row.hints, "hint"));
    }
    if known.is_empty() { String::new() } else { format!("  ({})", known.join(", ")) }
}
