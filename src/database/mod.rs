//! SQLite in memory: the only room that knows `rusqlite`.

mod schema;
mod script;
mod value;

pub use schema::{ColumnShape, ForeignKey, Schema, TableShape};
pub use script::{ErrorKind, ScriptError};
pub use value::{Table, Value};
