//! The tables of a database as SQLite itself describes them.
//!
//! Facts only: which table plays which role is for the judge to find.

use super::connection::Database;
use super::error::SqlError;
use super::value::Value;

/// Every table of a database, temporary ones too, SQLite's own left out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Schema {
    /// The tables, in the order in which they were made.
    pub tables: Vec<TableShape>,
    /// Whether there are triggers.
    pub triggers: bool,
}

/// One table or view.
#[derive(Clone, Debug, PartialEq)]
#[expect(clippy::struct_excessive_bools, reason = "independent facts, as SQLite lists them")]
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
    /// The columns of partial unique indexes.
    pub partial: Vec<Vec<String>>,
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

    /// The columns that a foreign key points at, an implicit primary key spelt out.
    #[must_use]
    pub fn targets(&self, key: &ForeignKey) -> Vec<String> {
        let implicit = || self.table(&key.table).map(TableShape::primary_key).unwrap_or_default();
        key.targets.clone().unwrap_or_else(implicit)
    }
}

impl TableShape {
    /// The column with this name, in any case.
    #[must_use]
    pub fn column(&self, name: &str) -> Option<&ColumnShape> {
        self.columns.iter().find(|column| column.name.eq_ignore_ascii_case(name))
    }

    /// The columns of the primary key, in its order.
    #[must_use]
    pub fn primary_key(&self) -> Vec<String> {
        let mut columns: Vec<&ColumnShape> = self.columns.iter().filter(|column| column.key > 0).collect();
        columns.sort_by_key(|column| column.key);
        columns.into_iter().map(|column| column.name.clone()).collect()
    }

    /// Whether these columns, in any order, may not repeat together.
    #[must_use]
    pub fn is_unique(&self, columns: &[String]) -> bool {
        let holds =
            |names: &[String], name: &String| names.iter().any(|known| known.eq_ignore_ascii_case(name));
        self.unique
            .iter()
            .any(|set| set.len() == columns.len() && set.iter().all(|name| holds(columns, name)))
    }

    /// The foreign key of this column alone.
    #[must_use]
    pub fn key_of(&self, column: &str) -> Option<&ForeignKey> {
        let is_its_own =
            |key: &&ForeignKey| key.columns.len() == 1 && key.columns[0].eq_ignore_ascii_case(column);
        self.foreign_keys.iter().find(is_its_own)
    }
}

impl Database {
    /// Reads the schema as it stands now.
    ///
    /// # Errors
    /// When SQLite can't tell: out of memory, or the budget is used up.
    pub fn schema(&self) -> Result<Schema, SqlError> {
        self.described(true)
    }

    /// As [`Database::schema`], without views: what a view holds may take long to find out.
    ///
    /// # Errors
    /// As [`Database::schema`].
    pub fn tables(&self) -> Result<Schema, SqlError> {
        self.described(false)
    }

    fn described(&self, with_views: bool) -> Result<Schema, SqlError> {
        let mut schema = Schema::default();
        let list = self.rows(
            "SELECT name, type, sql, 0 FROM main.sqlite_schema WHERE type IN ('table', 'view', 'trigger') AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' \
             UNION ALL \
             SELECT name, type, sql, 1 FROM temp.sqlite_schema WHERE type IN ('table', 'view', 'trigger')",
            &[],
        )?;
        for row in list.rows {
            let [Value::Text(name), Value::Text(kind), sql, temporary] = row.as_slice() else { continue };
            if kind == "trigger" {
                schema.triggers = true;
                continue;
            }
            if kind == "view" && !with_views {
                continue;
            }
            let sql = if let Value::Text(sql) = sql { sql.clone() } else { String::new() };
            schema.tables.push(self.table_shape(
                name,
                kind == "view",
                *temporary == Value::Integer(1),
                sql,
            )?);
        }
        Ok(schema)
    }

    /// Everything that makes two schemas the same, as lines to compare: tables, columns, keys, indexes, triggers, views.
    /// How the text of a statement is laid out does not count.
    ///
    /// # Errors
    /// When SQLite can't tell.
    pub fn schema_lines(&self) -> Result<Vec<String>, SqlError> {
        let mut lines = Vec::new();
        for table in self.schema()?.tables {
            let kind = if table.view { "view" } else { "table" };
            lines.push(format!("{kind} {}", table.name.to_lowercase()));
            for column in &table.columns {
                let ColumnShape { name, declared, not_null, default, key, generated } = column;
                let column = format!("{name} {declared} {not_null} {default:?} {key} {generated}");
                lines.push(format!("column {} of {}", column.to_lowercase(), table.name.to_lowercase()));
            }
            for key in &table.foreign_keys {
                lines.push(format!("foreign key {key:?} of {}", table.name).to_lowercase());
            }
            for set in &table.unique {
                lines.push(format!("unique {set:?} of {}", table.name).to_lowercase());
            }
        }
        let others = self.rows(
            "SELECT type || ' ' || lower(name) FROM sqlite_schema WHERE type IN ('index', 'trigger') AND sql IS NOT NULL",
            &[],
        )?;
        lines.extend(others.rows.into_iter().flatten().map(|line| line.to_string()));
        lines.sort_unstable();
        Ok(lines)
    }

    /// The columns of each index of a table in their order, those of its keys too; an expression is an empty name.
    ///
    /// # Errors
    /// As [`Database::schema`].
    pub fn indexes_of(&self, table: &str) -> Result<Vec<Vec<String>>, SqlError> {
        let list = self.rows(&format!("PRAGMA index_list({})", quote(table)), &[])?;
        list.rows.iter().map(|index| self.index_columns(&text(&index[1]))).collect()
    }

    /// The columns of one index in their order; an expression is an empty name.
    ///
    /// # Errors
    /// As [`Database::schema`].
    pub fn index_columns(&self, index: &str) -> Result<Vec<String>, SqlError> {
        let columns = self.rows(&format!("PRAGMA index_info({})", quote(index)), &[])?;
        Ok(columns.rows.iter().map(|column| text(&column[2])).collect())
    }

    fn table_shape(
        &self,
        name: &str,
        view: bool,
        temporary: bool,
        sql: String,
    ) -> Result<TableShape, SqlError> {
        let quoted = quote(name);
        // table_xinfo: cid, name, type, notnull, dflt_value, pk, hidden (2 and 3 are generated columns).
        let listed = match self.rows(&format!("PRAGMA table_xinfo({quoted})"), &[]) {
            // A view whose table is gone has no columns to tell of.
            Err(_) if view => Vec::new(),
            listed => listed?.rows,
        };
        let columns: Vec<ColumnShape> = listed
            .iter()
            .map(|row| ColumnShape {
                name: text(&row[1]),
                declared: text(&row[2]),
                not_null: row[3] == Value::Integer(1),
                default: (!row[4].is_null()).then(|| text(&row[4])),
                key: number(&row[5]),
                generated: number(&row[6]) >= 2,
            })
            .collect();
        let [unique, partial] = self.unique_sets(&quoted)?;
        // table_list: schema, name, type, ncol, wr, strict.
        let flags = self.rows(&format!("PRAGMA table_list({quoted})"), &[])?;
        let flag = |index: usize| flags.rows.first().is_some_and(|row| row[index] == Value::Integer(1));
        let mut shape = TableShape {
            name: name.to_owned(),
            view,
            temporary,
            without_rowid: flag(4),
            strict: flag(5),
            columns,
            foreign_keys: self.foreign_keys_of(&quoted)?,
            unique,
            partial,
            sql,
        };
        let key = shape.primary_key();
        if !key.is_empty() && !shape.unique.contains(&key) {
            shape.unique.push(key);
        }
        Ok(shape)
    }

    fn foreign_keys_of(&self, quoted: &str) -> Result<Vec<ForeignKey>, SqlError> {
        // foreign_key_list: id, seq, table, from, to, on_update, on_delete, match. Ids count down from the last one written.
        let list = self.rows(&format!("PRAGMA foreign_key_list({quoted})"), &[])?;
        let mut keys: Vec<(usize, ForeignKey)> = Vec::new();
        for row in &list.rows {
            let id = number(&row[0]);
            let target = (!row[4].is_null()).then(|| text(&row[4]));
            match keys.iter_mut().find(|(known, _)| *known == id) {
                Some((_, key)) => {
                    key.columns.push(text(&row[3]));
                    if let (Some(targets), Some(target)) = (key.targets.as_mut(), target) {
                        targets.push(target);
                    }
                }
                None => keys.push((
                    id,
                    ForeignKey {
                        columns: vec![text(&row[3])],
                        table: text(&row[2]),
                        targets: target.map(|target| vec![target]),
                        on_delete: text(&row[6]),
                    },
                )),
            }
        }
        keys.sort_by_key(|(id, _)| std::cmp::Reverse(*id));
        Ok(keys.into_iter().map(|(_, key)| key).collect())
    }

    /// The unique indexes of a table, and those that are partial.
    fn unique_sets(&self, quoted: &str) -> Result<[Vec<Vec<String>>; 2], SqlError> {
        // index_list: seq, name, unique, origin, partial. index_info: seqno, cid, name (NULL for an expression).
        let mut sets = [Vec::new(), Vec::new()];
        for index in self.rows(&format!("PRAGMA index_list({quoted})"), &[])?.rows {
            if index[2] != Value::Integer(1) {
                continue;
            }
            let is_partial = usize::from(index[4] == Value::Integer(1));
            let columns = self.rows(&format!("PRAGMA index_info({})", quote(&text(&index[1]))), &[])?;
            if columns.rows.iter().all(|column| !column[2].is_null()) {
                sets[is_partial].push(columns.rows.iter().map(|column| text(&column[2])).collect());
            }
        }
        Ok(sets)
    }
}

/// A name as a quoted SQL identifier.
#[must_use]
pub fn quote(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

fn text(value: &Value) -> String {
    if let Value::Text(text) = value { text.clone() } else { String::new() }
}

fn number(value: &Value) -> usize {
    if let Value::Integer(number) = value { usize::try_from(*number).unwrap_or(0) } else { 0 }
}
