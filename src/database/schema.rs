//! The tables of a database as SQLite itself describes them.
//!
//! Facts only: which table plays which role is for the judge to find.

/// Every table of a database, temporary ones too, SQLite's own left out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Schema {
    /// The tables, in the order in which they were made.
    pub tables: Vec<TableShape>,
}

/// One table or view.
#[derive(Clone, Debug, PartialEq)]
pub struct TableShape {
    /// Its name as it was written.
    pub name: String,
    /// Whether it is a view.
    pub view: bool,
    /// Whether it is temporary.
    pub temporary: bool,
    /// Whether it is `WITHOUT ROWID`.
    pub without_rowid: bool,
    /// Whether it is `STRICT`.
    pub strict: bool,
    /// Its columns, generated ones too.
    pub columns: Vec<ColumnShape>,
    /// Its foreign keys.
    pub foreign_keys: Vec<ForeignKey>,
    /// The column sets that may not repeat: primary key, UNIQUE, unique indexes. Partial indexes and indexes on
    /// expressions are left out.
    pub unique: Vec<Vec<String>>,
    /// The text of its `CREATE` statement.
    pub sql: String,
}

/// One column.
#[derive(Clone, Debug, PartialEq)]
pub struct ColumnShape {
    /// Its name as it was written.
    pub name: String,
    /// Its declared type as it was written; may be empty.
    pub declared: String,
    /// Whether it is declared `NOT NULL`.
    pub not_null: bool,
    /// The text of its default, if it has one.
    pub default: Option<String>,
    /// Its place in the primary key, from 1; 0 when it is no part of it.
    pub key: usize,
    /// Whether it is generated.
    pub generated: bool,
}

/// One foreign key.
#[derive(Clone, Debug, PartialEq)]
pub struct ForeignKey {
    /// The columns that point.
    pub columns: Vec<String>,
    /// The table that they point at, as it was written.
    pub table: String,
    /// The columns that they point at; `None` where the primary key is meant without saying so.
    pub targets: Option<Vec<String>>,
    /// What happens when the row pointed at is deleted: `NO ACTION`, `CASCADE`, …
    pub on_delete: String,
}

impl Schema {
    /// The table with this name, in any case.
    #[must_use]
    pub fn table(&self, name: &str) -> Option<&TableShape> {
        self.tables.iter().find(|table| table.name.eq_ignore_ascii_case(name))
    }
}

impl TableShape {
    /// The column with this name, in any case.
    #[must_use]
    pub fn column(&self, name: &str) -> Option<&ColumnShape> {
        self.columns.iter().find(|column| column.name.eq_ignore_ascii_case(name))
    }
}
