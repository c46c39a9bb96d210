//! A diagram drawn with characters: boxes, and lines between them with crow's feet.
//!
//! The words below the picture are in `sentences.rs`.

mod table;

use self::table::{DETAILS, Detail, Drawn};
use super::canvas::Canvas;
use super::layout::{self, Layout, Line, Metrics, Size};
use super::model::{Diagram, End};
use super::ports::Side;
use crate::report::style::Style;
use crate::report::theme::Role;

const METRICS: Metrics =
    Metrics { header: 1, row: 1, foot: 1, apart: 1, stub: 2, lane: 2, straight: 2, gutter: 4 };

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
        draw_ends(&mut canvas, diagram, line, style);
    }
    canvas.lines(style)
}

/// The signs at both ends of a line, and where it touches the boxes.
fn draw_ends(canvas: &mut Canvas, diagram: &Diagram, line: &Line, style: &Style) {
    let relation = &diagram.relations[line.relation];
    let role = relation.fault.as_ref().map(|_| Role::Bad);
    let [left_joint, right_joint] = if style.ascii { ["+", "+"] } else { ["\u{2524}", "\u{251c}"] };
    let ends = [
        (line.points.first(), line.child_side, relation.child_end),
        (line.points.last(), line.parent_side, relation.parent_end),
    ];
    for (point, side, end) in ends {
        let Some((x, y)) = point.copied() else { continue };
        let sign = sign(end, style);
        if side == Side::Left {
            canvas.text(x - 2, y, sign, role);
            canvas.text(x, y, left_joint, None);
        } else {
            canvas.text(x, y, &sign.chars().rev().map(mirrored).collect::<String>(), role);
            canvas.text(x - 1, y, right_joint, None);
        }
    }
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
