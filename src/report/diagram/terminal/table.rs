//! One table of the picture: a box with a row for each column, and how much of it is shown.

use crate::report::diagram::canvas::Canvas;
use crate::report::diagram::entity::{Column, Entity, Kind};
use crate::report::diagram::layout::{Area, Size};
use crate::report::style::Style;
use crate::report::text::{cut, width};
use crate::report::theme::Role;

/// More columns of a table than these are counted only.
const COLUMNS_SHOWN: usize = 12;

/// How much of a column is shown.
#[derive(Clone, Copy, Debug)]
pub(super) struct Detail {
    /// How much of a name.
    name: usize,
    /// How much of a type; 0 for no types.
    declared: usize,
    /// The space between name, type and keys.
    gap: usize,
    /// How long a straight line is, apart from its signs.
    pub straight: i32,
    /// What it costs to show no more than that.
    pub cost: i32,
}

/// From the one that shows most to the one that needs least room.
pub(super) const DETAILS: [Detail; 4] = [
    Detail { name: 28, declared: 16, gap: 2, straight: 2, cost: 0 },
    Detail { name: 28, declared: 12, gap: 1, straight: 0, cost: 8 },
    Detail { name: 24, declared: 0, gap: 1, straight: 2, cost: 35 },
    Detail { name: 14, declared: 0, gap: 1, straight: 2, cost: 70 },
];

/// One box before it has its place.
pub(super) struct Drawn {
    title: String,
    remark: &'static str,
    rows: Vec<Row>,
    widths: [usize; 3],
    gap: usize,
    pub size: Size,
    is_missing: bool,
}

struct Row {
    name: String,
    declared: String,
    keys: String,
    is_missing: bool,
}

impl Drawn {
    pub fn new(entity: &Entity, detail: Detail) -> Self {
        let (columns, left) = entity.shown(COLUMNS_SHOWN);
        let mut rows: Vec<Row> = columns.iter().map(|column| Row::new(column, detail)).collect();
        let mut places: Vec<Option<String>> =
            columns.iter().map(|column| Some(column.name.clone())).collect();
        let widest = |part: fn(&Row) -> &str| rows.iter().map(|row| width(part(row))).max().unwrap_or(0);
        let widths = [widest(|row| &row.name), widest(|row| &row.declared), widest(|row| &row.keys)];
        if left > 0 {
            rows.push(Row::remark(format!("... {left} more")));
            places.push(None);
        } else if rows.is_empty() {
            rows.push(Row::remark(String::new()));
            places.push(None);
        }
        let title = cut(&entity.name, detail.name);
        let remark = entity.kind.remark();
        let inner = widths.iter().filter(|width| **width > 0).map(|width| width + detail.gap).sum::<usize>();
        let needs = [
            inner.saturating_sub(detail.gap) + 4,
            rows.iter().map(|row| width(&row.name) + 4).max().unwrap_or(0),
            width(&title) + if remark.is_empty() { 6 } else { 8 + remark.len() },
        ];
        let size = Size {
            width: needs
                .into_iter()
                .max()
                .and_then(|width| i32::try_from(width).ok())
                .unwrap_or(i32::MAX / 64),
            rows: places,
        };
        Self { title, remark, rows, widths, gap: detail.gap, size, is_missing: entity.kind == Kind::Missing }
    }

    pub fn draw(&self, canvas: &mut Canvas, area: &Area, style: &Style) {
        let Area { left, top, width: across, height, ref rows } = *area;
        let (right, bottom) = (left + across - 1, top + height - 1);
        let inside = usize::try_from(across - 2).unwrap_or(0);
        let marks = Frame::of(style, self.is_missing);
        let frame = |row: usize| [marks.corners[row], marks.corners[row + 1]];
        for (y, [start, end]) in [(top, frame(0)), (bottom, frame(2))] {
            canvas.text(left, y, start, None);
            canvas.text(left + 1, y, &marks.flat.repeat(inside), None);
            canvas.text(right, y, end, None);
        }
        let role = if self.is_missing { Role::Bad } else { Role::Heading };
        canvas.text(left + 2, top, " ", None);
        canvas.text(left + 3, top, &self.title, Some(role));
        canvas.text(left + 3 + to_i32(width(&self.title)), top, " ", None);
        if !self.remark.is_empty() {
            let text = format!(" {} ", self.remark);
            canvas.text(right - 1 - to_i32(text.len()), top, &text, Some(Role::Muted));
        }
        for (y, row) in (top + 1..).zip(rows) {
            canvas.text(left, y, marks.upright, None);
            canvas.text(left + 1, y, &" ".repeat(inside), None);
            canvas.text(right, y, marks.upright, None);
            if let Some(row) = row.and_then(|place| self.rows.get(place)) {
                self.draw_row(canvas, (left + 2, y), row);
            }
        }
    }

    fn draw_row(&self, canvas: &mut Canvas, (left, y): (i32, i32), row: &Row) {
        let mut next = left;
        let name_role = row.is_missing.then_some(Role::Bad);
        let parts =
            [(&row.name, name_role), (&row.declared, Some(Role::Muted)), (&row.keys, Some(Role::Code))];
        for ((text, role), room) in parts.into_iter().zip(self.widths) {
            if room > 0 {
                canvas.text(next, y, text, role);
                next += to_i32(room + self.gap);
            }
        }
    }
}

impl Row {
    fn new(column: &Column, detail: Detail) -> Self {
        let star = if column.never_null { "*" } else { "" };
        let declared =
            if column.missing { "not there".to_owned() } else { cut(&column.declared, detail.declared) };
        Self {
            name: cut(&column.name, detail.name) + star,
            declared: if detail.declared == 0 && !column.missing { String::new() } else { declared },
            keys: column.keys().join(" "),
            is_missing: column.missing,
        }
    }

    fn remark(name: String) -> Self {
        Self { name, declared: String::new(), keys: String::new(), is_missing: false }
    }
}

struct Frame {
    corners: [&'static str; 4],
    flat: &'static str,
    upright: &'static str,
}

impl Frame {
    const fn of(style: &Style, is_missing: bool) -> Self {
        match (style.ascii, is_missing) {
            (true, false) => Self { corners: ["+"; 4], flat: "-", upright: "|" },
            (true, true) => Self { corners: ["+"; 4], flat: ".", upright: ":" },
            (false, missing) => Self {
                corners: ["\u{256d}", "\u{256e}", "\u{2570}", "\u{256f}"],
                flat: if missing { "\u{254c}" } else { "\u{2500}" },
                upright: if missing { "\u{254e}" } else { "\u{2502}" },
            },
        }
    }
}

fn to_i32(length: usize) -> i32 {
    i32::try_from(length).unwrap_or(i32::MAX / 64)
}
