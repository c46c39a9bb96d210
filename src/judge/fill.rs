//! Adding a row to a table of the learner's whose other columns we know nothing of.
//!
//! Columns that a task does not name are left out first, then tried with literals from the table's own CHECKs, small
//! numbers, a word, a date, and a row of the table they point at, until the row can exist. What it means that a row was
//! refused is not decided here.

use super::literals::{literals, mentions, mentions_any, other_than_plain};
use super::present::{count_rows, has_row};
use crate::database::{
    ColumnShape, Database, ErrorKind, ForeignKey, Schema, SqlError, TableShape, Value, quote,
};

/// How often a row is tried with other values before we give up.
const MOST_TRIES: usize = 400;

/// What came of a statement.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// It did what it was meant to.
    Accepted,
    /// A constraint or trigger said no.
    Refused(SqlError),
    /// No error, but no row either.
    Swallowed,
    /// A row came, and another one went: `ON CONFLICT REPLACE`.
    Replaced,
    /// It failed in another way: the tables are not in order.
    Broken(SqlError),
    /// There is no column left to write it in.
    NoRoom,
    /// There is no table to write it in.
    Nowhere,
    /// A column that the learner added could not be filled.
    Unfilled(String),
}

impl Outcome {
    /// Sorts what SQLite said.
    #[must_use]
    pub fn of(result: Result<usize, SqlError>) -> Self {
        match result {
            Ok(0) => Self::Swallowed,
            Ok(_) => Self::Accepted,
            Err(error) if error.kind.is_refusal() => Self::Refused(error),
            Err(error) => Self::Broken(error),
        }
    }
}

/// Adds rows to one table.
pub struct Filler<'a> {
    database: &'a Database,
    schema: &'a Schema,
    table: &'a TableShape,
    /// The tables for whose sake rows are added here: keys that point around in a circle must come to an end.
    children: Vec<&'a str>,
    /// Whether a primary key, and a column called id, gets its value from the table or not at all.
    keys_left_out: bool,
    /// Whether each value of each other column is tried where a rule with a condition may be got round.
    conditions_too: bool,
}

/// A column that the task does not name, and the values to try in it: `None` leaves it out.
struct Extra<'a> {
    column: &'a ColumnShape,
    values: Vec<Option<Value>>,
    unique: bool,
    points: bool,
    next: usize,
}

impl<'a> Filler<'a> {
    /// A filler for `table`.
    #[must_use]
    pub const fn new(database: &'a Database, schema: &'a Schema, table: &'a TableShape) -> Self {
        Self { database, schema, table, children: Vec::new(), keys_left_out: false, conditions_too: false }
    }

    /// The same, with keys that are not given left out for good, if so wanted: a table that needs one refuses the row.
    #[must_use]
    pub fn leaving_keys_out(self, keys_left_out: bool) -> Self {
        Self { keys_left_out, ..self }
    }

    /// The same, where a rule with a condition may be got round.
    #[must_use]
    pub fn conditions_too(self) -> Self {
        Self { conditions_too: true, ..self }
    }

    /// Adds a row with these values. `serial` makes values in unique columns new; `different` sets every other column of a key or
    /// unique index to a value of its own from the start, instead of leaving it out.
    #[must_use]
    pub fn insert(&self, given: &[(String, Value)], serial: usize, different: bool) -> Outcome {
        let mut extras = self.extras(given, serial, different);
        if different && self.conditions_too && !self.table.partial.is_empty() {
            for column in 0..extras.len() {
                for value in (0..extras[column].values.len()).rev() {
                    extras[column].next = value;
                    let outcome = self.settle(given, &mut extras);
                    if !matches!(outcome, Outcome::Refused(_) | Outcome::Unfilled(_)) {
                        return outcome;
                    }
                }
            }
        }
        self.settle(given, &mut extras)
    }

    /// Goes through the values of the other columns until the row can exist.
    fn settle(&self, given: &[(String, Value)], extras: &mut [Extra<'_>]) -> Outcome {
        let count = || self.may_lose_rows().then(|| count_rows(self.database, &self.table.name));
        let before = count();
        for _ in 0..MOST_TRIES {
            let error = match self.try_insert(given, extras) {
                Ok(0) => return Outcome::Swallowed,
                Ok(_) if before.is_some() && count() == before => {
                    let there = has_row(self.database, &self.table.name, given);
                    return if there { Outcome::Replaced } else { Outcome::Swallowed };
                }
                Ok(_) => return Outcome::Accepted,
                Err(error) => error,
            };
            if !error.kind.is_refusal() {
                return Outcome::Broken(error);
            }
            let blamed = blamed(&error, extras, given);
            if blamed.is_empty() {
                return Outcome::Refused(error);
            }
            if !advance(extras, &blamed) {
                let name = extras[blamed[0]].column.name.clone();
                // A rule over our columns and theirs: theirs were all tried, so it is ours that it refuses.
                let is_key = blamed.iter().any(|index| self.is_left_out(extras[*index].column));
                return if is_key || mentions_any(&error.message, given) || error.kind == ErrorKind::ForeignKey
                {
                    Outcome::Refused(error)
                } else {
                    Outcome::Unfilled(name)
                };
            }
        }
        Outcome::Unfilled(extras.first().map_or_else(String::new, |extra| extra.column.name.clone()))
    }

    /// Whether a row that comes may take another one with it: only then rows must be counted.
    fn may_lose_rows(&self) -> bool {
        self.schema.triggers || self.table.sql.to_ascii_uppercase().contains("REPLACE")
    }

    fn try_insert(&self, given: &[(String, Value)], extras: &[Extra<'_>]) -> Result<usize, SqlError> {
        let filled = extras.iter().filter_map(|extra| {
            let value = extra.values.get(extra.next)?.clone()?;
            Some((extra.column.name.clone(), value))
        });
        let (columns, values): (Vec<String>, Vec<Value>) = given.iter().cloned().chain(filled).unzip();
        let columns: Vec<String> = columns.iter().map(|column| quote(column)).collect();
        let table = quote(&self.table.name);
        if columns.is_empty() {
            return self.database.execute(&format!("INSERT INTO {table} DEFAULT VALUES"), &[]);
        }
        let marks = vec!["?"; columns.len()].join(", ");
        self.database
            .execute(&format!("INSERT INTO {table} ({}) VALUES ({marks})", columns.join(", ")), &values)
    }

    fn extras(&self, given: &[(String, Value)], serial: usize, different: bool) -> Vec<Extra<'a>> {
        self.table
            .columns
            .iter()
            .filter(|column| {
                !column.generated && !given.iter().any(|(name, _)| name.eq_ignore_ascii_case(&column.name))
            })
            .map(|column| {
                let unique = self
                    .table
                    .unique
                    .iter()
                    .any(|set| set.iter().any(|name| name.eq_ignore_ascii_case(&column.name)));
                let mut values = vec![None];
                let left_out = self.is_left_out(column);
                if !left_out {
                    values.extend(self.candidates(column, serial, unique).into_iter().map(Some));
                }
                let is_other = different && unique && !left_out;
                let next = if is_other { other_than_plain(column, &values) } else { 0 };
                let points = self.table.key_of(&column.name).is_some();
                Extra { column, values, unique, points, next }
            })
            .collect()
    }

    fn is_left_out(&self, column: &ColumnShape) -> bool {
        self.keys_left_out && (column.key > 0 || column.name.eq_ignore_ascii_case("id"))
    }

    /// The values that a foreign key may take; a new parent row first, where there is none but must be, or each may be used once
    /// only.
    fn parents(&self, key: &ForeignKey, serial: usize, unique: bool, required: bool) -> Vec<Value> {
        let target = key.targets.as_ref().and_then(|targets| targets.first().cloned());
        let target = target.unwrap_or_else(|| super::roles::entity_key(self.schema, &key.table));
        let sql = format!("SELECT DISTINCT {} FROM {}", quote(&target), quote(&key.table));
        let rows = || -> Vec<Value> {
            self.database
                .rows(&sql, &[])
                .map(|table| table.rows.into_iter().flatten().collect())
                .unwrap_or_default()
        };
        let mut values = rows();
        let children: Vec<&str> = self.children.iter().copied().chain([self.table.name.as_str()]).collect();
        let elsewhere = !children.iter().any(|child| key.table.eq_ignore_ascii_case(child));
        if let Some(parent) =
            self.schema.table(&key.table).filter(|_| elsewhere && (unique || (required && values.is_empty())))
        {
            let filler = Filler { children, ..Filler::new(self.database, self.schema, parent) };
            let added = filler.insert(&[], serial, false);
            if added == Outcome::Accepted {
                let known = values;
                values = rows();
                values.sort_by_key(|value| known.contains(value));
            }
        }
        values
    }

    fn candidates(&self, column: &ColumnShape, serial: usize, unique: bool) -> Vec<Value> {
        if let Some(key) = self.table.key_of(&column.name) {
            return self.parents(key, serial, unique, column.not_null);
        }
        let mut values = literals(&self.table.sql, &column.name);
        let declared = column.declared.to_ascii_uppercase();
        if ["DATE", "TIME"].iter().any(|kind| declared.contains(kind)) {
            // SQLite takes anything, but whoever reads a date back may not.
            values.push(Value::from("2024-05-01 12:00:00"));
        }
        let fresh = i64::try_from(serial).unwrap_or(0);
        if unique {
            let start = if values.is_empty() { 0 } else { serial % values.len() };
            values.rotate_left(start);
            values.extend([Value::Integer(7000 + fresh), Value::Text(format!("word-{serial}"))]);
        }
        values.extend((1..=9).map(Value::Integer));
        values.extend([Value::from("word"), Value::from("2024-05-01"), Value::Real(0.5), Value::Integer(0)]);
        values.extend([Value::Integer(2024), Value::from("2024-05-01 12:00:00"), Value::Blob(vec![1])]);
        values
    }
}

/// Which extra columns may be to blame for a refusal.
fn blamed(error: &SqlError, extras: &[Extra<'_>], given: &[(String, Value)]) -> Vec<usize> {
    let named = |extra: &Extra<'_>| mentions(&error.message, &extra.column.name);
    let all = |test: &dyn Fn(&Extra<'_>) -> bool| -> Vec<usize> {
        (0..extras.len()).filter(|index| test(&extras[*index])).collect()
    };
    match error.kind {
        ErrorKind::NotNull | ErrorKind::DataType => all(&named),
        ErrorKind::Unique if mentions_any(&error.message, given) => Vec::new(),
        ErrorKind::Unique => all(&|extra| extra.unique && named(extra)),
        ErrorKind::Check => {
            let by_name = all(&named);
            // A CHECK with a name of its own does not say which columns it is about. Those with literals of their own come first.
            if by_name.is_empty() && !mentions_any(&error.message, given) { all(&|_| true) } else { by_name }
        }
        ErrorKind::ForeignKey => all(&|extra| extra.points && extra.next > 0),
        _ => Vec::new(),
    }
}

/// The next combination of the blamed columns' values, like an odometer; false when all were tried.
fn advance(extras: &mut [Extra<'_>], blamed: &[usize]) -> bool {
    for index in blamed {
        let extra = &mut extras[*index];
        extra.next += 1;
        if extra.next < extra.values.len() {
            return true;
        }
        extra.next = 0;
    }
    false
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::{Filler, Outcome};
    use crate::database::{Budget, Database, Settings, Value};

    /// What comes of adding rows for (1, 2), (1, 3) and (1, 2) again to `fights` as made by `sql`.
    fn outcomes(sql: &str) -> [Outcome; 4] {
        let settings = Settings { foreign_keys: true, double_quoted_strings: false };
        let database = Database::open(settings, &Budget::start(Duration::from_secs(5))).unwrap();
        database.run(sql).unwrap();
        let schema = database.schema().unwrap();
        let filler = Filler::new(&database, &schema, schema.table("fights").unwrap());
        let row = |hero: i64, battle: i64| {
            vec![
                ("hero_id".to_owned(), Value::Integer(hero)),
                ("battle_id".to_owned(), Value::Integer(battle)),
            ]
        };
        [
            filler.insert(&row(1, 2), 1, false),
            filler.insert(&row(1, 3), 2, false),
            filler.insert(&row(1, 2), 3, false),
            filler.insert(&row(1, 2), 4, true),
        ]
    }

    #[test]
    fn added_columns_are_filled() {
        for extra in [
            "note TEXT NOT NULL",
            "role TEXT NOT NULL CHECK (role IN ('archer', 'scout'))",
            "since INTEGER NOT NULL CONSTRAINT modern CHECK (since > 1990)",
            "token TEXT NOT NULL UNIQUE",
            "code INTEGER NOT NULL UNIQUE CHECK (code BETWEEN 5000 AND 9000)",
            "seen TEXT NOT NULL CHECK (seen GLOB '????-??-??')",
            "double INTEGER AS (hero_id * 2)",
            "leader INTEGER NOT NULL REFERENCES leaders (id)",
            "leader INTEGER NOT NULL UNIQUE REFERENCES leaders (id)",
            "place INTEGER NOT NULL REFERENCES places",
            "fight_number INTEGER NOT NULL, share REAL NOT NULL CHECK (share > 0 AND share < 1)",
        ] {
            let sql = format!(
                "CREATE TABLE leaders (id INTEGER PRIMARY KEY); INSERT INTO leaders VALUES (5);
                 CREATE TABLE places (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
                 CREATE TABLE fights (hero_id INTEGER, battle_id INTEGER, {extra}, UNIQUE (hero_id, battle_id));"
            );
            let [first, second, again, different] = outcomes(&sql);
            assert_eq!((&first, &second), (&Outcome::Accepted, &Outcome::Accepted), "{extra}");
            assert!(matches!(again, Outcome::Refused(_)), "{extra}: {again:?}");
            assert!(matches!(different, Outcome::Refused(_)), "{extra}: {different:?}");
        }
    }

    #[test]
    fn a_column_for_dates_gets_a_date() {
        let settings = Settings { foreign_keys: true, double_quoted_strings: false };
        let database = Database::open(settings, &Budget::start(Duration::from_secs(5))).unwrap();
        database.run("CREATE TABLE fights (hero_id INTEGER, since DATETIME NOT NULL)").unwrap();
        let schema = database.schema().unwrap();
        let filler = Filler::new(&database, &schema, schema.table("fights").unwrap());
        assert_eq!(filler.insert(&[("hero_id".to_owned(), Value::Integer(1))], 1, false), Outcome::Accepted);
        let rows = database.rows("SELECT since FROM fights", &[]).unwrap().rows;
        assert_eq!(rows, [[Value::from("2024-05-01 12:00:00")]]);
    }

    #[test]
    fn tables_that_point_at_each_other_come_to_an_end() {
        let settings = Settings { foreign_keys: true, double_quoted_strings: false };
        let database = Database::open(settings, &Budget::start(Duration::from_secs(5))).unwrap();
        database
            .run(
                "CREATE TABLE heroes (id INTEGER PRIMARY KEY, battle_id INTEGER REFERENCES battles (id));
                 CREATE TABLE battles (id INTEGER PRIMARY KEY, hero_id INTEGER REFERENCES heroes (id));",
            )
            .unwrap();
        let schema = database.schema().unwrap();
        let filler = Filler::new(&database, &schema, schema.table("heroes").unwrap());
        assert_eq!(filler.insert(&[("id".to_owned(), Value::Integer(1))], 1, false), Outcome::Accepted);
        let battles = database.rows("SELECT count(*) FROM battles", &[]).unwrap().rows;
        assert_eq!(battles, [[Value::Integer(0)]], "no row is added that nothing needs");
    }

    #[test]
    fn a_key_with_an_added_column_does_not_keep_a_pair_unique() {
        let wide = "hero_id, battle_id, day";
        for table in [
            format!("hero_id, battle_id, day INTEGER NOT NULL DEFAULT 1, PRIMARY KEY ({wide})"),
            format!("id INTEGER PRIMARY KEY, hero_id, battle_id, day TEXT DEFAULT 'x', UNIQUE ({wide})"),
            format!(
                "id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, hero_id, battle_id, day TEXT NOT NULL DEFAULT 'x', UNIQUE ({wide})"
            ),
        ] {
            let [_, _, again, different] = outcomes(&format!("CREATE TABLE fights ({table});"));
            assert!(matches!(again, Outcome::Refused(_)), "{table}");
            assert_eq!(different, Outcome::Accepted, "{table}");
        }
    }

    #[test]
    fn a_row_dropped_in_silence_is_swallowed() {
        let [_, _, again, _] = outcomes(
            "CREATE TABLE fights (hero_id, battle_id, UNIQUE (hero_id, battle_id) ON CONFLICT IGNORE);",
        );
        assert_eq!(again, Outcome::Swallowed);
        let [_, _, again, _] = outcomes(
            "CREATE TABLE fights (hero_id, battle_id, UNIQUE (hero_id, battle_id) ON CONFLICT REPLACE);",
        );
        assert_eq!(again, Outcome::Replaced);
    }

    #[test]
    fn a_column_that_can_not_be_filled_is_named() {
        let [first, ..] = outcomes(
            "CREATE TABLE fights (hero_id, battle_id, secret TEXT NOT NULL CHECK (length(secret) = 77));",
        );
        assert_eq!(first, Outcome::Unfilled("secret".to_owned()));
    }
}
