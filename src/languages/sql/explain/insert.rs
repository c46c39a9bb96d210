//! The parts of an INSERT: table, columns, and the rows after VALUES.

use std::ops::Range;

use super::case::Case;
use crate::languages::sql::tokens::{Kind, Token};

/// An INSERT as it was written.
pub struct Insert {
    /// Its table.
    pub table: String,
    /// Where the table's name stands.
    pub place: Range<usize>,
    /// Its columns, if it names them.
    pub columns: Vec<(String, Range<usize>)>,
    /// The rows after VALUES.
    pub rows: Vec<Row>,
}

/// One row after VALUES.
pub struct Row {
    /// From its `(` to its `)`.
    pub place: Range<usize>,
    /// Its values.
    pub values: Vec<Item>,
}

/// One value of a row.
pub struct Item {
    /// Where it stands.
    pub place: Range<usize>,
    /// What its only token is; `None` for an expression.
    pub kind: Option<Kind>,
    /// Its text.
    pub text: String,
}

impl Insert {
    /// Reads the statement of a case, if it is an INSERT.
    pub fn read(case: &Case<'_>) -> Option<Self> {
        if !case.tokens.first()?.is_any(&["INSERT", "REPLACE", "WITH"]) {
            return None;
        }
        let source = case.sources().into_iter().find(|source| {
            source.index.checked_sub(1).is_some_and(|before| {
                let before = &case.tokens[before];
                before.is("INTO") || before.is(".")
            })
        })?;
        let mut index = source.index + 1;
        let mut columns = Vec::new();
        if case.is_at(index, &["("]) {
            let close = closing(&case.tokens, index);
            columns = case.tokens[index + 1..close]
                .iter()
                .filter(|token| token.is_name())
                .map(|token| (token.inside(), token.range()))
                .collect();
            index = close + 1;
        }
        let mut rows = Vec::new();
        if case.is_at(index, &["VALUES"]) {
            index += 1;
            while case.is_at(index, &["("]) {
                let close = closing(&case.tokens, index);
                rows.push(row(case, index, close));
                index = close + if case.is_at(close + 1, &[","]) { 2 } else { 1 };
            }
        }
        Some(Self { table: source.table, place: case.tokens[source.index].range(), columns, rows })
    }

    /// The place of a column among the values: by the columns of the INSERT, else by those of its table.
    pub fn column(&self, case: &Case<'_>, name: &str) -> Option<usize> {
        if !self.columns.is_empty() {
            return self.columns.iter().position(|(column, _)| column.eq_ignore_ascii_case(name));
        }
        let shape = case.schema.table(&self.table)?;
        shape
            .columns
            .iter()
            .filter(|column| !column.generated)
            .position(|column| column.name.eq_ignore_ascii_case(name))
    }
}

fn row(case: &Case<'_>, open: usize, close: usize) -> Row {
    let mut values = Vec::new();
    let mut begin = open + 1;
    let mut depth = 0_usize;
    for index in open + 1..=close {
        let token = &case.tokens[index];
        if token.is("(") {
            depth += 1;
        }
        if (token.is(",") && depth == 0) || index == close {
            if let (Some(first), Some(last)) =
                (case.tokens[begin..index].first(), case.tokens[begin..index].last())
            {
                let place = first.start..last.end();
                let text = case.script[place.clone()].to_owned();
                values.push(Item { place, kind: (begin + 1 == index).then_some(first.kind), text });
            }
            begin = index + 1;
        } else if token.is(")") {
            depth = depth.saturating_sub(1);
        }
    }
    Row { place: case.tokens[open].start..case.tokens[close].end(), values }
}

/// The token that closes a bracket; the last one, if none does.
fn closing(tokens: &[Token<'_>], open: usize) -> usize {
    let mut depth = 0_usize;
    for (index, token) in tokens.iter().enumerate().skip(open) {
        if token.is("(") {
            depth += 1;
        } else if token.is(")") {
            depth -= 1;
            if depth == 0 {
                return index;
            }
        }
    }
    tokens.len() - 1
}
