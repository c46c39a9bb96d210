//! A diagram for Graphviz: each table an HTML-like label, each line with crow's feet.
//!
//! Where tables stand is for Graphviz to find; a table that links others gets its lines so that it comes between them.

use super::entity::{Column, Entity, Kind};
use super::model::{Diagram, End, Relation};
use super::sentences;
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
    node [shape = plain, fontname = \"Helvetica, Arial, sans-serif\", fontsize = 12];
    edge [dir = both, color = \"#475569\", arrowsize = 0.9, fontname = \"Helvetica, Arial, sans-serif\", fontsize = 10];
";

/// The schema as a document in Graphviz's language.
#[must_use]
pub fn dot(schema: &Schema) -> String {
    let diagram = Diagram::new(schema);
    let mut text = HEAD.to_owned();
    text += &format!("    label = \"{}\";\n", sentences::marks(&diagram).join("   "));
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
    let color = match entity.kind {
        Kind::Missing => "#fee2e2",
        Kind::View | Kind::Temporary => "#f1f5f9",
        Kind::Table => "#e2e8f0",
    };
    let remark = match entity.kind.remark() {
        "" => String::new(),
        remark => format!(" ({remark})"),
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
    // A line from a table to itself leaves it at its side, and comes back there, so that it does not cross the words.
    let is_loop = relation.child == relation.parent && !diagram.entities[relation.child].columns.is_empty();
    let (side, way) = if is_loop { ('l', ":w") } else { ('r', "") };
    format!("    {}{way} -> {}{way} [{attributes}];\n", at(from, side), at(to, 'l'))
}

const fn end(end: End) -> &'static str {
    match end {
        End::One => "teetee",
        End::NoneOrOne => "teeodot",
        End::Many => "crowodot",
    }
}

#[cfg(test)]
mod tests {
    use super::dot;
    use crate::report::diagram::samples::{BROKEN, FIGHTS, schema};

    /// The lines for the relations.
    fn edges(sql: &str) -> Vec<String> {
        let document = dot(&schema(sql));
        document.lines().filter(|line| line.contains(" -> ")).map(|line| line.trim().to_owned()).collect()
    }

    #[test]
    fn lines_go_through_a_link_table() {
        assert_eq!(
            edges(FIGHTS),
            [
                "t0:r0 -> t2:l0 [arrowtail = teetee, arrowhead = crowodot, tooltip = \"ON DELETE CASCADE\"];",
                "t2:r1 -> t1:l0 [arrowtail = crowodot, arrowhead = teetee];"
            ]
        );
    }

    #[test]
    fn a_line_from_a_table_to_itself_stays_beside_it() {
        assert_eq!(
            edges("CREATE TABLE users (id INTEGER PRIMARY KEY, boss_id INTEGER REFERENCES users(id))"),
            ["t0:l0:w -> t0:l1:w [arrowtail = teeodot, arrowhead = crowodot];"]
        );
    }

    #[test]
    fn keys_that_lead_nowhere_are_broken_lines() {
        assert_eq!(
            edges(BROKEN),
            [
                "t0:r2 -> t1:l0 [arrowtail = teeodot, arrowhead = crowodot, style = dashed, color = \"#dc2626\"];",
                "t1:r1 -> t2 [arrowtail = crowodot, arrowhead = teeodot, style = dashed, color = \"#dc2626\"];",
                "t0:r1 -> t1:l2 [arrowtail = teeodot, arrowhead = crowodot, style = dashed, color = \"#dc2626\"];"
            ]
        );
    }

    #[test]
    fn a_table_is_a_label_with_a_port_on_both_sides_of_a_column() {
        let document = dot(&schema("CREATE TABLE \"a<b\" (x INT NOT NULL)"));
        assert_eq!(document.split_once("fontsize = 10];\n    ").unwrap().1, "\
    label = \"name* never NULL\";
    t0 [label = <<table border=\"0\" cellborder=\"1\" cellspacing=\"0\" cellpadding=\"5\" color=\"#94a3b8\" bgcolor=\"#ffffff\"><tr><td bgcolor=\"#e2e8f0\" colspan=\"3\" align=\"left\"><b>a&lt;b</b></td></tr><tr><td port=\"l0\" sides=\"lb\" align=\"left\">x*</td><td sides=\"b\" align=\"left\">INT</td><td port=\"r0\" sides=\"rb\" align=\"left\"> </td></tr></table>>];
}
");
    }
}
