//! The picture of a schema: tables, their columns and keys, and how many rows of one belong to a row of another.
//!
//! `model.rs` is what is drawn, `layout.rs` where it stands; each drawing has a file of its own. Nothing is judged.

mod arrange;
mod canvas;
mod dot;
mod fault;
mod lanes;
mod layout;
mod mermaid;
mod model;
mod ports;
mod sentences;
mod stack;
mod svg;
mod terminal;
mod xml;

pub use self::dot::dot;
pub use self::mermaid::mermaid;
pub use self::svg::svg;

use self::model::Diagram;
use super::prose::list;
use super::style::Style;
use crate::database::Schema;

/// A picture of more tables than these would show nothing.
const TABLES_DRAWN: usize = 8;

/// The schema as a learner reads it: a picture, and in words what a picture can't say. In a plain style words only.
pub(super) fn schema(schema: &Schema, style: &Style) -> String {
    let diagram = Diagram::new(schema);
    if diagram.entities.is_empty() {
        return style.wrap("There are no tables.", 0);
    }
    if style.plain {
        return sentences::all(&diagram, style);
    }
    let (small, left) = diagram.cut(TABLES_DRAWN);
    let Some(picture) = terminal::picture(&small, style) else {
        return sentences::all(&diagram, style);
    };
    let mut screen = picture.iter().map(|line| format!("{line}\n")).collect::<String>();
    screen += &format!("\n{}", sentences::legend(&small, style));
    let mut notes = sentences::notes(&diagram);
    if !left.is_empty() {
        let names: Vec<&str> = left.iter().map(|entity| entity.name.as_str()).collect();
        notes.push(format!("Not drawn: {}. With --plain all of them are told in words.", list(&names)));
    }
    if !notes.is_empty() {
        screen.push('\n');
    }
    for note in notes {
        screen += &style.wrap(&note, 0);
    }
    screen
}
