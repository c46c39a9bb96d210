//! One guarded database: statements in, rows and outcomes out, within a budget of time.
//!
//! What the rows mean is not known here.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};

use rusqlite::config::DbConfig;
use rusqlite::fallible_iterator::FallibleIterator as _;
use rusqlite::types::{ToSql, ToSqlOutput, ValueRef};
use rusqlite::{Batch, Connection, MAIN_DB, Statement, StatementStatus};

use super::collect::{Room, collect, collect_rows};
use super::error::SqlError;
use super::guard::{self, Image, Settings};
use super::value::{Table, Value};

/// How many steps of SQLite's virtual machine pass between two looks at the clock. More would overrun the budget, fewer
/// would cost more than a few per cent.
const STEPS_BETWEEN_LOOKS: i32 = 100;

/// How many prepared statements a connection keeps: all that the probes of an exercise use.
const STATEMENTS_KEPT: usize = 128;

/// A way to say, from another thread, that a verdict is not wanted any more.
#[derive(Clone, Debug, Default)]
pub struct Stop(Arc<AtomicBool>);

impl Stop {
    /// Says so: statements that run are stopped, as if their time were over.
    pub fn now(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// Whether it was said.
    #[must_use]
    pub fn is_said(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// The time that everything about one answer may take together.
#[derive(Clone, Debug)]
pub struct Budget {
    end: Instant,
    stop: Stop,
}

impl Budget {
    /// A budget that starts now.
    #[must_use]
    pub fn start(limit: Duration) -> Self {
        Self::until(limit, &Stop::default())
    }

    /// A budget that starts now, and is used up as soon as somebody says stop.
    #[must_use]
    pub fn until(limit: Duration, stop: &Stop) -> Self {
        Self { end: Instant::now() + limit, stop: stop.clone() }
    }

    /// Whether it is used up.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.stop.is_said() || Instant::now() >= self.end
    }

    /// How much of it is left.
    #[must_use]
    pub fn left(&self) -> Duration {
        if self.stop.is_said() { Duration::ZERO } else { self.end.saturating_duration_since(Instant::now()) }
    }
}

/// How many databases were opened.
static OPENED: AtomicU64 = AtomicU64::new(0);

/// A database in memory.
pub struct Database {
    pub(super) connection: Connection,
    number: u64,
}

impl Database {
    /// Opens an empty database whose statements are stopped when the budget is used up.
    ///
    /// # Errors
    /// When SQLite can't open it: out of memory.
    pub fn open(settings: Settings, budget: &Budget) -> Result<Self, SqlError> {
        Self::begin(settings, budget, None)
    }

    /// Opens a database that begins with what an image holds.
    ///
    /// # Errors
    /// When SQLite can't open it: out of memory.
    pub fn open_image(settings: Settings, budget: &Budget, image: &Image) -> Result<Self, SqlError> {
        Self::begin(settings, budget, Some(image))
    }

    fn begin(settings: Settings, budget: &Budget, image: Option<&Image>) -> Result<Self, SqlError> {
        Self::bounded(guard::open(settings, image)?, budget)
    }

    /// Opens a database file. Only ever a private copy: SQLite may write into it, and beside it.
    ///
    /// # Errors
    /// When SQLite can't open it. That it is no database shows when it is first read.
    pub fn open_copy(path: &Path, settings: Settings, budget: &Budget) -> Result<Self, SqlError> {
        Self::bounded(guard::open_file(path, settings)?, budget)
    }

    fn bounded(mut connection: Connection, budget: &Budget) -> Result<Self, SqlError> {
        connection.set_prepared_statement_cache_capacity(STATEMENTS_KEPT);
        let budget = budget.clone();
        connection.progress_handler(STEPS_BETWEEN_LOOKS, Some(move || budget.is_over()))?;
        Ok(Self { connection, number: OPENED.fetch_add(1, Ordering::Relaxed) + 1 })
    }

    /// Takes as many and as wide tables as schemas outside of exercises have.
    ///
    /// # Errors
    /// When SQLite refuses.
    pub fn for_any_schema(self) -> Result<Self, SqlError> {
        guard::widen(&self.connection)?;
        Ok(self)
    }

    /// A number that no other database of this process has.
    #[must_use]
    pub const fn number(&self) -> u64 {
        self.number
    }

    /// What it holds now, temporary tables and settings left out.
    ///
    /// # Errors
    /// When there is not enough memory.
    pub fn image(&mut self) -> Result<Image, SqlError> {
        Ok(Image(self.connection.serialize(MAIN_DB)?.to_vec()))
    }

    /// Begins again with what an image holds, as if it had been opened with it.
    ///
    /// # Errors
    /// When it can't be taken in: it is no database, or too large.
    pub fn replace(&mut self, image: &Image, foreign_keys: bool, budget: &Budget) -> Result<(), SqlError> {
        let next = self.beside(image, budget)?;
        next.connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_FKEY, foreign_keys)?;
        self.connection = next.connection;
        Ok(())
    }

    /// A second database with the same settings that begins with what an image holds.
    ///
    /// # Errors
    /// When it can't be taken in: it is no database, or too large.
    pub fn beside(&self, image: &Image, budget: &Budget) -> Result<Self, SqlError> {
        let setting = |option| self.connection.db_config(option);
        let settings = Settings {
            foreign_keys: setting(DbConfig::SQLITE_DBCONFIG_ENABLE_FKEY)?,
            double_quoted_strings: setting(DbConfig::SQLITE_DBCONFIG_DQS_DML)?,
        };
        let other = Self::open_image(settings, budget, image)?;
        // What is no database shows when it is first read.
        other.connection.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))?;
        Ok(other)
    }

    /// Runs SQL of ours: several statements, rows thrown away.
    ///
    /// # Errors
    /// The first statement that fails.
    pub fn run(&self, sql: &str) -> Result<(), SqlError> {
        Ok(self.connection.execute_batch(sql)?)
    }

    /// Runs one statement and says how many rows it changed by itself (not through triggers or cascades).
    ///
    /// # Errors
    /// When it fails.
    pub fn execute(&self, sql: &str, values: &[Value]) -> Result<usize, SqlError> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let before = self.connection.total_changes();
        bind(&mut statement, values)?;
        {
            let mut rows = statement.raw_query();
            while rows.next()?.is_some() {}
        }
        if self.connection.total_changes() == before {
            return Ok(0);
        }
        Ok(usize::try_from(self.connection.changes()).unwrap_or(usize::MAX))
    }

    /// The rows of one statement of ours.
    ///
    /// # Errors
    /// When it fails or gives more than [`ROW_CAP`](super::ROW_CAP) rows.
    pub fn rows(&self, sql: &str, values: &[Value]) -> Result<Table, SqlError> {
        let mut statement = self.connection.prepare_cached(sql)?;
        bind(&mut statement, values)?;
        collect(&mut statement)
    }

    /// Runs SQL of ours, several statements, with parameters by name (`:hero`), and gives the rows of the last statement that
    /// gives any.
    ///
    /// # Errors
    /// The first statement that fails.
    pub fn follow(&self, sql: &str, values: &[(&str, Value)]) -> Result<Option<Table>, SqlError> {
        let mut batch = Batch::new(&self.connection, sql);
        let mut last = None;
        while let Some(mut statement) = batch.next()? {
            for (name, value) in values {
                if let Some(index) = statement.parameter_index(&format!(":{name}"))? {
                    statement.raw_bind_parameter(index, value)?;
                }
            }
            let gives_rows = statement.column_count() > 0;
            let table = collect(&mut statement)?;
            if gives_rows {
                last = Some(table);
            }
        }
        Ok(last)
    }

    /// Runs one statement once for each row of values.
    ///
    /// # Errors
    /// The first row that is refused; rows before it stay.
    pub fn insert_all(&self, sql: &str, rows: &[Vec<Value>]) -> Result<(), SqlError> {
        let mut statement = self.connection.prepare_cached(sql)?;
        for row in rows {
            statement.execute(rusqlite::params_from_iter(row))?;
        }
        Ok(())
    }

    /// A query to be run many times.
    ///
    /// # Errors
    /// When it does not parse or names something that is not there.
    pub fn query(&self, sql: &str) -> Result<Query<'_>, SqlError> {
        Ok(Query { statement: self.connection.prepare(sql)? })
    }

    /// How many rows a query steps through one after another, an index that SQLite makes for it on the fly included.
    ///
    /// # Errors
    /// When it fails.
    pub fn scanned(&self, sql: &str) -> Result<i32, SqlError> {
        let mut statement = self.connection.prepare(sql)?;
        collect_rows(&mut statement, &mut Room::default())?;
        let status = |counter| statement.get_status(counter);
        Ok(status(StatementStatus::FullscanStep) + status(StatementStatus::AutoIndex))
    }

    /// What tells whether anything but rows has changed: the version of the schema, and settings of the connection.
    ///
    /// # Errors
    /// When SQLite can't tell.
    pub fn settings_and_schema(&self) -> Result<[i64; 4], SqlError> {
        let value = |sql: &str| self.connection.prepare_cached(sql)?.query_row([], |row| row.get(0));
        Ok([
            value("PRAGMA schema_version")?,
            i64::from(self.foreign_keys()?),
            value("PRAGMA recursive_triggers")?,
            value("SELECT count(*) FROM temp.sqlite_schema")?,
        ])
    }

    /// Whether a transaction is open.
    #[must_use]
    pub fn in_transaction(&self) -> bool {
        !self.connection.is_autocommit()
    }

    /// What `PRAGMA foreign_keys` says.
    ///
    /// # Errors
    /// When SQLite can't tell: out of memory.
    pub fn foreign_keys(&self) -> Result<bool, SqlError> {
        Ok(self.connection.db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_FKEY)?)
    }

    /// Does what `PRAGMA foreign_keys` does, even inside a transaction, where that does nothing. Where nothing changes, prepared statements
    /// stay of use; after the PRAGMA SQLite prepares them all anew.
    ///
    /// # Errors
    /// When SQLite refuses.
    pub fn set_foreign_keys(&self, on: bool) -> Result<(), SqlError> {
        self.connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_FKEY, on)?;
        Ok(())
    }
}

/// A prepared query.
pub struct Query<'a> {
    statement: Statement<'a>,
}

impl Query<'_> {
    /// Whether it only reads.
    #[must_use]
    pub fn reads_only(&self) -> bool {
        self.statement.readonly()
    }

    /// The names of the output columns.
    #[must_use]
    pub fn columns(&self) -> Vec<String> {
        self.statement.column_names().map(str::to_owned).collect()
    }

    /// Its parameters, as written (`:hero`); `None` for a plain `?`.
    #[must_use]
    pub fn parameters(&self) -> Vec<Option<String>> {
        (1..=self.statement.parameter_count())
            .map(|index| self.statement.parameter_name(index).map(str::to_owned))
            .collect()
    }

    /// Runs it with one value for each of its parameters.
    ///
    /// # Errors
    /// When it fails or gives more than [`ROW_CAP`](super::ROW_CAP) rows.
    pub fn run(&mut self, values: &[Value]) -> Result<Vec<Vec<Value>>, SqlError> {
        bind(&mut self.statement, values)?;
        collect_rows(&mut self.statement, &mut Room::default())
    }
}

/// Gives a statement its values, in the order of its parameters.
pub(super) fn bind(statement: &mut Statement<'_>, values: &[Value]) -> Result<(), SqlError> {
    for (index, value) in values.iter().enumerate() {
        statement.raw_bind_parameter(index + 1, value)?;
    }
    Ok(())
}

impl ToSql for Value {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Self::Null => ValueRef::Null,
            Self::Integer(number) => ValueRef::Integer(*number),
            Self::Real(number) => ValueRef::Real(*number),
            Self::Text(text) => ValueRef::Text(text.as_bytes()),
            Self::Blob(bytes) => ValueRef::Blob(bytes),
        }))
    }
}
