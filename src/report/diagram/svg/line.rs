//! The lines of the picture, with round corners and a crow's foot, a ring or bars at their ends.
//!
//! Where two lines cross, the later one seems to lie above: a wider line in the ground's colour is drawn below it.

use crate::report::diagram::layout::{Layout, Line};
use crate::report::diagram::model::{Diagram, End};
use crate::report::diagram::ports::Side;

/// How round corners are.
const RADIUS: i32 = 8;

/// All lines, those of one bundle together.
pub(super) fn lines(diagram: &Diagram, layout: &Layout) -> String {
    let mut bundles: Vec<usize> = layout.lines.iter().map(|line| line.bundle).collect();
    bundles.sort_unstable();
    bundles.dedup();
    let mut text = String::new();
    for bundle in bundles {
        let lines = || layout.lines.iter().filter(move |line| line.bundle == bundle);
        for line in lines() {
            text += &format!("<path class=\"halo\" d=\"{}\"/>\n", path(&line.points));
        }
        for line in lines() {
            text += &of_line(diagram, line);
        }
    }
    text
}

fn of_line(diagram: &Diagram, line: &Line) -> String {
    let relation = &diagram.relations[line.relation];
    let class = if relation.fault.is_some() { "fault " } else { "" };
    let mut text = format!("<path class=\"{class}line\" d=\"{}\"/>\n", path(&line.points));
    let ends = [
        (line.points.first(), line.child_side, relation.child_end),
        (line.points.last(), line.parent_side, relation.parent_end),
    ];
    for (point, side, end) in ends {
        if let Some(point) = point {
            text += &sign(*point, side, end, class);
        }
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
