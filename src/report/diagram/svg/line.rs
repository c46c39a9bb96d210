//! The lines of the picture, with round corners and a crow's foot, a ring or bars at their ends.
//!
//! Where two lines cross, the later one seems to lie above: a wider line in the ground's colour is drawn below it.

use crate::report::diagram::layout::{Layout, Line};
use crate::report::diagram::model::{Diagram, End};
use crate::report::diagram::ports::Side;

/// How round corners are.
const RADIUS: i32 = 8;

/// All lines, those of one bundle as one path: where they lie on each other they are drawn once.
pub(super) fn lines(diagram: &Diagram, layout: &Layout) -> String {
    let mut bundles: Vec<usize> = layout.lines.iter().map(|line| line.bundle).collect();
    bundles.sort_unstable();
    bundles.dedup();
    let lines =
        |bundle: usize| layout.lines.iter().filter(|line| line.bundle == bundle).collect::<Vec<&Line>>();
    bundles.into_iter().map(|bundle| of_bundle(diagram, &lines(bundle))).collect()
}

fn of_bundle(diagram: &Diagram, lines: &[&Line]) -> String {
    let relation = |line: &Line| &diagram.relations[line.relation];
    let is_fault = lines.iter().any(|line| relation(line).fault.is_some());
    let class = if is_fault { "fault " } else { "" };
    let paths: Vec<String> = lines.iter().map(|line| path(&line.points)).collect();
    let paths = paths.join(" ");
    let mut text =
        format!("<path class=\"halo\" d=\"{paths}\"/>\n<path class=\"{class}line\" d=\"{paths}\"/>\n");
    for line in lines {
        if let Some(point) = line.points.first() {
            text += &sign(*point, line.child_side, relation(line).child_end, class);
        }
    }
    // The parent's end is the same for all of them.
    if let Some((line, point)) = lines.first().and_then(|line| Some((line, line.points.last()?))) {
        text += &sign(*point, line.parent_side, relation(line).parent_end, class);
    }
    text
}

/// A path from corner to corner, each corner rounded as far as there is room.
fn path(points: &[(i32, i32)]) -> String {
    let mut text = String::new();
    for (place, (x, y)) in points.iter().enumerate() {
        let neighbours =
            place.checked_sub(1).and_then(|before| Some((points[before], *points.get(place + 1)?)));
        match neighbours {
            None => text += &format!("{}{x} {y}", if place == 0 { "M" } else { " L" }),
            Some((before, after)) => {
                let length = |one: (i32, i32)| (one.0 - x).abs() + (one.1 - y).abs();
                let radius = RADIUS.min(length(before) / 2).min(length(after) / 2);
                let toward =
                    |one: (i32, i32)| (x + (one.0 - x).signum() * radius, y + (one.1 - y).signum() * radius);
                let ((from_x, from_y), (to_x, to_y)) = (toward(before), toward(after));
                text += &format!(" L{from_x} {from_y} Q{x} {y} {to_x} {to_y}");
            }
        }
    }
    text
}

/// The sign at the end of a line that leaves a table on this side, as crow's-foot notation has it: beside the table how
/// many there are at most, behind it how many at least.
pub(super) fn sign((x, y): (i32, i32), side: Side, end: End, class: &str) -> String {
    let at = |distance: i32| if side == Side::Left { x - distance } else { x + distance };
    let bar =
        |distance: i32| format!("<path class=\"{class}sign line\" d=\"M{} {} v12\"/>\n", at(distance), y - 6);
    let ring = |distance: i32| {
        format!("<circle class=\"{class}ring\" cx=\"{}\" cy=\"{y}\" r=\"4\"/>\n", at(distance))
    };
    match end {
        End::One => bar(7) + &bar(12),
        End::NoneOrOne => bar(8) + &ring(16),
        End::Many => {
            let (tip, top, bottom) = (at(13), y - 7, y + 7);
            format!("<path class=\"{class}sign line\" d=\"M{x} {top} L{tip} {y} L{x} {bottom}\"/>\n")
                + &ring(17)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{path, sign};
    use crate::report::diagram::model::End;
    use crate::report::diagram::ports::Side;

    #[test]
    fn corners_are_round_as_far_as_there_is_room() {
        assert_eq!(path(&[(0, 5), (40, 5)]), "M0 5 L40 5");
        assert_eq!(
            path(&[(0, 0), (20, 0), (20, 30), (40, 30)]),
            "M0 0 L12 0 Q20 0 20 8 L20 22 Q20 30 28 30 L40 30"
        );
        assert_eq!(
            path(&[(0, 0), (20, 0), (20, 4), (40, 4)]),
            "M0 0 L18 0 Q20 0 20 2 L20 2 Q20 4 22 4 L40 4"
        );
    }

    #[test]
    fn signs_face_their_table() {
        assert_eq!(
            sign((50, 10), Side::Left, End::Many, ""),
            "<path class=\"sign line\" d=\"M50 3 L37 10 L50 17\"/>\n<circle class=\"ring\" cx=\"33\" cy=\"10\" r=\"4\"/>\n"
        );
        assert_eq!(
            sign((50, 10), Side::Right, End::One, ""),
            "<path class=\"sign line\" d=\"M57 4 v12\"/>\n<path class=\"sign line\" d=\"M62 4 v12\"/>\n"
        );
    }
}
