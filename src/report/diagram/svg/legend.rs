//! What the marks and signs of the picture mean, below it, and which tables are not drawn.

use super::letters::reading;
use super::line::sign;
use super::table::key_width;
use crate::report::diagram::entity::Entity;
use crate::report::diagram::model::{Diagram, End};
use crate::report::diagram::ports::Side;
use crate::report::diagram::xml::escaped;

/// Between two entries.
const GAP: i32 = 22;
/// The height of a line of entries.
const ROW: i32 = 24;
/// An entry line is at least this long before it is broken.
const SHORTEST: i32 = 300;

/// What stands below the picture.
#[derive(Default)]
pub(super) struct Below {
    pub text: String,
    pub width: i32,
    pub height: i32,
}

struct Pen {
    x: i32,
    y: i32,
    room: i32,
    below: Below,
}

impl Pen {
    /// Adds what is drawn from a place on, `width` wide, on the next line where it does not fit.
    fn add(&mut self, width: i32, draw: &dyn Fn(i32, i32) -> String) {
        if self.x + width > self.room {
            self.end_line();
        }
        self.below.text += &draw(self.x, self.y);
        self.below.width = self.below.width.max(self.x + width);
        self.x += width + GAP;
    }

    fn end_line(&mut self) {
        if self.x > 0 {
            (self.x, self.y) = (0, self.y + ROW);
            self.below.height += ROW;
        }
    }
}

/// The legend of a picture that is `room` wide, from the height `top` on.
pub(super) fn legend(diagram: &Diagram, left: &[&Entity], room: i32, top: i32) -> Below {
    let mut pen =
        Pen { x: 0, y: top, room: room.max(SHORTEST), below: Below { height: ROW, ..Below::default() } };
    let columns = || diagram.entities.iter().flat_map(|entity| &entity.columns);
    let keys = [
        ("primary", "PK", "primary key", columns().any(|column| column.primary)),
        ("foreign", "FK", "foreign key", columns().any(|column| column.foreign)),
        ("unique", "U", "unique", columns().any(|column| column.unique)),
    ];
    for (class, key, meaning, _) in keys.into_iter().filter(|(.., used)| *used) {
        add_key(&mut pen, class, key, meaning);
    }
    let mut sets: Vec<usize> = columns().flat_map(|column| column.together.clone()).collect();
    sets.sort_unstable();
    sets.dedup();
    for number in sets {
        add_key(&mut pen, "unique", &format!("U{number}"), "unique together");
    }
    if columns().any(|column| column.never_null) {
        let width = 12 + reading("never NULL", 12);
        pen.add(width, &|x, y| {
            format!("<text class=\"small\" x=\"{x}\" y=\"{}\"><tspan class=\"star\" font-size=\"14\">*</tspan> never NULL</text>\n", y + 12)
        });
    }
    for (end, meaning) in [(End::One, "one"), (End::NoneOrOne, "one or none"), (End::Many, "any number")] {
        let is_used =
            diagram.relations.iter().any(|relation| relation.child_end == end || relation.parent_end == end);
        if is_used {
            pen.add(42 + reading(meaning, 12), &|x, y| {
                let line = format!("<path class=\"line\" d=\"M{x} {0} H{1}\"/>\n", y + 8, x + 32);
                let end = sign((x + 32, y + 8), Side::Left, end, "");
                format!(
                    "{line}{end}<text class=\"small\" x=\"{}\" y=\"{}\">{meaning}</text>\n",
                    x + 40,
                    y + 12
                )
            });
        }
    }
    for (place, entity) in left.iter().enumerate() {
        let text = if place == 0 { format!("Not drawn: {}", entity.name) } else { entity.name.clone() };
        if place == 0 {
            pen.end_line();
        }
        pen.add(reading(&text, 12), &|x, y| {
            format!("<text class=\"small\" x=\"{x}\" y=\"{}\">{}</text>\n", y + 12, escaped(&text))
        });
    }
    pen.below
}

fn add_key(pen: &mut Pen, class: &str, key: &str, meaning: &str) {
    let width = key_width(key);
    pen.add(width + 7 + reading(meaning, 12), &|x, y| {
        format!(
            "<rect class=\"{class}\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"16\" rx=\"4\"/>\
             <text class=\"key\" x=\"{}\" y=\"{}\" text-anchor=\"middle\">{key}</text>\
             <text class=\"small\" x=\"{}\" y=\"{}\">{meaning}</text>\n",
            x + width / 2,
            y + 12,
            x + width + 7,
            y + 12
        )
    });
}
