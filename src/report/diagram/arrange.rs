//! Which table stands in which column of the picture, from left to right.
//!
//! A table that links others belongs between them. How high in its column a table stands is found out in `stack.rs`.

/// How bad a line is that begins and ends in the same column.
const SAME_COLUMN: i32 = 30;
/// How bad it is for a line to pass by a column.
const PASSES_BY: i32 = 60;
/// How bad it is for a table to stand on one side of all that it links.
const NOT_BETWEEN: i32 = 60;
/// What a further column costs.
const WIDER: i32 = 2;

/// What the arrangement depends on.
#[derive(Clone, Debug, Default)]
pub(super) struct Graph {
    /// How many rows each table has.
    pub rows: Vec<i32>,
    /// The child and the parent of each relation.
    pub edges: Vec<(usize, usize)>,
}

/// The column of each table, from 0, with at most `most` columns; and how bad it looks. The first of the best ones: the
/// first table stands at the left.
pub(super) fn columns(graph: &Graph, most: usize) -> (Vec<usize>, i32) {
    let number = graph.rows.len();
    let most = most.clamp(1, number.max(1));
    let mut search = Search { graph, most, current: vec![0; number], best: (vec![0; number], i32::MAX) };
    search.place(0, 0);
    search.best
}

/// Tries every arrangement, and goes on with none that is already worse than the best one.
struct Search<'a> {
    graph: &'a Graph,
    most: usize,
    current: Vec<usize>,
    best: (Vec<usize>, i32),
}

impl Search<'_> {
    /// Places a table, those before it being placed already, and then the others.
    fn place(&mut self, table: usize, cost: i32) {
        if table == self.current.len() {
            let cost = cost.saturating_add(self.cost_of_all());
            if cost < self.best.1 {
                self.best = (self.current.clone(), cost);
            }
            return;
        }
        for column in 0..self.most {
            self.current[table] = column;
            let cost = cost + self.cost_of_lines(table);
            if cost < self.best.1 {
                self.place(table + 1, cost);
            }
        }
    }

    /// What the lines cost between a table and those placed before it.
    fn cost_of_lines(&self, table: usize) -> i32 {
        let ends =
            self.graph.edges.iter().filter(|(child, parent)| child != parent && *child.max(parent) == table);
        ends.map(|(child, parent)| match self.current[*child].abs_diff(self.current[*parent]) {
            0 => SAME_COLUMN,
            1 => 0,
            apart => PASSES_BY * i32::try_from(apart - 1).unwrap_or(1),
        })
        .sum()
    }

    /// What the arrangement costs apart from its lines.
    fn cost_of_all(&self) -> i32 {
        let mut heights = vec![0; self.most];
        for (column, rows) in self.current.iter().zip(&self.graph.rows) {
            heights[*column] += rows + 3;
        }
        let used = heights.iter().filter(|height| **height > 0).count();
        // An empty column between others, or at the left, is of no use.
        if heights[..used].contains(&0) {
            return i32::MAX;
        }
        let tallest = heights.iter().copied().max().unwrap_or(0);
        let outside = if self.most > 1 {
            (0..self.current.len()).map(|middle| outside(self.graph, &self.current, middle)).sum::<i32>()
        } else {
            0
        };
        tallest + WIDER * i32::try_from(used).unwrap_or(0) + outside
    }
}

/// What it costs that a table does not stand between those that it links.
fn outside(graph: &Graph, columns: &[usize], middle: usize) -> i32 {
    let ends = || graph.edges.iter().filter(|(child, parent)| *child == middle && *parent != middle);
    let Some((_, first)) = ends().next() else { return 0 };
    if ends().all(|(_, parent)| parent == first) {
        return 0;
    }
    let left = ends().any(|(_, parent)| columns[*parent] < columns[middle]);
    let right = ends().any(|(_, parent)| columns[*parent] > columns[middle]);
    if left && right { 0 } else { NOT_BETWEEN }
}

#[cfg(test)]
mod tests {
    use super::{Graph, columns};

    fn graph(number: usize, edges: &[(usize, usize)]) -> Graph {
        Graph { rows: vec![3; number], edges: edges.to_vec() }
    }

    #[test]
    fn a_link_table_stands_between_what_it_links() {
        let two = graph(3, &[(2, 0), (2, 1)]);
        assert_eq!(columns(&two, 4).0, [0, 2, 1]);
        // Heroes, battles, weapons; fights and wields.
        let four = graph(5, &[(3, 0), (3, 1), (4, 0), (4, 2)]);
        assert_eq!(columns(&four, 4).0, [0, 2, 2, 1, 1]);
        let three_ends = graph(4, &[(3, 0), (3, 1), (3, 2)]);
        assert_eq!(columns(&three_ends, 4).0, [0, 0, 2, 1]);
    }

    #[test]
    fn a_link_table_of_one_table_with_itself_stands_beside_it() {
        assert_eq!(columns(&graph(2, &[(1, 0), (1, 0)]), 4).0, [0, 1]);
        assert_eq!(columns(&graph(1, &[(0, 0)]), 4).0, [0]);
    }

    #[test]
    fn there_are_never_more_columns_than_wanted_and_none_is_empty() {
        assert_eq!(columns(&graph(3, &[(2, 0), (2, 1)]), 1).0, [0, 0, 0]);
        assert_eq!(columns(&graph(0, &[]), 4).0, [0_usize; 0]);
        for most in 1..=4 {
            let found = columns(&graph(6, &[(1, 0), (2, 1), (5, 4)]), most).0;
            let used = found.iter().max().unwrap() + 1;
            assert!(used <= most && (0..used).all(|column| found.contains(&column)), "{found:?}");
        }
    }
}
