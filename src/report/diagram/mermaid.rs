//! A diagram as a Mermaid `erDiagram`, which Markdown on many sites draws.
//!
//! Mermaid allows few characters in names; what is changed for it stands in the comment beside the column.

use super::entity::{Column, Entity};
use super::model::{Diagram, End, Relation};
use super::sentences;
use crate::database::Schema;

/// Words that mean something to Mermaid where a name is expected.
const RESERVED: [&str; 18] = [
    "acctitle",
    "accdescr",
    "class",
    "classdef",
    "direction",
    "end",
    "erdiagram",
    "many",
    "of",
    "one",
    "only",
    "optionally",
    "or",
    "style",
    "title",
    "to",
    "u",
    "zero",
];

/// Words that are keys to Mermaid beside a column.
const KEYS: [&str; 3] = ["PK", "FK", "UK"];

/// The schema as a Mermaid document.
#[must_use]
pub fn mermaid(schema: &Schema) -> String {
    let diagram = Diagram::new(schema);
    let mut text = "erDiagram\n".to_owned();
    for (place, entity) in diagram.entities.iter().enumerate() {
        if entity.columns.is_empty() && diagram.is_related(place) {
            continue;
        }
        text += &of_entity(entity);
    }
    for relation in &diagram.relations {
        text += &of_relation(&diagram, relation);
    }
    text
}

fn of_entity(entity: &Entity) -> String {
    let name = quoted(&entity.name);
    if entity.columns.is_empty() {
        return format!("    {name}\n");
    }
    let columns: String = entity.columns.iter().map(|column| of_column(entity, column)).collect();
    format!("    {name} {{\n{columns}    }}\n")
}

fn of_column(entity: &Entity, column: &Column) -> String {
    let (name, declared) = (word(&column.name, "column"), word(&column.declared, "any"));
    let mut keys = Vec::new();
    for (key, is_there) in [("PK", column.primary), ("FK", column.foreign), ("UK", column.unique)] {
        if is_there {
            keys.push(key);
        }
    }
    let mut comments = Vec::new();
    if name != column.name && !column.name.is_empty() {
        comments.push(column.name.clone());
    }
    if declared != column.declared && !column.declared.is_empty() {
        comments.push(column.declared.clone());
    }
    if column.missing {
        comments.push("not there".to_owned());
    }
    if column.never_null {
        comments.push("never NULL".to_owned());
    }
    for set in entity.together.iter().filter(|set| column.together.contains(&set.number)) {
        comments.push(format!("unique together: {}", set.columns.join(" + ")));
    }
    let mut line = format!("        {declared} {name}");
    if !keys.is_empty() {
        line += &format!(" {}", keys.join(", "));
    }
    if !comments.is_empty() {
        line += &format!(" \"{}\"", harmless(&comments.join("; ")));
    }
    line + "\n"
}

fn of_relation(diagram: &Diagram, relation: &Relation) -> String {
    let parent_end = match relation.parent_end {
        End::One => "||",
        End::NoneOrOne | End::Many => "|o",
    };
    let child_end = if relation.child_end == End::Many { "o{" } else { "o|" };
    let line = if relation.fault.is_some() { ".." } else { "--" };
    let name = |place: usize| quoted(&diagram.entities[place].name);
    let mut label = relation.columns.join(", ");
    if relation.on_delete != "NO ACTION" {
        label += &format!(", ON DELETE {}", relation.on_delete);
    }
    if let Some(fault) = sentences::fault(diagram, relation) {
        label += &format!(": {}", fault.trim_end_matches('.'));
    }
    format!(
        "    {} {parent_end}{line}{child_end} {} : \"{}\"\n",
        name(relation.parent),
        name(relation.child),
        harmless(&label)
    )
}

/// The name of an entity, in quotes where Mermaid would not take it as it is.
fn quoted(name: &str) -> String {
    let is_word = name.starts_with(|letter: char| letter.is_ascii_alphabetic())
        && name.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '_');
    if is_word && !RESERVED.contains(&name.to_ascii_lowercase().as_str()) {
        return name.to_owned();
    }
    if name.is_empty() { "\"(no name)\"".to_owned() } else { format!("\"{}\"", harmless(name)) }
}

/// A type or the name of a column: a letter, then letters, digits and `_`.
fn word(text: &str, otherwise: &str) -> String {
    let is_fine = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '(' | ')');
    let word: String = text.chars().map(|letter| if is_fine(letter) { letter } else { '_' }).collect();
    let word = word.trim_matches('_').to_owned();
    match word.chars().next() {
        None => otherwise.to_owned(),
        Some(_) if KEYS.iter().any(|key| key.eq_ignore_ascii_case(&word)) => format!("{word}_"),
        Some(first) if first.is_ascii_alphabetic() => word,
        Some(_) => format!("{otherwise}_{word}"),
    }
}

/// Text between quotes: nothing in it ends them.
fn harmless(text: &str) -> String {
    text.replace('"', "'").replace('%', "\u{ff05}").replace('\\', "/")
}

#[cfg(test)]
mod tests {
    use super::{mermaid, quoted, word};
    use crate::report::diagram::samples::{BROKEN, FIGHTS, schema};

    #[test]
    fn tables_and_relations() {
        assert_eq!(
            mermaid(&schema(FIGHTS)),
            "\
erDiagram
    heroes {
        INTEGER id PK \"never NULL\"
        TEXT name \"never NULL\"
    }
    battles {
        INTEGER id PK \"never NULL\"
        TEXT name \"never NULL\"
        INTEGER year
    }
    fights {
        INTEGER hero_id PK, FK \"never NULL\"
        INTEGER battle_id PK, FK \"never NULL\"
    }
    heroes ||--o{ fights : \"hero_id, ON DELETE CASCADE\"
    battles ||--o{ fights : \"battle_id\"
"
        );
        assert_eq!(
            mermaid(&schema(BROKEN)),
            "\
erDiagram
    heroes {
        INT id PK
        TEXT name
        any hero_id \"not there\"
    }
    fights {
        INTEGER hero_id FK
        INTEGER battle_id FK
        TEXT hero FK
    }
    heroes |o..o{ fights : \"hero_id: heroes has no column hero_id\"
    battels |o..o{ fights : \"battle_id: There is no table battels\"
    heroes |o..o{ fights : \"hero: In heroes this may repeat: it is neither the primary key nor unique\"
"
        );
        assert_eq!(mermaid(&schema("")), "erDiagram\n");
    }

    #[test]
    fn names_become_such_as_mermaid_takes() {
        assert_eq!(quoted("heroes"), "heroes");
        assert_eq!(quoted("My heroes"), "\"My heroes\"");
        assert_eq!(quoted("Title"), "\"Title\"");
        assert_eq!(quoted("a\"b"), "\"a'b\"");
        assert_eq!(word("DOUBLE PRECISION", "any"), "DOUBLE_PRECISION");
        assert_eq!(word("", "any"), "any");
        assert_eq!(word("1st", "column"), "column_1st");
        assert_eq!(word("pk", "column"), "pk_");
    }
}
