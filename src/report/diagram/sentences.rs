//! A diagram in words: whole sentences for screen readers, and what the picture can't say for everybody.
//!
//! Facts about the tables; whether they are what a task asks for is for `verify`.

use super::entity::{Column, Entity, Kind, Together};
use super::fault::Fault;
use super::model::{Diagram, End, Relation};
use super::terminal::sign;
use crate::report::prose::{count, list, whichever};
use crate::report::style::{Style, fill, indented};

/// Every table and every foreign key, a sentence a line.
pub(super) fn all(diagram: &Diagram, style: &Style) -> String {
    let mut text = String::new();
    for (place, entity) in diagram.entities.iter().enumerate() {
        if place > 0 {
            text.push('\n');
        }
        text += &told(style, &format!("{}: {}", entity.name, what(entity)), 0);
        for column in &entity.columns {
            text += &told(style, &of_column(column), 2);
        }
        for set in &entity.together {
            text += &told(style, &of_set(set), 2);
        }
        for relation in diagram.from(place) {
            for (sentence, indent) in of_relation(diagram, relation).iter().zip([2, 4, 4]) {
                text += &told(style, sentence, indent);
            }
        }
    }
    if let Some(sentence) = not_enforced(diagram) {
        text += &format!("\n{}", told(style, sentence, 0));
    }
    text
}

/// A sentence in lines. Names may look like code, so they are broken like any other word.
pub(super) fn told(style: &Style, sentence: &str, indent: usize) -> String {
    indented(&fill(sentence, style.measure().saturating_sub(indent)), indent)
}

fn what(entity: &Entity) -> String {
    match entity.kind {
        Kind::Table => format!("a table with {}", count(entity.columns.len(), "column")),
        Kind::Temporary => format!("a temporary table with {}", count(entity.columns.len(), "column")),
        Kind::View => format!("a view with {}", count(entity.columns.len(), "column")),
        Kind::Missing => "a table that is not there".to_owned(),
    }
}

fn of_column(column: &Column) -> String {
    let mut facts = Vec::new();
    if column.missing {
        facts.push("pointed at, but not there");
    }
    if column.primary {
        facts.push("primary key");
    }
    if column.foreign {
        facts.push("foreign key");
    }
    if column.unique {
        facts.push("unique");
    }
    if column.never_null {
        facts.push("never NULL");
    }
    let name = format!("{} {}", column.name, column.declared);
    let name = name.trim_end();
    if facts.is_empty() { name.to_owned() } else { format!("{name}: {}", facts.join(", ")) }
}

fn of_set(set: &Together) -> String {
    let what = if set.primary { "are the primary key" } else { "may not repeat" };
    format!("{} together {what}", list(&set.columns))
}

/// Where a foreign key points, then what that means, seen from both tables.
fn of_relation(diagram: &Diagram, relation: &Relation) -> Vec<String> {
    let (child, parent) = names(diagram, relation);
    let mut facts = vec![format!("{} points at {}", from(diagram, relation), to(diagram, relation))];
    if relation.parent_end == End::One {
        facts.push("NOT NULL".to_owned());
    }
    if relation.on_delete != "NO ACTION" {
        facts.push(format!("ON DELETE {}", relation.on_delete));
    }
    let facts = facts.join(", ");
    match fault(diagram, relation) {
        Some(fault) => vec![facts, fault + consequence(diagram)],
        None => vec![
            facts,
            format!("A row of {child} has {} of {parent}.", rows(relation.parent_end)),
            format!("A row of {parent} has {} of {child}.", rows(relation.child_end)),
        ],
    }
}

const fn rows(end: End) -> &'static str {
    match end {
        End::One => "exactly one row",
        End::NoneOrOne => "one row or none",
        End::Many => "any number of rows",
    }
}

fn names<'a>(diagram: &'a Diagram, relation: &Relation) -> (&'a str, &'a str) {
    (&diagram.entities[relation.child].name, &diagram.entities[relation.parent].name)
}

/// The columns that point: `fights.hero_id`.
fn from(diagram: &Diagram, relation: &Relation) -> String {
    dotted(names(diagram, relation).0, &relation.columns)
}

/// The columns that are pointed at: `heroes.id`.
fn to(diagram: &Diagram, relation: &Relation) -> String {
    dotted(names(diagram, relation).1, &relation.targets)
}

fn dotted(table: &str, columns: &[String]) -> String {
    match columns {
        [] => table.to_owned(),
        [only] => format!("{table}.{only}"),
        several => format!("{table} ({})", several.join(", ")),
    }
}

/// What follows for rows, where SQLite looks at foreign keys.
const fn consequence(diagram: &Diagram) -> &'static str {
    if diagram.enforced { " Every new link fails." } else { "" }
}

/// Why nothing can be pointed at, if so: `There is no table heros.`
pub(super) fn fault(diagram: &Diagram, relation: &Relation) -> Option<String> {
    let parent = names(diagram, relation).1;
    Some(match relation.fault.as_ref()? {
        Fault::NoTable => format!("There is no table {parent}."),
        Fault::View => format!("{parent} is a view, and only a table can be pointed at."),
        Fault::NoColumn(names) => {
            format!("{parent} has no {} {}.", whichever(names.len(), "column", "columns"), list(names))
        }
        Fault::NotUnique => format!("In {parent} this may repeat: it is neither the primary key nor unique."),
        Fault::NoKey => format!("{parent} has no primary key."),
        Fault::OtherLength(length) => {
            format!("The primary key of {parent} has {}.", count(*length, "column"))
        }
    })
}

/// That SQLite does not look at foreign keys, where there are any.
fn not_enforced(diagram: &Diagram) -> Option<&'static str> {
    let is_told = !diagram.enforced && !diagram.relations.is_empty();
    is_told.then_some("PRAGMA foreign_keys is OFF: SQLite does not check these foreign keys.")
}

/// What the marks beside columns mean, those that are there.
pub(super) fn marks(diagram: &Diagram) -> Vec<String> {
    let columns = || diagram.entities.iter().flat_map(|entity| &entity.columns);
    let marks = [
        ("PK primary key", columns().any(|column| column.primary)),
        ("FK foreign key", columns().any(|column| column.foreign)),
        ("U unique", columns().any(|column| column.unique)),
        ("name* never NULL", columns().any(|column| column.never_null)),
    ];
    marks.into_iter().filter(|(_, used)| *used).map(|(mark, _)| mark.to_owned()).collect()
}

/// What the marks and signs of this picture mean, in two lines where there is room.
pub(super) fn legend(diagram: &Diagram, style: &Style) -> String {
    let ends = |end: End| {
        diagram.relations.iter().any(|relation| relation.child_end == end || relation.parent_end == end)
    };
    let signs = [(End::One, "one"), (End::NoneOrOne, "one or none"), (End::Many, "any number")];
    let signs: Vec<String> = signs
        .into_iter()
        .filter(|(end, _)| ends(*end))
        .map(|(end, meaning)| format!("{} {meaning}", sign(end, style)))
        .collect();
    [marks(diagram), signs].iter().map(|line| spread(line, style)).collect()
}

/// Short pieces three spaces apart, as many on a line as fit.
fn spread(pieces: &[String], style: &Style) -> String {
    let mut lines: Vec<String> = Vec::new();
    for piece in pieces {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 3 + piece.chars().count() <= style.measure() => {
                *line = format!("{line}   {piece}");
            }
            _ => lines.push(piece.clone()),
        }
    }
    indented(&lines, 0)
}

/// What the picture can't show, a sentence each.
pub(super) fn notes(diagram: &Diagram) -> Vec<String> {
    let mut notes = Vec::new();
    for (place, entity) in diagram.entities.iter().enumerate() {
        let ends = diagram.linked_by(place);
        if !ends.is_empty() {
            notes.push(format!("{} links {}.", entity.name, linked(&ends)));
        }
        for set in &entity.together {
            let mark = if set.primary { String::new() } else { format!(" (U{})", set.number) };
            notes.push(format!("{}: {}{mark}.", entity.name, of_set(set)));
        }
    }
    notes.extend(deletes(diagram));
    for relation in &diagram.relations {
        if let Some(told) = fault(diagram, relation) {
            let (from, to) = (from(diagram, relation), to(diagram, relation));
            notes.push(format!("{from} points at {to}. {told}{}", consequence(diagram)));
        }
    }
    notes.extend(not_enforced(diagram).map(str::to_owned));
    let alone: Vec<&str> = (0..diagram.entities.len())
        .filter(|place| !diagram.is_related(*place) && diagram.entities[*place].kind != Kind::View)
        .map(|place| diagram.entities[place].name.as_str())
        .collect();
    if !alone.is_empty() && diagram.entities.len() > 1 {
        let (have, them) = whichever_pair(alone.len());
        notes.push(format!("{} {have} no foreign key, and none points at {them}.", list(&alone)));
    }
    notes
}

const fn whichever_pair(number: usize) -> (&'static str, &'static str) {
    (whichever(number, "has", "have"), whichever(number, "it", "them"))
}

/// What a table links: `heroes and battles`, or rows of one table with each other.
fn linked(ends: &[&str]) -> String {
    let mut different: Vec<&str> = Vec::new();
    for end in ends {
        if !different.contains(end) {
            different.push(end);
        }
    }
    match different.as_slice() {
        [only] => format!("rows of {only} with each other"),
        several => list(several),
    }
}

/// What happens to rows when the row that they point at is deleted, where something does.
fn deletes(diagram: &Diagram) -> Vec<String> {
    let mut rules: Vec<(&str, Vec<String>)> = Vec::new();
    for relation in diagram.relations.iter().filter(|relation| relation.on_delete != "NO ACTION") {
        let columns = from(diagram, relation);
        match rules.iter_mut().find(|(rule, _)| *rule == relation.on_delete) {
            Some((_, known)) => known.push(columns),
            None => rules.push((&relation.on_delete, vec![columns])),
        }
    }
    rules.into_iter().map(|(rule, columns)| format!("ON DELETE {rule}: {}.", list(&columns))).collect()
}
