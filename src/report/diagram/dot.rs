//! A diagram for Graphviz: each table an HTML-like label, each line with crow's feet.
//!
//! Where tables stand is for Graphviz to find; a table that links others gets its lines so that it comes between them.

use super::model::{Column, Diagram, End, Entity, Kind, Relation};
use super::xml::escaped;
use crate::database::Schema;

const HEAD: &str = "\
digraph tables {
    rankdir = LR;
    ranksep = 0.9;
    bgcolor = transparent;
    labeljust = l;
    fontname = \"Helvetica, Arial, sans-serif\";
    fontsize = 10;
    label = \"PK primary key   FK foreign key   U unique   name* never NULL\";
    node [shape = plain, fontname = \"Helvetica, Arial, sans-serif\", fontsize = 12];
    edge [dir = both, color = \"#475569\", arrowsize = 0.9, fontname = \"Helvetica, Arial, sans-serif\", fontsize = 10];
";

/// The schema as a document in Graphviz's language.
#[must_use]
pub fn dot(schema: &Schema) -> String {
    let diagram = Diagram::new(schema);
    let mut text = HEAD.to_owned();
    for (place, entity) in diagram.entities.iter().enumerate() {
        text += &format!("    t{place} [label = <{}>];\n", label(entity));
    }
    for relation in &diagram.relations {
        // The lines to a link table's first end come in, the others go out: so it stands between.
        let first = diagram.from(relation.child).next().map(|first| first.parent);
        text += &edge(&diagram, relation, first != Some(relation.parent));
    }
    text + "}\n"
}

fn label(entity: &Entity) -> String {
    let (color, remark) = match entity.kind {
        Kind::Missing => ("#fee2e2", " (not there)"),
        Kind::View => ("#f1f5f9", " (view)"),
        Kind::Temporary => ("#f1f5f9", " (temporary)"),
        Kind::Table => ("#e2e8f0", ""),
    };
    let mut rows = format!(
        "<tr><td bgcolor=\"{color}\" colspan=\"3\" align=\"left\"><b>{}</b>{remark}</td></tr>",
        visible(&entity.name)
    );
    for (place, column) in entity.columns.iter().enumerate() {
        rows += &row(place, column);
    }
    format!(
        "<table border=\"0\" cellborder=\"1\" cellspacing=\"0\" cellpadding=\"5\" color=\"#94a3b8\" bgcolor=\"#ffffff\">{rows}</table>"
    )
}

fn row(place: usize, column: &Column) -> String {
    let star = if column.never_null { "*" } else { "" };
    let declared = if column.missing { "not there" } else { &column.declared };
    format!(
        "<tr><td port=\"l{place}\" sides=\"lb\" align=\"left\">{}</td><td sides=\"b\" align=\"left\">{}</td>\
         <td port=\"r{place}\" sides=\"rb\" align=\"left\">{}</td></tr>",
        visible(&format!("{}{star}", column.name)),
        visible(declared),
        visible(&column.keys().join(" "))
    )
}

/// Graphviz takes no empty cell for text.
fn visible(text: &str) -> String {
    if text.is_empty() { " ".to_owned() } else { escaped(text) }
}

fn edge(diagram: &Diagram, relation: &Relation, turned: bool) -> String {
    let place = |entity: usize, columns: &[String]| {
        columns.first().and_then(|column| diagram.entities[entity].place(column)).unwrap_or(0)
    };
    let child = (relation.child, place(relation.child, &relation.columns), end(relation.child_end));
    let parent = (relation.parent, place(relation.parent, &relation.targets), end(relation.parent_end));
    let (from, to) = if turned { (child, parent) } else { (parent, child) };
    let at = |(entity, column, _): (usize, usize, &str), side: char| {
        if diagram.entities[entity].columns.is_empty() {
            format!("t{entity}")
        } else {
            format!("t{entity}:{side}{column}")
        }
    };
    let mut attributes = format!("arrowtail = {}, arrowhead = {}", from.2, to.2);
    if relation.fault.is_some() {
        attributes += ", style = dashed, color = \"#dc2626\"";
    }
    if relation.on_delete != "NO ACTION" {
        attributes += &format!(", tooltip = \"ON DELETE {}\"", relation.on_delete);
    }
    let side = if relation.child == relation.parent { 'r' } else { 'l' };
    format!("    {} -> {} [{attributes}];\n", at(from, 'r'), at(to, side))
}

const fn end(end: End) -> &'static str {
    match end {
        End::One => "teetee",
        End::NoneOrOne => "teeodot",
        End::Many => "crowodot",
    }
}
