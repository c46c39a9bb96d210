//! The tables that an answer makes, as `workbook schema` shows them: why it stopped if it did, then the picture.

use super::diagram;
use super::style::Style;
use super::theme::{Role, paint};
use super::trouble::told;
use crate::judge::Made;

/// What there is after an answer ran.
#[must_use]
pub fn made(made: &Made, file: &str, style: &Style) -> String {
    let mut screen = String::new();
    if let Some(trouble) = &made.trouble {
        screen += &told(trouble, Some(file), style);
        screen += &format!("\n{}\n", paint(style, Role::Heading, "What was there when it stopped"));
    }
    screen += &format!("\n{}", diagram::schema(&made.schema, style));
    let has_keys = made.schema.tables.iter().any(|table| !table.foreign_keys.is_empty());
    if has_keys && !made.foreign_keys {
        screen += &style.wrap("PRAGMA foreign_keys is OFF then: SQLite does not check the foreign keys.", 0);
    }
    screen
}
