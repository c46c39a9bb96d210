//! SQLite in memory: the only room that knows `rusqlite`.

mod clock;
mod collect;
mod connection;
mod dataset;
mod error;
mod foreign;
mod generate;
mod guard;
mod remote;
mod rows;
mod schema;
mod script;
mod value;

pub use clock::{local_stamp, local_time};
pub use collect::ROW_CAP;
pub use connection::{Budget, Database, Query, Stop};
pub use dataset::Dataset;
pub use error::{ErrorKind, SqlError};
pub use foreign::Entry;
pub use generate::{datasets, many, renumbered};
pub use guard::{Image, Settings};
pub use remote::{Answered, Bound};
pub use rows::{Comparison, same_value};
pub use schema::{ColumnShape, ForeignKey, Schema, TableShape, quote};
pub use script::{ScriptError, StatementRun};
pub use value::{Table, Value};
