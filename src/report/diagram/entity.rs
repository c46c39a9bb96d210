//! A table as a diagram shows it: its columns with their keys, and what may not repeat.
//!
//! What points where is in `model.rs`.

use crate::database::{ColumnShape, TableShape};
use crate::report::text;

/// What an entity is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Table,
    Temporary,
    View,
    /// A foreign key points at it, and it is not there.
    Missing,
}

/// A table, or what stands in its place.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Entity {
    /// Its name, with control characters made visible.
    pub name: String,
    pub kind: Kind,
    pub columns: Vec<Column>,
    /// Sets of several columns that may not repeat together.
    pub together: Vec<Together>,
}

/// Several columns that may not repeat together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Together {
    /// Whether they are the primary key.
    pub primary: bool,
    /// The number that marks their columns; 0 for the primary key.
    pub number: usize,
    pub columns: Vec<String>,
}

/// One column.
#[derive(Clone, Debug, Default, PartialEq)]
#[expect(clippy::struct_excessive_bools, reason = "independent facts, as SQLite lists them")]
pub(super) struct Column {
    pub name: String,
    /// Its declared type; may be empty.
    pub declared: String,
    /// Whether it is part of the primary key.
    pub primary: bool,
    /// Whether a foreign key begins here.
    pub foreign: bool,
    /// Whether its values alone may not repeat.
    pub unique: bool,
    /// The numbers of the sets that may not repeat together and that it is in; not that of the primary key.
    pub together: Vec<usize>,
    /// Whether it really refuses NULL: a primary key in SQLite often does not.
    pub never_null: bool,
    /// Whether a foreign key points at it and it is not there.
    pub missing: bool,
}

impl Kind {
    /// What stands beside the name of a table that is no ordinary one.
    pub const fn remark(self) -> &'static str {
        match self {
            Self::Table => "",
            Self::Temporary => "temporary",
            Self::View => "view",
            Self::Missing => "not there",
        }
    }
}

impl Entity {
    /// The place of a column.
    pub fn place(&self, name: &str) -> Option<usize> {
        self.columns.iter().position(|column| same(&column.name, name))
    }

    pub fn ensure(&mut self, name: &str) {
        let name = text::value(name);
        if self.place(&name).is_none() {
            self.columns.push(Column { name, missing: true, ..Column::default() });
        }
    }

    /// The columns to show where there is room for `most`, and how many others there are. Keys are always shown.
    pub fn shown(&self, most: usize) -> (Vec<&Column>, usize) {
        let mut columns: Vec<&Column> = self.columns.iter().collect();
        if columns.len() > most + 1 {
            let mut free = most.saturating_sub(columns.iter().filter(|column| column.is_key()).count());
            columns.retain(|column| {
                let kept = column.is_key() || free > 0;
                if !column.is_key() {
                    free = free.saturating_sub(1);
                }
                kept
            });
        }
        let left = self.columns.len() - columns.len();
        (columns, left)
    }
}

impl Column {
    fn is_key(&self) -> bool {
        self.primary || self.foreign || self.unique || self.missing || !self.together.is_empty()
    }

    /// Its keys as short marks: `PK`, `FK`, `U` for unique, `U1` for unique together with others.
    pub fn keys(&self) -> Vec<String> {
        let mut marks = Vec::new();
        for (mark, is_there) in [("PK", self.primary), ("FK", self.foreign), ("U", self.unique)] {
            if is_there {
                marks.push(mark.to_owned());
            }
        }
        marks.extend(self.together.iter().map(|number| format!("U{number}")));
        marks
    }
}

pub(super) fn entity(table: &TableShape) -> Entity {
    let key = table.primary_key();
    let mut sets: Vec<&Vec<String>> = Vec::new();
    for set in &table.unique {
        if !sets.iter().any(|known| is_equal(known, set)) {
            sets.push(set);
        }
    }
    let mut together = Vec::new();
    for set in sets.iter().filter(|set| set.len() > 1) {
        let primary = is_equal(set, &key);
        let number =
            if primary { 0 } else { together.iter().filter(|known: &&Together| !known.primary).count() + 1 };
        together.push(Together { primary, number, columns: clean(set) });
    }
    let columns = table.columns.iter().map(|column| {
        let name = text::value(&column.name);
        let is_in = |set: &&Together| !set.primary && set.columns.iter().any(|other| same(other, &name));
        let primary = column.key > 0;
        let alone = [column.name.clone()];
        Column {
            declared: text::value(&column.declared),
            primary,
            foreign: false,
            unique: sets.iter().any(|set| is_equal(set, &alone)) && !(primary && key.len() == 1),
            together: together.iter().filter(is_in).map(|set| set.number).collect(),
            never_null: really_not_null(table, column),
            missing: false,
            name,
        }
    });
    let kind = match (table.view, table.temporary) {
        (true, _) => Kind::View,
        (false, true) => Kind::Temporary,
        (false, false) => Kind::Table,
    };
    let columns = columns.collect();
    Entity { name: text::value(&table.name), kind, columns, together }
}

/// SQLite takes NULL in a primary key, unless the column is the row's number, or the table is strict or has none.
pub(super) fn really_not_null(table: &TableShape, column: &ColumnShape) -> bool {
    let is_row_number = || table.primary_key().len() == 1 && column.declared.eq_ignore_ascii_case("INTEGER");
    column.not_null || column.key > 0 && (table.without_rowid || table.strict || is_row_number())
}

pub(super) fn clean(names: &[String]) -> Vec<String> {
    names.iter().map(|name| text::value(name)).collect()
}

pub(super) fn same(one: &str, other: &str) -> bool {
    one.eq_ignore_ascii_case(other)
}

/// Whether every name of `inner` is among those of `outer`.
pub(super) fn is_within(inner: &[String], outer: &[String]) -> bool {
    inner.iter().all(|name| outer.iter().any(|other| same(name, other)))
}

/// Whether two sets of names are equal, in any order.
fn is_equal(one: &[String], other: &[String]) -> bool {
    one.len() == other.len() && is_within(one, other) && is_within(other, one)
}

#[cfg(test)]
mod tests {
    use super::{Entity, Together};
    use crate::report::diagram::model::Diagram;
    use crate::report::diagram::samples::{FIGHTS, schema};

    fn entities(sql: &str) -> Vec<Entity> {
        Diagram::new(&schema(sql)).entities
    }

    #[test]
    fn a_primary_key_refuses_null_only_where_sqlite_does() {
        let never = |sql: &str| entities(sql)[0].columns.iter().all(|column| column.never_null);
        assert!(never("CREATE TABLE t (id INTEGER PRIMARY KEY)"));
        assert!(!never("CREATE TABLE t (id INT PRIMARY KEY)"));
        assert!(!never("CREATE TABLE t (a INTEGER, b INTEGER, PRIMARY KEY (a, b))"));
        assert!(never("CREATE TABLE t (a, b, PRIMARY KEY (a, b)) WITHOUT ROWID"));
        assert!(never("CREATE TABLE t (a INT, b INT, PRIMARY KEY (a, b)) STRICT"));
    }

    #[test]
    fn columns_that_are_unique_together_are_told_from_unique_ones() {
        let each = entities("CREATE TABLE t (a UNIQUE, b UNIQUE)");
        assert!(each[0].columns.iter().all(|column| column.unique && column.together.is_empty()));
        let pair = entities("CREATE TABLE t (a, b, UNIQUE (a, b)); CREATE UNIQUE INDEX i ON t (b, a);");
        assert!(pair[0].columns.iter().all(|column| !column.unique && column.together == [1]));
        assert_eq!(pair[0].columns[1].keys(), ["U1"]);
        let key = entities(FIGHTS)[2].clone();
        let columns = vec!["hero_id".to_owned(), "battle_id".to_owned()];
        assert_eq!(key.together, [Together { primary: true, number: 0, columns }]);
        assert_eq!(key.columns[0].keys(), ["PK", "FK"]);
    }
}
