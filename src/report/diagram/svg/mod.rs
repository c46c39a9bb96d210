//! A diagram as an SVG picture, for a page or a slide: whole numbers only, so that the same tables always make the same
//! document.
//!
//! It brings a light ground of its own and stands on a dark page too.

mod legend;
mod letters;
mod line;
mod table;

use self::table::Table;
use super::layout::{self, Layout, Metrics, Size};
use super::model::Diagram;
use super::xml::escaped;
use super::{TABLES_DRAWN, sentences};
use crate::database::Schema;

const METRICS: Metrics =
    Metrics { header: 42, row: 28, foot: 8, apart: 32, stub: 24, lane: 20, straight: 44, gutter: 56 };

/// Between the picture and its edge.
const MARGIN: i32 = 36;

/// The colours, and how letters look.
const STYLE: &str = "\
    .ground { fill: #f8fafc; stroke: #e2e8f0; }
    .table { fill: #ffffff; stroke: #cbd5e1; stroke-width: 1.25; }
    .head { fill: #e8edf4; }
    .links .head { fill: #dfe4fd; }
    .links .title { fill: #3730a3; }
    .gone .table { fill: #fff7f7; stroke: #dc2626; stroke-dasharray: 5 4; }
    .gone .head { fill: #fde8e8; }
    .gone .title, .gone .name { fill: #b91c1c; }
    .rule { stroke: #edf1f6; }
    text { font-family: system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif; fill: #0f172a; }
    .title { font-size: 16px; font-weight: 650; }
    .name { font-size: 14px; }
    .star { fill: #b45309; font-weight: 700; }
    .type { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace; font-size: 12px; fill: #64748b; }
    .small { font-size: 12px; fill: #64748b; }
    .key { font-size: 10px; font-weight: 700; }
    .primary { fill: #fef3c7; } .primary + text { fill: #92400e; }
    .foreign { fill: #dbeafe; } .foreign + text { fill: #1e40af; }
    .unique { fill: #dcfce7; } .unique + text { fill: #166534; }
    .halo { fill: none; stroke: #f8fafc; stroke-width: 7; }
    .line { fill: none; stroke: #475569; stroke-width: 1.75; stroke-linejoin: round; stroke-linecap: round; }
    .ring { fill: #f8fafc; stroke: #475569; stroke-width: 1.75; }
    .fault.line { stroke: #dc2626; stroke-dasharray: 5 4; }
    .fault.sign { stroke: #dc2626; stroke-dasharray: none; }
    .fault.ring { stroke: #dc2626; }
";

/// The schema as an SVG document.
#[must_use]
pub fn svg(schema: &Schema) -> String {
    let diagram = Diagram::new(schema);
    let (small, left) = diagram.cut(TABLES_DRAWN);
    let tables: Vec<Table> =
        small.entities.iter().enumerate().map(|(place, _)| Table::new(&small, place)).collect();
    let sizes: Vec<Size> = tables.iter().map(|table| table.size.clone()).collect();
    let columns = (1..=4).map(|most| layout::columns(&small, most)).min_by_key(|(_, cost)| *cost);
    let layout = layout::layout(&small, &columns.unwrap_or_default().0, &sizes, METRICS);
    let below = legend::legend(&small, &left, layout.width, layout.height + MARGIN - 4);
    let width = layout.width.max(below.width) + 2 * MARGIN;
    let height = layout.height + below.height + 3 * MARGIN - 12;
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" \
         role=\"img\" aria-labelledby=\"title description\">\n\
         <title id=\"title\">{}</title>\n<desc id=\"description\">{}</desc>\n<style>\n{STYLE}</style>\n\
         <rect class=\"ground\" x=\"0.5\" y=\"0.5\" width=\"{}\" height=\"{}\" rx=\"16\"/>\n\
         <g transform=\"translate({MARGIN} {MARGIN})\">\n{}{}{}</g>\n</svg>\n",
        escaped(&title(&diagram)),
        escaped(&sentences::notes(&diagram).join(" ")),
        width - 1,
        height - 1,
        line::lines(&small, &layout),
        drawn(&tables, &layout),
        below.text,
    )
}

fn title(diagram: &Diagram) -> String {
    let names: Vec<&str> = diagram.entities.iter().map(|entity| entity.name.as_str()).collect();
    if names.is_empty() { "No tables".to_owned() } else { format!("Tables: {}", names.join(", ")) }
}

fn drawn(tables: &[Table], layout: &Layout) -> String {
    tables.iter().zip(&layout.areas).map(|(table, area)| table.draw(area)).collect()
}

#[cfg(test)]
mod tests {
    use super::svg;
    use crate::report::diagram::samples::{BROKEN, FIGHTS, schema};

    #[test]
    fn a_picture_says_what_it_shows() {
        let picture = svg(&schema(FIGHTS));
        assert!(picture.contains("<title id=\"title\">Tables: heroes, battles, fights</title>"), "{picture}");
        assert!(picture.contains("fights links heroes and battles."), "{picture}");
        assert!(picture.contains("<g class=\"links\">"), "{picture}");
        assert!(!picture.contains("fault\""), "{picture}");
        assert!(svg(&schema("")).contains("No tables"));
    }

    #[test]
    fn what_is_not_there_looks_different() {
        let picture = svg(&schema(BROKEN));
        assert!(picture.contains("<g class=\"gone\">"), "{picture}");
        assert_eq!(picture.matches("\"fault line\"").count(), 3, "{picture}");
    }

    #[test]
    fn names_are_written_so_that_they_stay_names() {
        let picture = svg(&schema("CREATE TABLE \"<b>&\" (\"'\" x)"));
        assert!(picture.contains(">&lt;b&gt;&amp;</text>") && picture.contains(">&#39;</text>"), "{picture}");
    }

    #[test]
    fn tables_that_are_not_drawn_are_named() {
        let sql: Vec<String> = (1..11).map(|number| format!("CREATE TABLE t{number} (x);")).collect();
        let picture = svg(&schema(&sql.concat()));
        assert!(picture.contains(">Not drawn: t9</text>") && picture.contains(">t10</text>"), "{picture}");
    }
}
