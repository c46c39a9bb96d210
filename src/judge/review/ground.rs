//! The ground that a join table is tried on: rows at each end, and links between them written and read.
//!
//! What is to be made of an outcome is decided by the probes.

use super::base::{Base, SETTINGS};
use super::ends::{Affinity, Candidate, End, affinity, has, same};
use crate::database::{Budget, Database, Image, Schema, SqlError, Table, TableShape, Value, quote};
use crate::judge::fill::{Filler, Outcome};

/// Ids of generated rows begin at a multiple of this, another one for each table: then no id fits two tables.
const APART: usize = 100;

/// Rows at each end, without links.
pub struct Ground<'a> {
    /// The join table.
    pub candidate: &'a Candidate,
    schema: &'a Schema,
    image: Image,
    budget: Budget,
    /// For each end, the key of each row of its table.
    rows: Vec<Vec<Vec<Value>>>,
    reversed: bool,
}

/// One copy of the ground, to be changed.
pub struct Trial<'a> {
    /// The ground.
    pub ground: &'a Ground<'a>,
    /// The copy.
    pub database: Database,
    shape: &'a TableShape,
    serial: usize,
}

/// Why nothing can be tried.
#[derive(Clone, Debug, PartialEq)]
pub enum Stopped {
    /// A row of this table can't be made, for this reason.
    NoRow(String, String),
    /// SQLite stopped.
    Sql(SqlError),
}

impl From<SqlError> for Stopped {
    fn from(error: SqlError) -> Self {
        Self::Sql(error)
    }
}

impl<'a> Ground<'a> {
    /// Makes rows at each end. `samples` are rows of the file's own, taken where none can be made up.
    pub fn prepare(
        base: &'a Base,
        candidate: &'a Candidate,
        samples: &[Table],
        budget: &Budget,
    ) -> Result<Self, Stopped> {
        let mut database = Database::open_image(SETTINGS, budget, &base.image)?.for_any_schema()?;
        let schema = &base.schema;
        let mut made: Vec<&str> = Vec::new();
        for end in &candidate.ends {
            if !made.contains(&end.table.as_str()) {
                made.push(&end.table);
            }
            let place = made.iter().position(|table| *table == end.table).unwrap_or_default();
            let wanted = 2 * candidate.ends.iter().filter(|other| other.table == end.table).count();
            let sample = samples.iter().find(|sample| sample.name.eq_ignore_ascii_case(&end.table));
            add_rows(&database, schema, end, (place + 1) * APART, wanted, sample)?;
        }
        let rows =
            candidate.ends.iter().map(|end| keys(&database, end)).collect::<Result<Vec<_>, SqlError>>()?;
        // A trigger or a key of the parents may have made links; these are tried without any.
        drop(database.execute(&format!("DELETE FROM {}", quote(&candidate.table)), &[]));
        let image = database.image()?;
        Ok(Self { candidate, schema, image, budget: budget.clone(), rows, reversed: false })
    }

    /// Takes the rows from the other side, for tables that ask for an order: `CHECK (a > b)`.
    pub fn reverse(&mut self) {
        self.reversed = !self.reversed;
    }

    /// A copy to try something on.
    pub fn trial(&'a self) -> Result<Trial<'a>, Stopped> {
        let database = Database::open_image(SETTINGS, &self.budget, &self.image)?.for_any_schema()?;
        let shape = self.schema.table(&self.candidate.table).ok_or_else(|| {
            Stopped::NoRow(self.candidate.table.clone(), "The table is not there.".to_owned())
        })?;
        Ok(Trial { ground: self, database, shape, serial: 0 })
    }

    /// The shape of a table.
    pub fn shape_of(&self, table: &str) -> Option<&'a TableShape> {
        self.schema.table(table)
    }

    /// Adds a row with these values to a table.
    pub fn insert(&self, database: &Database, table: &str, given: &[(String, Value)]) -> Outcome {
        let Some(shape) = self.schema.table(table) else { return Outcome::Nowhere };
        Filler::new(database, self.schema, shape).insert(given, 7 * APART, false)
    }

    /// The key of one of the two rows of an end.
    pub fn key(&self, end: usize, second: bool) -> Vec<Value> {
        let table = &self.candidate.ends[end].table;
        let before = self.candidate.ends[..end].iter().filter(|other| other.table == *table).count();
        let rows = &self.rows[end];
        let index = (2 * before + usize::from(second)).min(rows.len().saturating_sub(1));
        let index = if self.reversed { rows.len().checked_sub(index + 1) } else { Some(index) };
        index.and_then(|index| rows.get(index)).cloned().unwrap_or_default()
    }

    /// A key that no row of an end has.
    pub fn nobody(&self, end: usize) -> Vec<Value> {
        let beyond = |column: usize| {
            let values: Vec<&Value> = self.rows[end].iter().filter_map(|key| key.get(column)).collect();
            let largest = values.iter().filter_map(|value| match value {
                Value::Integer(number) => Some(*number),
                _ => None,
            });
            match largest.max() {
                Some(number) => Value::Integer(number.saturating_add(9000)),
                None => Value::from("nobody"),
            }
        };
        (0..self.candidate.ends[end].columns.len()).map(beyond).collect()
    }
}

impl Trial<'_> {
    /// Adds a link: for each end the key of its first or second row.
    pub fn link(&mut self, second: &[bool]) -> Outcome {
        let keys: Vec<Vec<Value>> =
            second.iter().enumerate().map(|(end, second)| self.ground.key(end, *second)).collect();
        self.link_keys(&keys)
    }

    /// Adds the link of the first rows, with another key at one end.
    pub fn link_with(&mut self, end: usize, key: Vec<Value>) -> Outcome {
        let mut keys: Vec<Vec<Value>> =
            (0..self.ground.candidate.ends.len()).map(|end| self.ground.key(end, false)).collect();
        keys[end] = key;
        self.link_keys(&keys)
    }

    fn link_keys(&mut self, keys: &[Vec<Value>]) -> Outcome {
        self.serial += 1;
        let given = self.given(keys);
        self.filler().insert(&given, self.serial, false)
    }

    /// Adds the link of the first rows again, everything about it as it is in the row that is there but for ids of the row itself.
    pub fn repeat(&mut self) -> Outcome {
        let keys: Vec<Vec<Value>> =
            (0..self.ground.candidate.ends.len()).map(|end| self.ground.key(end, false)).collect();
        let mut given = self.given(&keys);
        let Ok(rows) = self.rows() else { return Outcome::Nowhere };
        for (column, value) in rows.columns.iter().zip(rows.rows.first().into_iter().flatten()) {
            let is_given = given.iter().any(|(name, _)| name.eq_ignore_ascii_case(column));
            let is_plain = self.shape.column(column).is_some_and(|column| !column.generated);
            if is_plain && !is_given && !self.is_row_id(column) && !value.is_null() {
                given.push((column.clone(), value.clone()));
            }
        }
        self.serial += 1;
        match self.filler().insert(&given, self.serial, false) {
            Outcome::Refused(_) if self.has_row_id() => self.filler().insert(&given, self.serial, true),
            outcome => outcome,
        }
    }

    fn given(&self, keys: &[Vec<Value>]) -> Vec<(String, Value)> {
        let mut given: Vec<(String, Value)> = Vec::new();
        for (end, key) in self.ground.candidate.ends.iter().zip(keys) {
            for (column, value) in end.columns.iter().zip(key) {
                if !given.iter().any(|(name, _)| name == column) {
                    given.push((column.clone(), value.clone()));
                }
            }
        }
        given
    }

    fn filler(&self) -> Filler<'_> {
        Filler::new(&self.database, self.ground.schema, self.shape)
    }

    /// Whether a column only numbers the rows, or must be new in every row anyway.
    fn is_row_id(&self, column: &str) -> bool {
        is_row_id(self.shape, &self.ground.candidate.ends, column)
    }

    fn has_row_id(&self) -> bool {
        self.shape.columns.iter().any(|column| self.is_row_id(&column.name))
    }

    /// The rows of the join table.
    pub fn rows(&self) -> Result<Table, SqlError> {
        self.database.sample(self.shape, 20)
    }

    /// How many rows a table has.
    pub fn count(&self, table: &str) -> Option<i64> {
        crate::judge::present::count_rows(&self.database, table)
    }

    /// Deletes the first or second row of an end.
    pub fn delete(&self, end: usize, second: bool) -> Outcome {
        let key = self.ground.key(end, second);
        let end = &self.ground.candidate.ends[end];
        let conditions: Vec<String> =
            end.targets.iter().map(|target| format!("{} IS ?", quote(target))).collect();
        let sql = format!("DELETE FROM {} WHERE {}", quote(&end.table), conditions.join(" AND "));
        Outcome::of(self.database.execute(&sql, &key))
    }
}

/// Whether a column of a join table only numbers its rows, or must be new in every row anyway.
pub fn is_row_id(table: &TableShape, ends: &[End], column: &str) -> bool {
    if ends.iter().any(|end| has(&end.columns, column)) {
        return false;
    }
    let own = [column.to_owned()];
    let alone = table.unique.iter().any(|set| same(set, &own));
    let words = super::names::words(column);
    let called = words.iter().any(|word| word == "id" || word == "uuid" || word == "rowid");
    alone || called && table.unique.iter().any(|set| has(set, column))
}

/// Makes rows in the table of an end until there are as many as wanted.
fn add_rows(
    database: &Database,
    schema: &Schema,
    end: &End,
    start: usize,
    wanted: usize,
    sample: Option<&Table>,
) -> Result<(), Stopped> {
    let no_row = |reason: &str| Stopped::NoRow(end.table.clone(), reason.to_owned());
    let shape = schema.table(&end.table).ok_or_else(|| no_row("The table is not there."))?;
    let filler = Filler::new(database, schema, shape);
    let mut reason = String::new();
    let known = keys(database, end)?.len();
    for serial in known + 1..=wanted {
        let mut added = false;
        for given in proposals(shape, end, start, serial, sample) {
            match filler.insert(&given, start + serial, false) {
                Outcome::Accepted => {
                    added = keys(database, end)?.len() >= serial;
                }
                Outcome::Broken(error) if error.kind.is_limit() => return Err(error.into()),
                Outcome::Broken(error) | Outcome::Refused(error) => reason = said(&error),
                Outcome::Unfilled(column) => reason = format!("No value of mine fits its column {column}."),
                _ => {}
            }
            if added {
                break;
            }
        }
        if !added {
            return Err(no_row(&reason));
        }
    }
    Ok(())
}

/// What to put into the key of a new row: a number or a text; else nothing, or a row of the file's own.
fn proposals(
    shape: &TableShape,
    end: &End,
    start: usize,
    serial: usize,
    sample: Option<&Table>,
) -> Vec<Vec<(String, Value)>> {
    let mut proposals = Vec::new();
    if let [target] = end.targets.as_slice() {
        let number = Value::Integer(i64::try_from(start + serial).unwrap_or(1));
        let text = Value::text(format!(
            "{}{serial}",
            char::from(b'a' + u8::try_from(start / APART % 26).unwrap_or(0))
        ));
        let declared = shape.column(target).map_or("", |column| &column.declared);
        let values = if affinity(declared) == Affinity::Text { [text, number] } else { [number, text] };
        proposals.extend(values.map(|value| vec![(target.clone(), value)]));
    }
    proposals.push(Vec::new());
    if let Some((sample, row)) = sample.and_then(|sample| Some((sample, sample.rows.get(serial - 1)?))) {
        let row = sample.columns.iter().cloned().zip(row.iter().cloned());
        proposals.push(row.filter(|(_, value)| !value.is_null()).collect());
    }
    proposals
}

/// The different keys of an end's rows, in their order.
fn keys(database: &Database, end: &End) -> Result<Vec<Vec<Value>>, SqlError> {
    let list: Vec<String> = end.targets.iter().map(|target| quote(target)).collect();
    let filled: Vec<String> = list.iter().map(|target| format!("{target} IS NOT NULL")).collect();
    let (list, filled) = (list.join(", "), filled.join(" AND "));
    if list.is_empty() {
        return Ok(Vec::new());
    }
    let sql = format!("SELECT DISTINCT {list} FROM {} WHERE {filled} ORDER BY {list}", quote(&end.table));
    Ok(database.rows(&sql, &[])?.rows)
}

/// What SQLite said, as a sentence.
pub fn said(error: &SqlError) -> String {
    format!("SQLite said: {}.", error.message)
}
