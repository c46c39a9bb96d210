//! How high each table stands in its column, so that as many lines as can be are straight and few cross.
//!
//! The columns were chosen before, in `arrange.rs`.

/// A line between two tables, and how far below their tops it ends.
#[derive(Clone, Copy, Debug)]
pub(super) struct Link {
    pub one: usize,
    pub one_port: i32,
    pub other: usize,
    pub other_port: i32,
}

/// What stacking depends on.
#[derive(Clone, Debug)]
pub(super) struct Stack<'a> {
    /// The column of each table.
    pub columns: &'a [usize],
    /// The height of each table.
    pub heights: &'a [i32],
    pub links: &'a [Link],
    /// How far apart two tables of a column are.
    pub apart: i32,
    /// The height of one row of a table.
    pub row: i32,
}

/// How often heights are passed on from column to column.
const SWEEPS: usize = 6;
/// How often better orders are looked for.
const ROUNDS: usize = 8;

impl Stack<'_> {
    /// The top of each table; the highest one is at 0.
    pub fn tops(&self) -> Vec<i32> {
        let number = self.columns.iter().max().map_or(0, |last| last + 1);
        let mut orders: Vec<Vec<usize>> = vec![Vec::new(); number];
        for (table, column) in self.columns.iter().enumerate() {
            orders[*column].push(table);
        }
        let mut tops = self.settle(&orders);
        let mut cost = self.cost(&tops);
        for _ in 0..ROUNDS {
            let before = cost;
            for column in 0..number {
                for first in 0..orders[column].len() {
                    for second in first + 1..orders[column].len() {
                        orders[column].swap(first, second);
                        let tried = self.settle(&orders);
                        let found = self.cost(&tried);
                        if found < cost {
                            (tops, cost) = (tried, found);
                        } else {
                            orders[column].swap(first, second);
                        }
                    }
                }
            }
            if cost == before {
                break;
            }
        }
        tops
    }

    fn settle(&self, orders: &[Vec<usize>]) -> Vec<i32> {
        let mut tops = vec![0; self.columns.len()];
        for order in orders {
            let mut next = 0;
            for table in order {
                tops[*table] = next;
                next += self.heights[*table] + self.apart;
            }
        }
        for sweep in 0..SWEEPS {
            for step in 0..orders.len() {
                let column = if sweep % 2 == 0 { step } else { orders.len() - 1 - step };
                self.straighten(&orders[column], &mut tops);
            }
        }
        let highest = tops.iter().copied().min().unwrap_or(0);
        tops.iter().map(|top| top - highest).collect()
    }

    /// Moves the tables of one column to where their lines are straight, as far as their order and size allow.
    fn straighten(&self, order: &[usize], tops: &mut [i32]) {
        let mut blocks: Vec<Block> = Vec::new();
        for table in order {
            let mut block = Block {
                tables: vec![*table],
                height: self.heights[*table],
                wishes: self.wishes(*table, tops),
            };
            while let Some(above) = blocks.pop() {
                let bound = block.wishes.is_empty() || above.wishes.is_empty();
                if !bound && above.top() + above.height + self.apart <= block.top() {
                    blocks.push(above);
                    break;
                }
                block = above.joined(block, self.apart);
            }
            blocks.push(block);
        }
        for block in blocks {
            let mut next = block.top();
            for table in block.tables {
                tops[table] = next;
                next += self.heights[table] + self.apart;
            }
        }
    }

    /// Where the top of a table should be for each of its lines to be straight.
    fn wishes(&self, table: usize, tops: &[i32]) -> Vec<i32> {
        let elsewhere = |other: usize| self.columns[other] != self.columns[table];
        let mut wishes = Vec::new();
        for link in self.links {
            if link.one == table && elsewhere(link.other) {
                wishes.push(tops[link.other] + link.other_port - link.one_port);
            }
            if link.other == table && elsewhere(link.one) {
                wishes.push(tops[link.one] + link.one_port - link.other_port);
            }
        }
        wishes
    }

    fn cost(&self, tops: &[i32]) -> i32 {
        let ends = |link: &Link| (tops[link.one] + link.one_port, tops[link.other] + link.other_port);
        let mut cost = 0;
        for (index, link) in self.links.iter().enumerate() {
            let (one, other) = ends(link);
            cost += (one - other).abs() + if one == other { 0 } else { 3 * self.row };
            for further in &self.links[index + 1..] {
                cost += self.crossing(link, further, tops);
            }
        }
        let bottom = tops.iter().zip(self.heights).map(|(top, height)| top + height).max().unwrap_or(0);
        cost + bottom
    }

    /// What it costs that two lines between the same columns cross.
    fn crossing(&self, link: &Link, further: &Link, tops: &[i32]) -> i32 {
        let between = |link: &Link| {
            let one = (self.columns[link.one], tops[link.one] + link.one_port);
            let other = (self.columns[link.other], tops[link.other] + link.other_port);
            if one.0 <= other.0 { (one, other) } else { (other, one) }
        };
        let ((left, top_left), (right, top_right)) = between(link);
        let ((other_left, other_top_left), (other_right, other_top_right)) = between(further);
        let are_crossed = (top_left - other_top_left).signum() * (top_right - other_top_right).signum() < 0;
        if left == other_left && right == other_right && are_crossed { 3 * self.row } else { 0 }
    }
}

/// Tables of a column that stand directly below each other.
struct Block {
    tables: Vec<usize>,
    height: i32,
    /// Where the top of the block should be, for each line that leaves it.
    wishes: Vec<i32>,
}

impl Block {
    /// The place that the block's lines agree on best.
    fn top(&self) -> i32 {
        let mut wishes = self.wishes.clone();
        wishes.sort_unstable();
        wishes.get(wishes.len().saturating_sub(1) / 2).copied().unwrap_or(0)
    }

    fn joined(mut self, below: Self, apart: i32) -> Self {
        let offset = self.height + apart;
        self.wishes.extend(below.wishes.iter().map(|wish| wish - offset));
        self.tables.extend(below.tables);
        Self { height: offset + below.height, ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::{Link, Stack};

    fn tops(columns: &[usize], heights: &[i32], links: &[(usize, i32, usize, i32)]) -> Vec<i32> {
        let links: Vec<Link> = links
            .iter()
            .map(|(one, one_port, other, other_port)| Link {
                one: *one,
                one_port: *one_port,
                other: *other,
                other_port: *other_port,
            })
            .collect();
        Stack { columns, heights, links: &links, apart: 1, row: 1 }.tops()
    }

    #[test]
    fn lines_become_straight() {
        // heroes, battles, fights: hero_id in its first row, battle_id in its second.
        assert_eq!(tops(&[0, 2, 1], &[4, 4, 4], &[(2, 1, 0, 1), (2, 2, 1, 1)]), [0, 1, 0]);
    }

    #[test]
    fn tables_of_one_column_never_overlap() {
        let found = tops(&[0, 1, 1, 1], &[3, 5, 5, 5], &[(1, 1, 0, 1), (2, 1, 0, 1), (3, 1, 0, 1)]);
        let mut column = found[1..].to_vec();
        column.sort_unstable();
        assert!(column.windows(2).all(|pair| pair[1] - pair[0] >= 6), "{found:?}");
    }

    #[test]
    fn lines_do_not_cross_where_another_order_helps() {
        let found = tops(&[0, 0, 1, 1], &[3, 3, 3, 3], &[(0, 1, 3, 1), (1, 1, 2, 1)]);
        assert!((found[0] < found[1]) == (found[3] < found[2]), "{found:?}");
    }

    #[test]
    fn in_one_column_the_link_table_comes_between() {
        let found = tops(&[0, 0, 0], &[4, 4, 4], &[(2, 1, 0, 1), (2, 2, 1, 1)]);
        assert!(found[0] < found[2] && found[2] < found[1], "{found:?}");
    }
}
