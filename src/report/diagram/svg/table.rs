//! One table of the picture: its name, and a row for each column with its keys and its type.

use super::letters::{reading, typewriter};
use crate::report::diagram::entity::{Column, Kind};
use crate::report::diagram::layout::{Area, Size};
use crate::report::diagram::model::Diagram;
use crate::report::diagram::xml::escaped;
use crate::report::text::cut;

/// Between a table's edge and its text.
const PADDING: i32 = 14;
/// Between the parts of a row.
const GAP: i32 = 12;
/// Between two keys.
const KEY_GAP: i32 = 4;
/// More columns than these are counted only.
const COLUMNS_SHOWN: usize = 14;

/// A table before it has its place.
pub(super) struct Table {
    pub size: Size,
    title: String,
    remark: String,
    class: &'static str,
    rows: Vec<Row>,
    keys_width: i32,
}

struct Row {
    keys: Vec<(&'static str, String)>,
    name: String,
    never_null: bool,
    declared: String,
    is_missing: bool,
}

impl Table {
    pub fn new(diagram: &Diagram, place: usize) -> Self {
        let entity = &diagram.entities[place];
        let (columns, left) = entity.shown(COLUMNS_SHOWN);
        let mut rows: Vec<Row> = columns.iter().map(|column| Row::new(column)).collect();
        let mut names: Vec<Option<String>> = columns.iter().map(|column| Some(column.name.clone())).collect();
        if left > 0 {
            rows.push(Row {
                keys: Vec::new(),
                name: format!("... {left} more"),
                never_null: false,
                declared: String::new(),
                is_missing: false,
            });
            names.push(None);
        }
        let title = cut(&entity.name, 32);
        let is_link = !diagram.linked_by(place).is_empty();
        let (class, remark) = match entity.kind {
            Kind::Missing => ("gone", entity.kind.remark()),
            kind if is_link => ("links", kind.remark()),
            kind => ("plain", kind.remark()),
        };
        let keys_width = rows.iter().map(Row::keys_width).max().unwrap_or(0);
        let gap = |width: i32| if width > 0 { width + GAP } else { 0 };
        let name = rows.iter().map(Row::name_width).max().unwrap_or(0);
        let declared = rows.iter().map(|row| typewriter(&row.declared, 12)).max().unwrap_or(0);
        let row_width = gap(keys_width) + name + gap(declared);
        let head_width = reading(&title, 16) * 105 / 100 + gap(reading(remark, 12));
        Self {
            size: Size { width: row_width.max(head_width).max(84) + 2 * PADDING, rows: names },
            title,
            remark: remark.to_owned(),
            class,
            rows,
            keys_width,
        }
    }

    pub fn draw(&self, area: &Area) -> String {
        let Area { left, top, width, height, ref rows } = *area;
        let right = left + width;
        let mut text = format!(
            "<g class=\"{}\">\n<rect class=\"table\" x=\"{left}\" y=\"{top}\" width=\"{width}\" height=\"{height}\" rx=\"10\"/>\n\
             <path class=\"head\" d=\"M{} {} v-24 a9 9 0 0 1 9 -9 h{} a9 9 0 0 1 9 9 v24 z\"/>\n\
             <text class=\"title\" x=\"{}\" y=\"{}\">{}</text>\n",
            self.class,
            left + 1,
            top + 34,
            width - 20,
            left + PADDING,
            top + 23,
            escaped(&self.title),
        );
        if !self.remark.is_empty() {
            text += &format!(
                "<text class=\"small\" x=\"{}\" y=\"{}\" text-anchor=\"end\">{}</text>\n",
                right - PADDING,
                top + 22,
                self.remark
            );
        }
        for (row, y) in rows.iter().zip((top + super::METRICS.header..).step_by(28)) {
            let Some(row) = row.and_then(|place| self.rows.get(place)) else { continue };
            if y > top + super::METRICS.header {
                text +=
                    &format!("<path class=\"rule\" d=\"M{} {y} H{}\"/>\n", left + PADDING, right - PADDING);
            }
            text += &self.draw_row(row, left + PADDING, right - PADDING, y);
        }
        text + "</g>\n"
    }

    fn draw_row(&self, row: &Row, left: i32, right: i32, top: i32) -> String {
        let baseline = top + 19;
        let mut text = String::new();
        let mut next = left;
        for (class, key) in &row.keys {
            let width = key_width(key);
            text += &format!(
                "<rect class=\"{class}\" x=\"{next}\" y=\"{}\" width=\"{width}\" height=\"16\" rx=\"4\"/>\
                 <text class=\"key\" x=\"{}\" y=\"{}\" text-anchor=\"middle\">{key}</text>\n",
                top + 6,
                next + width / 2,
                top + 18,
            );
            next += width + KEY_GAP;
        }
        let name_left = if self.keys_width > 0 { left + self.keys_width + GAP } else { left };
        let star = if row.never_null { "<tspan class=\"star\" dx=\"1\">*</tspan>" } else { "" };
        let class = if row.is_missing { " gone" } else { "" };
        text += &format!(
            "<g class=\"row{class}\"><text class=\"name\" x=\"{name_left}\" y=\"{baseline}\">{}{star}</text></g>\n",
            escaped(&row.name)
        );
        if !row.declared.is_empty() {
            text += &format!(
                "<text class=\"type\" x=\"{right}\" y=\"{baseline}\" text-anchor=\"end\">{}</text>\n",
                escaped(&row.declared)
            );
        }
        text
    }
}

impl Row {
    fn new(column: &Column) -> Self {
        let keys = column.keys().into_iter().map(|key| {
            let class = match key.as_str() {
                "PK" => "primary",
                "FK" => "foreign",
                _ => "unique",
            };
            (class, key)
        });
        let declared = if column.missing { "not there".to_owned() } else { cut(&column.declared, 20) };
        Self {
            keys: keys.collect(),
            name: cut(&column.name, 32),
            never_null: column.never_null,
            declared,
            is_missing: column.missing,
        }
    }

    fn keys_width(&self) -> i32 {
        let keys: i32 = self.keys.iter().map(|(_, key)| key_width(key) + KEY_GAP).sum();
        (keys - KEY_GAP).max(0)
    }

    fn name_width(&self) -> i32 {
        reading(&self.name, 14) + if self.never_null { 9 } else { 0 }
    }
}

pub(super) fn key_width(key: &str) -> i32 {
    reading(key, 10) + 8
}
