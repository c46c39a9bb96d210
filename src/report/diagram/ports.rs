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
    /// How many rows each table needs.
    pub rows: Vec<usize>,
    taken: Vec<Port>,
}

#[derive(Clone, Copy, Debug)]
struct Port {
    table: usize,
    side: Side,
    row: usize,
}

impl Ports {
    pub fn new(diagram: &Diagram, columns: &[usize], sizes: &[Size]) -> Self {
        let rows = sizes.iter().map(|size| size.rows.len().max(1)).collect();
        let mut ports = Self { routes: Vec::new(), rows, taken: Vec::new() };
        for (bundle, relation) in diagram.relations.iter().enumerate() {
            let (child_side, parent_side) = sides(relation, columns);
            let wanted = row_of(&sizes[relation.child], relation.columns.first());
            let child_row = ports.take(relation.child, child_side, wanted);
            ports.routes.push(Route { child_side, child_row, parent_side, parent_row: 0, bundle });
        }
        for index in 0..diagram.relations.len() {
            let relation = &diagram.relations[index];
            let wanted = row_of(&sizes[relation.parent], relation.targets.first());
            let side = ports.routes[index].parent_side;
            let alike = |earlier: &usize| {
                ports.routes[*earlier].parent_side == side
                    && mean_the_same(&diagram.relations[*earlier], relation)
                    && ![&diagram.relations[*earlier], relation].iter().any(|one| passes_by(one, columns))
            };
            let shared = (0..index).find(alike).map(|earlier| ports.routes[earlier]);
            let (row, bundle) = match shared {
                Some(route) => (route.parent_row, route.bundle),
                None => (ports.take(relation.parent, side, wanted), index),
            };
            ports.routes[index] = Route { parent_row: row, bundle, ..ports.routes[index] };
        }
        ports
    }

    /// Takes the row that is wanted, or the nearest free one; a new one below where all are taken.
    fn take(&mut self, table: usize, side: Side, wanted: usize) -> usize {
        let is_taken = |row: usize| {
            self.taken.iter().any(|port| port.table == table && port.side == side && port.row == row)
        };
        let free = (0..self.rows[table]).filter(|row| !is_taken(*row));
        let row = free.min_by_key(|row| row.abs_diff(wanted)).unwrap_or(self.rows[table]);
        self.rows[table] = self.rows[table].max(row + 1);
        self.taken.push(Port { table, side, row });
        row
    }
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

fn passes_by(relation: &Relation, columns: &[usize]) -> bool {
    columns[relation.child].abs_diff(columns[relation.parent]) > 1
}

/// Whether two relations end at the same column of the same table and say the same there.
fn mean_the_same(one: &Relation, other: &Relation) -> bool {
    one.parent == other.parent
        && one.targets == other.targets
        && one.parent_end == other.parent_end
        && one.fault.is_some() == other.fault.is_some()
}

fn row_of(size: &Size, column: Option<&String>) -> usize {
    let is_it = |row: &Option<String>| {
        column.is_some_and(|name| row.as_ref().is_some_and(|row| row.eq_ignore_ascii_case(name)))
    };
    size.rows.iter().position(is_it).unwrap_or(0)
}
