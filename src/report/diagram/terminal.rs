//! A diagram drawn with characters: boxes, and lines between them with crow's feet.
//!
//! The words below the picture are in `sentences.rs`.

use super::canvas::Canvas;
use super::layout::{self, Area, Layout, Metrics, Size};
use super::model::{Column, Diagram, End, Entity, Kind};
use super::ports::Side;
use crate::report::style::Style;
use crate::report::text::{cut, width};
use crate::report::theme::Role;

const METRICS: Metrics =
    Metrics { header: 1, row: 1, foot: 1, apart: 1, stub: 2, lane: 2, straight: 2, gutter: 4 };

/// More columns of a table than these are counted only.
const COLUMNS_SHOWN: usize = 12;

/// How much of a column is shown.
#[derive(Clone, Copy, Debug)]
struct Detail {
    /// How much of a name.
    name: usize,
    /// How much of a type; 0 for no types.
    declared: usize,
    /// The space between name, type and keys.
    gap: usize,
    /// How long a straight line is, apart from its signs.
    straight: i32,
    /// What it costs to show no more than that.
    cost: i32,
}

/// From the one that shows most to the one that needs least room.
const DETAILS: [Detail; 4] = [
    Detail { name: 28, declared: 16, gap: 2, straight: 2, cost: 0 },
    Detail { name: 28, declared: 12, gap: 1, straight: 0, cost: 8 },
    Detail { name: 24, declared: 0, gap: 1, straight: 2, cost: 35 },
    Detail { name: 14, declared: 0, gap: 1, straight: 2, cost: 70 },
];

/// The picture as lines; `None` where the window is too narrow for any.
pub(super) fn picture(diagram: &Diagram, style: &Style) -> Option<Vec<String>> {
    let mut ways: Vec<(i32, Vec<usize>, Detail)> = Vec::new();
    for most in 1..=4 {
        let (columns, cost) = layout::columns(diagram, most);
        if !ways.iter().any(|(_, known, _)| *known == columns) {
            ways.extend(DETAILS.map(|detail| (cost + detail.cost, columns.clone(), detail)));
        }
    }
    ways.sort_by_key(|(cost, ..)| *cost);
    ways.iter().find_map(|(_, columns, detail)| {
        let boxes: Vec<Drawn> = diagram.entities.iter().map(|entity| Drawn::new(entity, *detail)).collect();
        let sizes: Vec<Size> = boxes.iter().map(|drawn| drawn.size.clone()).collect();
        let layout =
            layout::layout(diagram, columns, &sizes, Metrics { straight: detail.straight, ..METRICS });
        let fits = usize::try_from(layout.width).is_ok_and(|width| width <= style.edge());
        fits.then(|| draw(diagram, &boxes, &layout, style))
    })
}

fn draw(diagram: &Diagram, boxes: &[Drawn], layout: &Layout, style: &Style) -> Vec<String> {
    let mut canvas = Canvas::new(layout.width, layout.height);
    for (drawn, area) in boxes.iter().zip(&layout.areas) {
        drawn.draw(&mut canvas, area, style);
    }
    for line in &layout.lines {
        let relation = &diagram.relations[line.relation];
        let mut points = line.points.clone();
        let last = points.len() - 1;
        for (place, side) in [(0, line.child_side), (last, line.parent_side)] {
            // A box's left edge is its own; the line ends one place before it.
            points[place].0 -= i32::from(side == Side::Left);
        }
        canvas.line(&points, line.bundle, relation.fault.is_some());
    }
    // Signs go over lines, so that a line that is drawn later does not hide them.
    for line in &layout.lines {
        let relation = &diagram.relations[line.relation];
        let role = relation.fault.as_ref().map(|_| Role::Bad);
        let ends = [
            (line.points.first(), line.child_side, relation.child_end),
            (line.points.last(), line.parent_side, relation.parent_end),
        ];
        for (point, side, end) in ends {
            let Some((x, y)) = point else { continue };
            let joint = if style.ascii { ["+", "+"] } else { ["\u{251c}", "\u{2524}"] };
            let (sign, left, edge, joint) = match side {
                Side::Right => (sign(end, style).chars().rev().map(mirrored).collect(), *x, x - 1, joint[0]),
                Side::Left => (sign(end, style).to_owned(), x - 2, *x, joint[1]),
            };
            let sign: String = sign;
            canvas.text(left, *y, &sign, role);
            canvas.text(edge, *y, joint, None);
        }
    }
    canvas.lines(style)
}

/// The sign before a box at the right: the least number, then the most, beside the box.
pub(super) const fn sign(end: End, style: &Style) -> &'static str {
    match (end, style.ascii) {
        (End::One, true) => "||",
        (End::NoneOrOne, true) => "o|",
        (End::One, false) => "\u{253c}\u{253c}",
        (End::NoneOrOne, false) => "o\u{253c}",
        (End::Many, _) => "o<",
    }
}

const fn mirrored(character: char) -> char {
    if character == '<' { '>' } else { character }
}

/// One box before it has its place.
struct Drawn {
    title: String,
    remark: &'static str,
    rows: Vec<Row>,
    widths: [usize; 3],
    gap: usize,
    size: Size,
    is_missing: bool,
}

struct Row {
    name: String,
    declared: String,
    keys: String,
    is_missing: bool,
}

impl Drawn {
    fn new(entity: &Entity, detail: Detail) -> Self {
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
        let remark = remark(entity.kind);
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

    fn draw(&self, canvas: &mut Canvas, area: &Area, style: &Style) {
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

/// What stands beside the name of a box.
pub(super) const fn remark(kind: Kind) -> &'static str {
    match kind {
        Kind::Table => "",
        Kind::Temporary => "temporary",
        Kind::View => "view",
        Kind::Missing => "not there",
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

#[cfg(test)]
mod tests {
    use super::picture;
    use crate::report::Style;
    use crate::report::diagram::model::Diagram;
    use crate::report::diagram::samples::{BROKEN, FIGHTS, WEAPONS, schema};

    fn drawn(sql: &str, style: &Style) -> String {
        format!("\n{}\n", picture(&Diagram::new(&schema(sql)), style).unwrap().join("\n"))
    }

    fn at(width: usize) -> Style {
        Style { width, ..Style::default() }
    }

    #[test]
    fn a_link_table_stands_between_its_ends() {
        assert_eq!(
            drawn(FIGHTS, &at(80)),
            "
╭─ heroes ─────────╮     ╭─ fights ─────────────────╮
│ id*   INTEGER PK ├┼┼─o<┤ hero_id*   INTEGER PK FK │     ╭─ battles ────────╮
│ name* TEXT       │     │ battle_id* INTEGER PK FK ├>o─┼┼┤ id*   INTEGER PK │
╰──────────────────╯     ╰──────────────────────────╯     │ name* TEXT       │
                                                          │ year  INTEGER    │
                                                          ╰──────────────────╯
"
        );
    }

    #[test]
    fn in_a_narrow_window_tables_stand_below_each_other() {
        assert_eq!(
            drawn(FIGHTS, &Style { ascii: true, ..at(40) }),
            "
   +- heroes -------------------+
+||+ id*    INTEGER  PK         |
|  | name*  TEXT                |
|  +----------------------------+
|
|  +- fights -------------------+
+o<+ hero_id*    INTEGER  PK FK |
+o<+ battle_id*  INTEGER  PK FK |
|  +----------------------------+
|
|  +- battles ------------------+
+||+ id*    INTEGER  PK         |
   | name*  TEXT                |
   | year   INTEGER             |
   +----------------------------+
"
        );
    }

    #[test]
    fn lines_to_one_column_are_one_bundle_and_others_have_a_row_of_their_own() {
        assert_eq!(
            drawn(WEAPONS, &at(80)),
            "
╭─ heroes ─────────────╮         ╭─ fights ─────────╮
│ id*      INTEGER  PK ├┼o─┬───o<┤ hero_id    FK U1 │       ╭─ battles ────────╮
│                      ├┼┼─│─╮   │ battle_id  FK U1 ├>o───o┼┤ id*  INTEGER  PK │
│ boss_id  INTEGER  FK ├>o─╯ │   ╰──────────────────╯       ╰──────────────────╯
╰──────────────────────╯     │
                             │   ╭─ wields ─────────╮
                             ╰─o┼┤ hero_id*    FK U │       ╭─ weapons ────────╮
                                 │ weapon_id*  FK   ├>o───┼┼┤ id*  INTEGER  PK │
                                 ╰──────────────────╯       ╰──────────────────╯
"
        );
    }

    #[test]
    fn keys_that_lead_nowhere_are_drawn_broken() {
        assert_eq!(
            drawn(BROKEN, &at(80)),
            "
╭─ heroes ─────────────╮
│ id                PK │
│ name                 ├┼o╌╮   ╭─ fights ─────╮
│ hero_id not there    ├┼o╌╎╌o<┤ hero_id   FK │       ╭╌ battels  not there ╌╮
╰──────────────────────╯   ╎   │ battle_id FK ├>o╌╌╌o┼┤                      ╎
                           ╰╌o<┤ hero      FK │       ╰╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╯
                               ╰──────────────╯
"
        );
        assert_eq!(
            drawn(BROKEN, &Style { ascii: true, ..at(80) }),
            "
+- heroes -------------+
| id                PK |
| name                 +|o.+   +- fights -----+
| hero_id not there    +|o.:.o<+ hero_id   FK |       +. battels  not there .+
+----------------------+   :   | battle_id FK +>o...o|+                      :
                           +.o<+ hero      FK |       +......................+
                               +--------------+
"
        );
    }

    #[test]
    fn long_names_are_cut_and_wide_ones_line_up() {
        let sql = "CREATE TABLE \"\u{6728}\u{862d}\" (\"\u{540d}\" TEXT, a_name_that_nobody_wants_to_read_to_its_end VARCHAR(255));";
        assert_eq!(
            drawn(sql, &at(60)),
            "
╭─ 木蘭 ─────────────────────────────────────╮
│ 名                            TEXT         │
│ a_name_that_nobody_wants_...  VARCHAR(255) │
╰────────────────────────────────────────────╯
"
        );
    }

    #[test]
    fn of_many_columns_the_keys_are_shown() {
        let columns: Vec<String> = (1..30).map(|number| format!("c{number}")).collect();
        let sql = format!("CREATE TABLE t (id INTEGER PRIMARY KEY, {}, last UNIQUE)", columns.join(", "));
        let picture = drawn(&sql, &at(80));
        assert!(picture.contains("last") && picture.contains("... 19 more"), "{picture}");
    }

    #[test]
    fn there_is_no_picture_where_there_is_no_room() {
        assert_eq!(picture(&Diagram::new(&schema(FIGHTS)), &at(20)), None);
    }
}
