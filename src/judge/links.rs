//! Making, removing and reading links in whatever the learner made to hold them.
//!
//! A join table takes a row. Where there is none, the link is written as that shape would have it: into the one foreign key, the
//! next numbered column, the list. What then can't be read back shows what the shape can't hold.

mod shown;

use std::fmt::Write as _;

use super::fill::{Filler, Outcome};
use super::prepared::id_query;
use super::present::count_rows;
use super::roles::{Found, JoinTable, LinkColumn, NumberedColumns, Shape, column_for, entity_key};
use crate::course::{End, Link};
use crate::database::{Database, Schema, SqlError, Table, Value, quote};

/// The links of one relationship in one database.
pub struct Links<'a> {
    database: &'a Database,
    schema: &'a Schema,
    ends: &'a [String],
    found: &'a Found,
    keys_left_out: bool,
}

/// What stands behind an id that no row has.
pub const NO_SUCH_ROW: &str = " (no such row)";

/// A link as read back: the name at each end (`None`: no row with that id), then the payload asked for.
pub type ReadLink = (Vec<Option<String>>, Vec<Value>);

impl<'a> Links<'a> {
    /// The links between the tables `ends`, kept in what was `found`.
    #[must_use]
    pub const fn new(
        database: &'a Database,
        schema: &'a Schema,
        ends: &'a [String],
        found: &'a Found,
    ) -> Self {
        Self { database, schema, ends, found, keys_left_out: false }
    }

    /// The same, where rows get their own keys from the table or not at all, if so wanted.
    #[must_use]
    pub const fn leaving_keys_out(self, keys_left_out: bool) -> Self {
        Self { keys_left_out, ..self }
    }

    /// Makes a link. `serial` makes values in added unique columns new; see [`Filler::insert`] for `different`.
    #[must_use]
    pub fn add(&self, link: &Link, serial: usize, different: bool) -> Outcome {
        match &self.found.shape {
            Shape::JoinTable(join) => self.add_row(join, link, serial, different),
            Shape::SingleKeys(keys) => self.set_keys(keys, link),
            Shape::NumberedColumns(numbered) => self.set_next_column(numbered, link, serial),
            Shape::ListColumn(holder, column, listed) => {
                let (Some(owner), Some(value)) =
                    (self.id(*holder, &link.ends[*holder]), self.id(*listed, &link.ends[*listed]))
                else {
                    return Outcome::Swallowed;
                };
                let column = quote(column);
                self.update(
                    *holder,
                    &format!("{column} = CASE WHEN coalesce({column}, '') = '' THEN ?1 ELSE {column} || ',' || ?1 END"),
                    &value,
                    &owner,
                )
            }
            Shape::EntityColumns(holder, other) => {
                let (Some(owner), End::Named(name)) =
                    (self.id(*holder, &link.ends[*holder]), &link.ends[*other])
                else {
                    return Outcome::NoRoom;
                };
                let table = self.schema.table(&self.ends[*holder]);
                match table
                    .and_then(|table| table.columns.iter().find(|column| column_for(&column.name, name)))
                {
                    Some(column) => self.update(
                        *holder,
                        &format!("{} = ?1", quote(&column.name)),
                        &Value::Integer(1),
                        &owner,
                    ),
                    None => Outcome::NoRoom,
                }
            }
            Shape::NoColumn(..) | Shape::Unclear(..) | Shape::Nothing => Outcome::Nowhere,
        }
    }

    /// Removes a link. Only a join table has rows to remove; elsewhere there is nothing that could be told apart.
    #[must_use]
    pub fn remove(&self, link: &Link) -> Outcome {
        let Shape::JoinTable(join) = &self.found.shape else { return Outcome::NoRoom };
        let mut conditions = Vec::new();
        let mut values = Vec::new();
        for (end, column) in join.columns.iter().enumerate() {
            conditions.push(format!("{} IS ?", quote(&column.column)));
            values.push(self.value(end, &link.ends[end], &column.target));
        }
        let sql = format!("DELETE FROM {} WHERE {}", quote(&join.table), conditions.join(" AND "));
        Outcome::of(self.database.execute(&sql, &values))
    }

    /// Takes out the learner's own sample links, and says whether they are gone.
    #[must_use]
    pub fn clear(&self) -> bool {
        match &self.found.shape {
            Shape::JoinTable(join) => {
                let is_empty = || count_rows(self.database, &join.table) == Some(0);
                is_empty() || {
                    let deleted = self.database.execute(&format!("DELETE FROM {}", quote(&join.table)), &[]);
                    deleted.is_ok() && is_empty()
                }
            }
            Shape::NoColumn(..) | Shape::Unclear(..) | Shape::Nothing => true,
            _ => false,
        }
    }

    /// Reads the links back through joins, with the named payload columns.
    ///
    /// # Errors
    /// When the tables can't be joined: a payload column that is not there, say.
    pub fn read(&self, payload: &[String]) -> Result<Vec<ReadLink>, SqlError> {
        let sql = match &self.found.shape {
            Shape::JoinTable(join) => self.join_query(join, payload, false),
            Shape::SingleKeys(keys) => keys
                .iter()
                .map(|(holder, column, other)| {
                    self.pair_query(*holder, &format!("o.{}", quote(column)), *other)
                })
                .collect::<Vec<_>>()
                .join(" UNION "),
            Shape::ListColumn(holder, column, other) => {
                self.pair_query(*holder, &format!("o.{}", quote(column)), *other)
            }
            Shape::NumberedColumns(numbered) => self.numbered_query(numbered),
            Shape::EntityColumns(holder, other) => return self.read_entity_columns(*holder, *other),
            Shape::NoColumn(..) | Shape::Unclear(..) | Shape::Nothing => return Ok(Vec::new()),
        };
        let table = self.database.rows(&sql, &[])?;
        Ok(table.rows.into_iter().map(|row| self.as_link(row)).collect())
    }

    /// The same with the id in place of a name, where no row has that id. Only a join table is read so.
    ///
    /// # Errors
    /// As [`Links::read`].
    pub fn read_to_show(&self, payload: &[String]) -> Result<Vec<ReadLink>, SqlError> {
        let Shape::JoinTable(join) = &self.found.shape else { return self.read(payload) };
        let table = self.database.rows(&self.join_query(join, payload, true), &[])?;
        Ok(table.rows.into_iter().map(|row| self.as_link(row)).collect())
    }

    fn as_link(&self, mut row: Vec<Value>) -> ReadLink {
        let payload = row.split_off(self.ends.len().min(row.len()));
        let names = row.into_iter().map(|name| (!name.is_null()).then(|| name.to_string())).collect();
        (names, payload)
    }

    fn join_query(&self, join: &JoinTable, payload: &[String], with_ids: bool) -> String {
        let name = |(end, column): (usize, &LinkColumn)| {
            let name = format!("e{end}.name");
            if !with_ids {
                return name;
            }
            let (target, link) = (quote(&column.target), quote(&column.column));
            format!("CASE WHEN e{end}.{target} IS NULL THEN l.{link} || '{NO_SUCH_ROW}' ELSE {name} END")
        };
        let names: Vec<String> = join.columns.iter().enumerate().map(name).collect();
        let payload: Vec<String> = payload
            .iter()
            .map(|column| match self.payload_place(join, column) {
                Some(end) => format!("e{end}.{}", quote(column)),
                None => format!("l.{}", quote(column)),
            })
            .collect();
        let mut sql =
            format!("SELECT {} FROM {} AS l", [names, payload].concat().join(", "), quote(&join.table));
        for (end, column) in join.columns.iter().enumerate() {
            let _ = write!(
                sql,
                " LEFT JOIN {} AS e{end} ON e{end}.{} = l.{}",
                quote(&self.ends[end]),
                quote(&column.target),
                quote(&column.column)
            );
        }
        sql
    }

    /// The end whose own table has the payload column, when the join table has none of that name.
    fn payload_place(&self, join: &JoinTable, column: &str) -> Option<usize> {
        if self.schema.table(&join.table).is_some_and(|table| table.column(column).is_some()) {
            return None;
        }
        self.ends
            .iter()
            .position(|end| self.schema.table(end).is_some_and(|table| table.column(column).is_some()))
    }

    /// A query of pairs where rows `o` of one end point at rows `m` of another, each in its place.
    fn pair_query(&self, holder: usize, pointer: &str, other: usize) -> String {
        let mut names = [String::new(), String::new()];
        "o.name".clone_into(&mut names[holder]);
        "m.name".clone_into(&mut names[other]);
        format!(
            "SELECT {} FROM {} AS o JOIN {} AS m ON m.{} = {pointer}",
            names.join(", "),
            quote(&self.ends[holder]),
            quote(&self.ends[other]),
            quote(&entity_key(self.schema, &self.ends[other])),
        )
    }

    fn numbered_query(&self, numbered: &NumberedColumns) -> String {
        let mut names = [String::new(), String::new()];
        "o.name".clone_into(&mut names[numbered.owner]);
        "m.name".clone_into(&mut names[numbered.listed]);
        let selects: Vec<String> = numbered
            .columns
            .iter()
            .map(|column| {
                format!(
                    "SELECT {} FROM {} AS t JOIN {} AS o ON o.{} = t.{} JOIN {} AS m ON m.{} = t.{}",
                    names.join(", "),
                    quote(&numbered.table),
                    quote(&self.ends[numbered.owner]),
                    quote(&entity_key(self.schema, &self.ends[numbered.owner])),
                    quote(&numbered.owner_column),
                    quote(&self.ends[numbered.listed]),
                    quote(&entity_key(self.schema, &self.ends[numbered.listed])),
                    quote(column),
                )
            })
            .collect();
        selects.join(" UNION ALL ")
    }

    fn read_entity_columns(&self, holder: usize, other: usize) -> Result<Vec<ReadLink>, SqlError> {
        let mut links = Vec::new();
        let names = self.database.rows(&format!("SELECT name FROM {}", quote(&self.ends[other])), &[])?;
        let Some(table) = self.schema.table(&self.ends[holder]) else { return Ok(links) };
        for name in names.rows.into_iter().flatten().map(|name| name.to_string()) {
            let Some(column) = table.columns.iter().find(|column| column_for(&column.name, &name)) else {
                continue;
            };
            let sql = format!("SELECT name FROM {} WHERE {} = 1", quote(&table.name), quote(&column.name));
            for owner in self.database.rows(&sql, &[])?.rows.into_iter().flatten() {
                let mut ends = vec![None, None];
                ends[holder] = Some(owner.to_string());
                ends[other] = Some(name.clone());
                links.push((ends, Vec::new()));
            }
        }
        Ok(links)
    }

    fn add_row(&self, join: &JoinTable, link: &Link, serial: usize, different: bool) -> Outcome {
        let Some(table) = self.schema.table(&join.table) else { return Outcome::Nowhere };
        let mut given: Vec<(String, Value)> = join
            .columns
            .iter()
            .enumerate()
            .map(|(end, column)| (column.column.clone(), self.value(end, &link.ends[end], &column.target)))
            .collect();
        for (column, value) in &link.payload {
            match self.payload_place(join, column) {
                // The learner keeps it with the entity: that is where this link's value goes.
                Some(end) => {
                    let Some(owner) = self.id(end, &link.ends[end]) else { return Outcome::Swallowed };
                    let outcome = self.update(end, &format!("{} = ?1", quote(column)), value, &owner);
                    if outcome != Outcome::Accepted {
                        return outcome;
                    }
                }
                None => given.push((column.clone(), value.clone())),
            }
        }
        let filler = Filler::new(self.database, self.schema, table)
            .leaving_keys_out(self.keys_left_out)
            .conditions_too();
        filler.insert(&given, serial, different)
    }

    fn set_keys(&self, keys: &[(usize, String, usize)], link: &Link) -> Outcome {
        let mut last = Outcome::NoRoom;
        for (holder, column, other) in keys {
            let Some(owner) = self.id(*holder, &link.ends[*holder]) else { return Outcome::Swallowed };
            let value = self.value(*other, &link.ends[*other], &entity_key(self.schema, &self.ends[*other]));
            last = self.update(*holder, &format!("{} = ?1", quote(column)), &value, &owner);
            if last != Outcome::Accepted {
                return last;
            }
        }
        last
    }

    fn set_next_column(&self, numbered: &NumberedColumns, link: &Link, serial: usize) -> Outcome {
        let owner_key = entity_key(self.schema, &self.ends[numbered.owner]);
        let owner = self.value(numbered.owner, &link.ends[numbered.owner], &owner_key);
        let value = self.value(
            numbered.listed,
            &link.ends[numbered.listed],
            &entity_key(self.schema, &self.ends[numbered.listed]),
        );
        let (table, column) = (quote(&numbered.table), quote(&numbered.owner_column));
        for numbered_column in &numbered.columns {
            let target = quote(numbered_column);
            let sql = format!("UPDATE {table} SET {target} = ? WHERE {column} = ? AND {target} IS NULL");
            match self.database.execute(&sql, &[value.clone(), owner.clone()]) {
                Ok(0) => {}
                result => return Outcome::of(result),
            }
        }
        let sql = format!("SELECT 1 FROM {table} WHERE {column} = ?");
        let has_row =
            self.database.rows(&sql, std::slice::from_ref(&owner)).is_ok_and(|rows| !rows.rows.is_empty());
        if has_row || numbered.table.eq_ignore_ascii_case(&self.ends[numbered.owner]) {
            return Outcome::NoRoom;
        }
        let Some(shape) = self.schema.table(&numbered.table) else { return Outcome::Nowhere };
        let given = [(numbered.owner_column.clone(), owner), (numbered.columns[0].clone(), value)];
        Filler::new(self.database, self.schema, shape).insert(&given, serial, false)
    }

    fn update(&self, end: usize, set: &str, value: &Value, owner: &Value) -> Outcome {
        let entity = &self.ends[end];
        let sql = format!(
            "UPDATE {} SET {set} WHERE {} = ?2",
            quote(entity),
            quote(&entity_key(self.schema, entity))
        );
        Outcome::of(self.database.execute(&sql, &[value.clone(), owner.clone()]))
    }

    /// The id of a named row; `None` for everything else.
    fn id(&self, end: usize, name: &End) -> Option<Value> {
        let value = self.value(end, name, &entity_key(self.schema, &self.ends[end]));
        (matches!(name, End::Named(_)) && !value.is_null()).then_some(value)
    }

    /// What to write for one end of a link: the value of `target` in the row that is meant.
    #[must_use]
    pub fn value(&self, end: usize, name: &End, target: &str) -> Value {
        match name {
            End::Named(name) => {
                let sql = id_query(&self.ends[end], target);
                first(self.database.rows(&sql, &[Value::Text(name.clone())])).unwrap_or(Value::Null)
            }
            End::Nobody => self.nobody(end, target),
            End::Nothing => Value::Null,
        }
    }

    /// An id that no row of any end has.
    fn nobody(&self, end: usize, target: &str) -> Value {
        let sql = format!("SELECT max({}) FROM {}", quote(target), quote(&self.ends[end]));
        match first(self.database.rows(&sql, &[])) {
            Some(Value::Text(_)) => Value::from("nobody"),
            Some(Value::Integer(largest)) => Value::Integer(largest.saturating_add(9000)),
            _ => Value::Integer(9999),
        }
    }
}

fn first(result: Result<Table, SqlError>) -> Option<Value> {
    result.ok()?.rows.into_iter().next()?.into_iter().next()
}
