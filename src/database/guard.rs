//! Opening a database so that hostile SQL is bounded: no files, no extensions, limited memory, limited time.
//!
//! Each limit answers an attack that was tried; the figures were measured with them. How a limit that was hit is told to the learner is the
//! language's business.

use std::path::Path;
use std::sync::Once;

use rusqlite::config::DbConfig;
use rusqlite::hooks::{AuthAction, AuthContext, Authorization};
use rusqlite::limits::Limit;
use rusqlite::{Connection, MAIN_DB, OpenFlags, Result};

/// What SQLite may allocate in the whole process, in bytes. Set once; SQLite can only lower it.
const HEAP_LIMIT: i64 = 64 * 1024 * 1024;
/// How large one database may grow, in pages of 4 KiB.
const PAGE_LIMIT: i64 = 4096;

/// Limits of one connection. LENGTH is the important one: a single function call over a longer value can run for
/// seconds, and nothing interrupts it.
const LIMITS: [(Limit, i32); 13] = [
    (Limit::SQLITE_LIMIT_LENGTH, 100_000),
    (Limit::SQLITE_LIMIT_SQL_LENGTH, 200_000),
    (Limit::SQLITE_LIMIT_COLUMN, 100),
    (Limit::SQLITE_LIMIT_EXPR_DEPTH, 100),
    (Limit::SQLITE_LIMIT_COMPOUND_SELECT, 50),
    (Limit::SQLITE_LIMIT_VDBE_OP, 100_000),
    (Limit::SQLITE_LIMIT_FUNCTION_ARG, 20),
    (Limit::SQLITE_LIMIT_ATTACHED, 0),
    (Limit::SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 200),
    (Limit::SQLITE_LIMIT_VARIABLE_NUMBER, 100),
    (Limit::SQLITE_LIMIT_TRIGGER_DEPTH, 20),
    (Limit::SQLITE_LIMIT_WORKER_THREADS, 0),
    (Limit::SQLITE_LIMIT_SCHEMA, 200),
];

/// What a schema outside of exercises may have: more tables, and wider ones, than any exercise needs.
const WIDE_LIMITS: [(Limit, i32); 3] = [
    (Limit::SQLITE_LIMIT_SCHEMA, 5000),
    (Limit::SQLITE_LIMIT_COLUMN, 500),
    (Limit::SQLITE_LIMIT_VARIABLE_NUMBER, 500),
];

/// How a database is set up before anything runs in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settings {
    /// Whether foreign keys are enforced at the start.
    pub foreign_keys: bool,
    /// Whether `"an unknown name"` is taken for a text, as SQLite does by default.
    pub double_quoted_strings: bool,
}

/// What a database held at some moment, to begin others with: quicker than running its script again.
#[derive(Clone, Debug)]
pub struct Image(pub(super) Vec<u8>);

impl Image {
    /// An image of these bytes, which may come from anywhere: what is no database is refused where it is used.
    #[must_use]
    pub const fn of(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }

    /// Its bytes.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.0
    }
}

static HEAP: Once = Once::new();

/// Opens a database in memory: empty, or with what an image holds.
pub(super) fn open(settings: Settings, image: Option<&Image>) -> Result<Connection> {
    // Without SQLITE_OPEN_URI a name such as `file:…` opens nothing.
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
        | OpenFlags::SQLITE_OPEN_CREATE
        | OpenFlags::SQLITE_OPEN_NO_MUTEX
        | OpenFlags::SQLITE_OPEN_MEMORY;
    let mut connection = Connection::open_in_memory_with_flags(flags)?;
    if let Some(Image(bytes)) = image {
        // Before the limits: SQLite takes an image in by way of ATTACH.
        connection.deserialize_read_exact(MAIN_DB, bytes.as_slice(), bytes.len(), false)?;
    }
    set_up(&mut connection, settings)?;
    Ok(connection)
}

/// Opens a database file: a private copy, since SQLite may write beside it.
pub(super) fn open_file(path: &Path, settings: Settings) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut connection = Connection::open_with_flags(path, flags)?;
    set_up(&mut connection, settings)?;
    Ok(connection)
}

/// Puts the limits on.
fn set_up(connection: &mut Connection, settings: Settings) -> Result<()> {
    let mut heap = Ok(());
    HEAP.call_once(|| heap = connection.pragma_update(None, "hard_heap_limit", HEAP_LIMIT));
    heap?;
    connection.pragma_update(None, "max_page_count", PAGE_LIMIT)?;
    connection.pragma_update(None, "temp_store", "MEMORY")?;
    for (limit, value) in LIMITS {
        connection.set_limit(limit, value)?;
    }
    for (option, value) in [
        (DbConfig::SQLITE_DBCONFIG_ENABLE_FKEY, settings.foreign_keys),
        (DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true),
        (DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false),
        (DbConfig::SQLITE_DBCONFIG_DQS_DML, settings.double_quoted_strings),
        (DbConfig::SQLITE_DBCONFIG_DQS_DDL, settings.double_quoted_strings),
    ] {
        connection.set_db_config(option, value)?;
    }
    connection.authorizer(Some(authorize))?;
    Ok(())
}

/// Widens the limits for schemas outside of exercises.
pub(super) fn widen(connection: &Connection) -> Result<()> {
    for (limit, value) in WIDE_LIMITS {
        connection.set_limit(limit, value)?;
    }
    Ok(())
}

fn authorize(context: AuthContext<'_>) -> Authorization {
    let allowed = match context.action {
        AuthAction::Attach { .. }
        | AuthAction::Detach { .. }
        | AuthAction::CreateVtable { .. }
        | AuthAction::DropVtable { .. }
        | AuthAction::Unknown { .. } => false,
        AuthAction::Function { function_name } => !["load_extension", "fts3_tokenizer", "sqlite_dbpage"]
            .iter()
            .any(|name| function_name.eq_ignore_ascii_case(name)),
        AuthAction::Pragma { pragma_name, pragma_value } => pragma_allowed(pragma_name, pragma_value),
        _ => true,
    };
    if allowed { Authorization::Allow } else { Authorization::Deny }
}

/// PRAGMAs that only read, and those that an exercise may be about.
fn pragma_allowed(name: &str, value: Option<&str>) -> bool {
    match name.to_ascii_lowercase().as_str() {
        "table_info"
        | "table_xinfo"
        | "table_list"
        | "index_list"
        | "index_info"
        | "index_xinfo"
        | "foreign_key_list"
        | "foreign_key_check"
        | "integrity_check"
        | "quick_check"
        | "database_list"
        | "compile_options"
        | "page_count"
        | "function_list"
        | "foreign_keys"
        | "defer_foreign_keys"
        | "recursive_triggers"
        | "ignore_check_constraints"
        | "reverse_unordered_selects" => true,
        "user_version" | "encoding" | "schema_version" => value.is_none(),
        _ => false,
    }
}
