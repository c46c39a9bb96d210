//! At which side and which row of a table a line ends.
//!
//! Lines that mean the same at the parent's end share that place, and are one bundle.

use super::layout::Size;
use super::model::{Diagram, Relation};

/// A side of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Left,
    Right,
}

/// How a relation leaves the child and reaches the parent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Route {
    pub child_side: Side,
    pub child_row: usize,
    pub parent_side: Side,
    pub parent_row: usize,
    pub bundle: usize,
}

/// The places where all lines end.
#[derive(Clone, Debug)]
pub(super) struct Ports {
    /// One for each relation.
    pub routes: Vec<Route>,
    /// The rows of each table: one that was asked for, or an empty one below it for a further line.
    pub rows: Vec<Vec<Option<usize>>>,
}

/// A place at a table: a row, and how many empty ones below it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Port {
    table: usize,
    side: Side,
    row: usize,
    below: usize,
}

impl Ports {
    pub fn new(diagram: &Diagram, columns: &[usize], sizes: &[Size]) -> Self {
        let mut taken: Vec<Port> = Vec::new();
        let children: Vec<Port> = diagram
            .relations
            .iter()
            .map(|relation| {
                let row = row_of(&sizes[relation.child], relation.columns.first());
                take(&mut taken, relation.child, sides(relation, columns).0, row)
            })
            .collect();
        let mut parents: Vec<(Port, usize)> = Vec::new();
        for (index, relation) in diagram.relations.iter().enumerate() {
            let alike = |earlier: &usize| are_alike(&diagram.relations[*earlier], relation, columns);
            let shared = (0..index).find(alike).map(|earlier| parents[earlier]);
            parents.push(shared.unwrap_or_else(|| {
                let row = row_of(&sizes[relation.parent], relation.targets.first());
                (take(&mut taken, relation.parent, sides(relation, columns).1, row), index)
            }));
        }
        let rows: Vec<Vec<Option<usize>>> =
            (0..sizes.len()).map(|table| rows(table, &sizes[table], &taken)).collect();
        let place = |port: &Port| {
            rows[port.table].iter().position(|row| *row == Some(port.row)).unwrap_or(0) + port.below
        };
        let routes = children.iter().zip(&parents).map(|(child, (parent, bundle))| Route {
            child_side: child.side,
            child_row: place(child),
            parent_side: parent.side,
            parent_row: place(parent),
            bundle: *bundle,
        });
        let routes = routes.collect();
        Self { routes, rows }
    }
}

/// Takes a row, or where it is taken the first free place below it: a line must not seem to end at another column.
fn take(taken: &mut Vec<Port>, table: usize, side: Side, row: usize) -> Port {
    let mut port = Port { table, side, row, below: 0 };
    while taken.contains(&port) {
        port.below += 1;
    }
    taken.push(port);
    port
}

/// The rows of a table with as many empty ones below each as its lines need.
fn rows(table: usize, size: &Size, taken: &[Port]) -> Vec<Option<usize>> {
    let mut rows = Vec::new();
    for row in 0..size.rows.len().max(1) {
        rows.push(Some(row));
        let ports = taken.iter().filter(|port| port.table == table && port.row == row);
        rows.extend(vec![None; ports.map(|port| port.below).max().unwrap_or(0)]);
    }
    rows
}

/// The sides that face each other. In one column both lines leave on the same side: the right one, save in the last column.
fn sides(relation: &Relation, columns: &[usize]) -> (Side, Side) {
    let (child, parent) = (columns[relation.child], columns[relation.parent]);
    let is_last = columns.iter().all(|column| *column <= child);
    match child.cmp(&parent) {
        std::cmp::Ordering::Less => (Side::Right, Side::Left),
        std::cmp::Ordering::Greater => (Side::Left, Side::Right),
        std::cmp::Ordering::Equal if is_last => (Side::Left, Side::Left),
        std::cmp::Ordering::Equal => (Side::Right, Side::Right),
    }
}

/// Whether two relations end at the same side of the same column and say the same there. A line that passes by a column
/// goes alone.
fn are_alike(one: &Relation, other: &Relation, columns: &[usize]) -> bool {
    let passes_by = |relation: &Relation| columns[relation.child].abs_diff(columns[relation.parent]) > 1;
    one.parent == other.parent
        && one.targets == other.targets
        && one.parent_end == other.parent_end
        && one.fault.is_some() == other.fault.is_some()
        && sides(one, columns).1 == sides(other, columns).1
        && !passes_by(one)
        && !passes_by(other)
}

fn row_of(size: &Size, column: Option<&String>) -> usize {
    let is_it = |row: &Option<String>| {
        column.is_some_and(|name| row.as_ref().is_some_and(|row| row.eq_ignore_ascii_case(name)))
    };
    size.rows.iter().position(is_it).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::{Ports, Side};
    use crate::report::diagram::layout::Size;
    use crate::report::diagram::model::Diagram;
    use crate::report::diagram::samples::{WEAPONS, schema};

    fn ports(columns: &[usize]) -> Ports {
        let diagram = Diagram::new(&schema(WEAPONS));
        let sizes = diagram.entities.iter().map(|entity| Size {
            width: 9,
            rows: entity.columns.iter().map(|column| Some(column.name.clone())).collect(),
        });
        Ports::new(&diagram, columns, &sizes.collect::<Vec<_>>())
    }

    #[test]
    fn lines_that_say_something_else_at_a_column_end_at_an_empty_row_below_it() {
        // boss_id and fights.hero_id may be NULL, wields.hero_id not.
        let ports = ports(&[0, 2, 2, 1, 1]);
        let ends: Vec<(usize, usize)> =
            ports.routes.iter().map(|route| (route.parent_row, route.bundle)).collect();
        assert_eq!(ends, [(0, 0), (0, 0), (0, 2), (1, 3), (0, 4)]);
        assert_eq!(ports.rows[0], [Some(0), None, Some(1)]);
        assert_eq!(ports.routes[0].child_row, 2);
    }

    #[test]
    fn sides_face_each_other_or_are_the_same_in_one_column() {
        let sides = |columns: &[usize], relation: usize| {
            let route = ports(columns).routes[relation];
            (route.child_side, route.parent_side)
        };
        assert_eq!(sides(&[0, 2, 2, 1, 1], 0), (Side::Right, Side::Right));
        assert_eq!(sides(&[0, 2, 2, 1, 1], 1), (Side::Left, Side::Right));
        assert_eq!(sides(&[0, 2, 2, 1, 1], 2), (Side::Right, Side::Left));
        assert_eq!(sides(&[0; 5], 1), (Side::Left, Side::Left));
    }
}
