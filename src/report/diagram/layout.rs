//! Where the tables and lines of a diagram stand: boxes and paths, in whatever unit the drawing has.
//!
//! The same layout serves a terminal, counted in characters, and a picture, counted in pixels.

use super::arrange::{self, Graph};
use super::lanes::{self, Bundle};
use super::model::Diagram;
use super::ports::{Ports, Route, Side};
use super::stack::{Link, Stack};

/// The measures of a drawing.
#[derive(Clone, Copy, Debug)]
pub(super) struct Metrics {
    /// From a box's top to its first row.
    pub header: i32,
    /// The height of a row.
    pub row: i32,
    /// From the last row to the box's bottom.
    pub foot: i32,
    /// Between two boxes of a column.
    pub apart: i32,
    /// Room for the sign at the end of a line.
    pub stub: i32,
    /// Between two upright lines.
    pub lane: i32,
    /// What a line without upright parts has between its signs, and a little.
    pub straight: i32,
    /// Between two columns without lines.
    pub gutter: i32,
}

/// How large a box is to be.
#[derive(Clone, Debug, Default)]
pub(super) struct Size {
    pub width: i32,
    /// The entity's column in each row; `None` for a row that is none of its columns.
    pub rows: Vec<Option<String>>,
}

/// A box.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Area {
    pub left: i32,
    pub top: i32,
    pub width: i32,
    pub height: i32,
    /// Its rows, each the place of one that was asked for; `None` for an empty one, where many lines end.
    pub rows: Vec<Option<usize>>,
}

/// A line from the child to the parent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    /// The place of its relation.
    pub relation: usize,
    /// Lines of one bundle may lie on each other.
    pub bundle: usize,
    pub points: Vec<(i32, i32)>,
    pub child_side: Side,
    pub parent_side: Side,
}

/// Boxes and lines.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Layout {
    /// One for each entity.
    pub areas: Vec<Area>,
    /// One for each relation.
    pub lines: Vec<Line>,
    pub width: i32,
    pub height: i32,
}

/// The columns that a diagram is arranged in, and how bad that looks.
pub(super) fn columns(diagram: &Diagram, most: usize) -> (Vec<usize>, i32) {
    let rows = diagram.entities.iter().map(|entity| length(entity.columns.len().min(12))).collect();
    let edges = diagram.relations.iter().map(|relation| (relation.child, relation.parent)).collect();
    arrange::columns(&Graph { rows, edges }, most)
}

/// Lays a diagram out in these columns.
pub(super) fn layout(diagram: &Diagram, columns: &[usize], sizes: &[Size], metrics: Metrics) -> Layout {
    let ports = Ports::new(diagram, columns, sizes);
    let height = |rows: usize| metrics.header + metrics.row * length(rows) + metrics.foot;
    let heights: Vec<i32> = ports.rows.iter().map(|rows| height(rows.len())).collect();
    let port = |row: usize| metrics.header + metrics.row * length(row) + metrics.row / 2;
    let links: Vec<Link> = ports
        .routes
        .iter()
        .zip(&diagram.relations)
        .map(|(route, relation)| Link {
            one: relation.child,
            one_port: port(route.child_row),
            other: relation.parent,
            other_port: port(route.parent_row),
        })
        .collect();
    let stack = Stack { columns, heights: &heights, links: &links, apart: metrics.apart, row: metrics.row };
    let tops = stack.tops();
    let drawing = Drawing {
        diagram,
        columns,
        sizes,
        metrics,
        ports: &ports,
        links: &links,
        tops: &tops,
        heights: &heights,
    };
    drawing.layout()
}

/// A length as the unit of drawings.
fn length(number: usize) -> i32 {
    i32::try_from(number).unwrap_or(i32::MAX / 1024)
}

/// The upright lines between two columns.
#[derive(Default)]
struct Gutter {
    /// The keys of its bundles: the bundle of a line, and whether this is the line's second gutter.
    keys: Vec<(usize, bool)>,
    bundles: Vec<Bundle>,
    lanes: Vec<Option<usize>>,
    left: i32,
}

impl Gutter {
    fn bundle(&mut self, key: (usize, bool)) -> &mut Bundle {
        let place = self.keys.iter().position(|known| *known == key).unwrap_or_else(|| {
            self.keys.push(key);
            self.bundles.push(Bundle::default());
            self.keys.len() - 1
        });
        &mut self.bundles[place]
    }

    fn lane(&self, key: (usize, bool)) -> Option<usize> {
        self.lanes[self.keys.iter().position(|known| *known == key)?]
    }
}

/// Everything that is known once the tables have their heights.
struct Drawing<'a> {
    diagram: &'a Diagram,
    columns: &'a [usize],
    sizes: &'a [Size],
    metrics: Metrics,
    ports: &'a Ports,
    links: &'a [Link],
    tops: &'a [i32],
    heights: &'a [i32],
}

impl Drawing<'_> {
    fn layout(&self) -> Layout {
        let number = self.columns.iter().max().map_or(0, |last| last + 1);
        let bottom = self.tops.iter().zip(self.heights).map(|(top, height)| top + height).max().unwrap_or(0);
        let (mut gutters, buses) = self.gutters(number, bottom);
        let (lefts, width) = self.lefts(number, &mut gutters);
        let areas: Vec<Area> = (0..self.columns.len())
            .map(|table| Area {
                left: lefts[self.columns[table]],
                top: self.tops[table],
                width: self.column_width(self.columns[table]),
                height: self.heights[table],
                rows: self.ports.rows[table].clone(),
            })
            .collect();
        let lines = (0..self.links.len())
            .map(|relation| self.line(relation, &areas, &gutters, buses[relation]))
            .collect();
        let height =
            buses.iter().flatten().max().map_or(bottom, |bus| bus + self.metrics.row.min(self.metrics.lane));
        Layout { areas, lines, width, height }
    }

    /// The gutters with their lanes, and for each relation that passes by a column the height at which it does.
    fn gutters(&self, number: usize, bottom: i32) -> (Vec<Gutter>, Vec<Option<i32>>) {
        let mut gutters: Vec<Gutter> = (0..=number).map(|_| Gutter::default()).collect();
        let mut buses = vec![None; self.links.len()];
        let mut next = bottom + self.metrics.apart.max(1) - 1;
        for (relation, route) in self.ports.routes.iter().enumerate() {
            let (child, parent) = self.heights_of(relation);
            let (child_gutter, parent_gutter) = self.gutters_of(relation);
            if child_gutter == parent_gutter {
                let bundle = gutters[child_gutter].bundle((route.bundle, false));
                push(bundle, route.child_side, child);
                push(bundle, route.parent_side, parent);
                continue;
            }
            buses[relation] = Some(next);
            for (gutter, second, side, height) in [
                (child_gutter, false, route.child_side, child),
                (parent_gutter, true, route.parent_side, parent),
            ] {
                let bundle = gutters[gutter].bundle((route.bundle, second));
                push(bundle, side, height);
                bundle.below = Some(next);
            }
            next += self.metrics.lane.min(self.metrics.row).max(1);
        }
        for gutter in &mut gutters {
            gutter.lanes = lanes::lanes(&gutter.bundles);
        }
        (gutters, buses)
    }

    /// Where each column begins, and how wide all of them are.
    fn lefts(&self, number: usize, gutters: &mut [Gutter]) -> (Vec<i32>, i32) {
        let Metrics { stub, lane, straight, gutter: empty, .. } = self.metrics;
        let mut lefts = Vec::new();
        let mut next = 0;
        for (column, gutter) in gutters.iter_mut().enumerate() {
            gutter.left = next;
            let lanes = length(gutter.lanes.iter().flatten().max().map_or(0, |last| last + 1));
            if gutter.keys.is_empty() {
                next += if column == 0 || column == number { 0 } else { empty };
            } else if column == 0 {
                gutter.left -= stub + lane / 2;
                next += lanes * lane + stub - 1;
            } else {
                next += 2 * stub + 1 + (lane * lanes).max(straight);
            }
            if column < number {
                lefts.push(next);
                next += self.column_width(column);
            }
        }
        (lefts, next)
    }

    fn line(&self, relation: usize, areas: &[Area], gutters: &[Gutter], bus: Option<i32>) -> Line {
        let route = self.ports.routes[relation];
        let related = &self.diagram.relations[relation];
        let (child, parent) = self.heights_of(relation);
        let (child_gutter, parent_gutter) = self.gutters_of(relation);
        let edge =
            |area: &Area, side: Side| if side == Side::Left { area.left } else { area.left + area.width };
        let upright = |gutter: usize, second: bool| {
            let lane = gutters[gutter].lane((route.bundle, second)).unwrap_or(0);
            gutters[gutter].left
                + self.metrics.stub
                + self.metrics.lane / 2
                + length(lane) * self.metrics.lane
        };
        let mut points = vec![(edge(&areas[related.child], route.child_side), child)];
        let first = upright(child_gutter, false);
        match bus {
            Some(bus) => {
                let second = upright(parent_gutter, true);
                points.extend([(first, child), (first, bus), (second, bus), (second, parent)]);
            }
            None if child != parent => points.extend([(first, child), (first, parent)]),
            None => {}
        }
        points.push((edge(&areas[related.parent], route.parent_side), parent));
        let Route { bundle, child_side, parent_side, .. } = route;
        Line { relation, bundle, points, child_side, parent_side }
    }

    /// The heights at which a relation leaves the child and reaches the parent.
    fn heights_of(&self, relation: usize) -> (i32, i32) {
        let link = &self.links[relation];
        (self.tops[link.one] + link.one_port, self.tops[link.other] + link.other_port)
    }

    /// The gutters that a relation leaves into and arrives from; a gutter has the number of the column at its right.
    fn gutters_of(&self, relation: usize) -> (usize, usize) {
        let (route, related) = (self.ports.routes[relation], &self.diagram.relations[relation]);
        let gutter = |table: usize, side: Side| self.columns[table] + usize::from(side == Side::Right);
        (gutter(related.child, route.child_side), gutter(related.parent, route.parent_side))
    }

    fn column_width(&self, column: usize) -> i32 {
        let inside = self.columns.iter().zip(self.sizes).filter(|(own, _)| **own == column);
        inside.map(|(_, size)| size.width).max().unwrap_or(0)
    }
}

fn push(bundle: &mut Bundle, side: Side, height: i32) {
    // A line that leaves a table on its right comes into the gutter from the left.
    let heights = if side == Side::Right { &mut bundle.left } else { &mut bundle.right };
    if !heights.contains(&height) {
        heights.push(height);
    }
}

#[cfg(test)]
mod tests {
    use super::{Area, Layout, Metrics, Size, columns, layout};
    use crate::report::diagram::entity::Entity;
    use crate::report::diagram::model::Diagram;
    use crate::report::diagram::samples::{FIGHTS, schema};

    const METRICS: Metrics =
        Metrics { header: 1, row: 1, foot: 1, apart: 1, stub: 2, lane: 2, straight: 2, gutter: 4 };

    fn laid_out(sql: &str, columns: &[usize]) -> Layout {
        let diagram = Diagram::new(&schema(sql));
        let size = |entity: &Entity| Size {
            width: 10,
            rows: entity.columns.iter().map(|column| Some(column.name.clone())).collect(),
        };
        let sizes: Vec<Size> = diagram.entities.iter().map(size).collect();
        layout(&diagram, columns, &sizes, METRICS)
    }

    #[test]
    fn straight_lines_go_from_edge_to_edge() {
        let found = laid_out(FIGHTS, &columns(&Diagram::new(&schema(FIGHTS)), 4).0);
        let rows = |number: usize| (0..number).map(Some).collect::<Vec<_>>();
        let area =
            |left, top, number: usize, height| Area { left, top, width: 10, height, rows: rows(number) };
        assert_eq!(found.areas, [area(0, 0, 2, 4), area(34, 1, 3, 5), area(17, 0, 2, 4)]);
        assert_eq!(found.lines[0].points, [(17, 1), (10, 1)]);
        assert_eq!(found.lines[1].points, [(27, 2), (34, 2)]);
        assert_eq!((found.width, found.height), (44, 6));
    }

    #[test]
    fn in_one_column_lines_go_along_the_left() {
        let found = laid_out(FIGHTS, &[0, 0, 0]);
        assert_eq!(
            found.areas.iter().map(|area| (area.left, area.top)).collect::<Vec<_>>(),
            [(3, 0), (3, 10), (3, 5)]
        );
        assert_eq!(found.lines[0].points, [(3, 6), (0, 6), (0, 1), (3, 1)]);
        assert_eq!(found.lines[1].points, [(3, 7), (0, 7), (0, 11), (3, 11)]);
    }

    #[test]
    fn a_line_that_passes_by_a_column_goes_below_all_tables() {
        let sql = "CREATE TABLE a (id PRIMARY KEY); CREATE TABLE b (x); CREATE TABLE c (a REFERENCES a);";
        let found = laid_out(sql, &[0, 1, 2]);
        assert_eq!(found.lines[0].points, [(34, 1), (30, 1), (30, 3), (13, 3), (13, 1), (10, 1)]);
        assert_eq!(found.height, 4);
    }
}
