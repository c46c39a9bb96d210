//! What an exercise's `.toml` says: the task, the given tables, the checks, the hints, the mistakes.
//!
//! This is the language that authors write. What a verb *does* to a database is the judge's business; whether a spec
//! makes sense beyond its grammar is `dev check`'s.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::link::{Delete, Insert, Link};
use super::one_line::one_line;
use super::ordered::Ordered;

/// A whole spec.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Spec {
    /// The exercise's title: "Each pair once".
    #[serde(deserialize_with = "one_line")]
    pub title: String,
    /// One line to remember, shown when the exercise passes.
    pub remember: String,
    /// Whether the exercise is off the core path, so that `next` may skip it.
    #[serde(default)]
    pub extra: bool,
    /// Earlier names of this exercise: an answer under one of them is taken over.
    #[serde(default)]
    pub was: Vec<String>,
    /// Fixtures by name, run in this order: `heroes` is `exercises/<track>/given/heroes.sql`.
    #[serde(default)]
    pub given: Vec<String>,
    /// Further SQL for this exercise alone, run after `given`.
    #[serde(default)]
    pub setup: String,
    /// SQL of our own that makes the tables which the learner makes in their own way, with rows in them: what `like` speaks
    /// of, where answers make tables of their own.
    #[serde(default)]
    pub tables: String,
    /// What the answer's file must export, for calls: `["Hero", "Battle"]`.
    #[serde(default)]
    pub exports: Vec<String>,
    /// The library that answers in Rust are written with, where it is another one than rusqlite: `diesel`.
    #[serde(default)]
    pub library: String,
    /// Whether foreign keys are enforced when the answer starts. The SQLite shell starts with them off.
    #[serde(default = "on")]
    pub foreign_keys: bool,
    /// Whether `"an unknown name"` is taken for a text, as SQLite does by default. Off, it is an error.
    #[serde(default)]
    pub double_quoted_strings: bool,
    /// The hints: concept, where to look, skeleton.
    pub hints: Vec<String>,
    /// The task, in its five parts (the first, "Given", is drawn from the fixtures).
    pub task: Task,
    /// Tables that the learner names, by role. The usual role is `join`.
    #[serde(default)]
    pub names: BTreeMap<String, Relationship>,
    /// What is checked, one line of the verdict each.
    #[serde(rename = "check")]
    pub checks: Vec<Check>,
    /// What is known about each mistake file, by its stem.
    #[serde(default)]
    pub mistakes: BTreeMap<String, MistakeNote>,
    /// Mutants of the solution that behave like the solution.
    #[serde(default, rename = "equal")]
    pub equals: Vec<EqualMutant>,
}

const fn on() -> bool {
    true
}

/// The parts of a task that the author writes. "Given" is drawn from the fixtures.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Task {
    /// A sentence or two above the given tables; may be empty.
    #[serde(default)]
    pub story: String,
    /// What to write.
    pub write: String,
    /// Names that must be as stated.
    pub fixed: String,
    /// What is the learner's own choice.
    pub choose: String,
    /// Everything that is checked, and nothing more.
    pub checked: String,
}

/// A table that ties other tables together, to be found among the learner's tables by its shape.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Relationship {
    /// The tables at its ends, in the order in which the checks name them.
    pub references: Vec<String>,
    /// The table's name, where the task prescribes it.
    pub table: Option<String>,
    /// Its link columns, one for each end, where the task prescribes them.
    pub columns: Option<Vec<String>>,
}

/// One line of the verdict: something tried, and what must come of it.
#[derive(Clone, Debug, Deserialize)]
#[expect(clippy::struct_excessive_bools, reason = "independent switches that an author sets by name")]
#[serde(deny_unknown_fields)]
pub struct Check {
    /// What must hold, as the learner reads it.
    #[serde(deserialize_with = "one_line")]
    pub name: String,
    /// Which of `names` the links below are in.
    #[serde(default = "join")]
    pub relationship: String,
    /// Rows added to entity tables, first of all.
    #[serde(default)]
    pub insert: Vec<Insert>,
    /// Links made, one after another.
    #[serde(default)]
    pub link: Vec<Link>,
    /// Links removed, after that.
    #[serde(default)]
    pub unlink: Vec<Link>,
    /// Rows deleted, after that.
    #[serde(default)]
    pub delete: Vec<Delete>,
    /// SQL run as it stands, after that; each text is one step.
    #[serde(default)]
    pub sql: Vec<String>,
    /// Steps in an order of their own, after all of the above.
    #[serde(default)]
    pub steps: Vec<Step>,
    /// The last step must be refused, and why it should be: this chooses words only.
    pub refused: Option<Refusal>,
    /// Whether a last step that is dropped silently (no error, no row) counts as refused.
    #[serde(default)]
    pub silent: bool,
    /// Whether a refusal is believed only when the same step with one fact changed is accepted.
    #[serde(default = "on")]
    pub control: bool,
    /// The links that there must be in the end, in any order.
    pub links: Option<Vec<Link>>,
    /// How many rows tables must have in the end.
    #[serde(default)]
    pub rows: BTreeMap<String, usize>,
    /// No column of a primary key, or one called id, may be NULL in the end: of the link table, and of tables that `insert` adds to.
    #[serde(default)]
    pub filled_keys: bool,
    /// Keys that a step does not give are left out, and never made up: the table fills them, or refuses the row.
    #[serde(default)]
    pub keys_left_out: bool,
    /// Tables that must be as the fixtures left them, right after the answer ran.
    #[serde(default)]
    pub unchanged: Vec<String>,
    /// What `PRAGMA foreign_keys` must say right after the answer ran.
    pub foreign_keys: Option<bool>,
    /// A query of the answer, by the name of its section; empty for a file with one query.
    pub query: Option<String>,
    /// The query's parameters, in the task's order, each with the column that its values come from:
    /// `{ hero = "heroes.id" }`.
    #[serde(default)]
    pub parameters: Ordered<String>,
    /// The order that the task asks for: `["2 desc", "1"]`, by output column, from 1. Empty: any order.
    #[serde(default)]
    pub order: Vec<String>,
    /// Output columns (from 1) whose values may stand in either order within a row.
    #[serde(default)]
    pub unordered: Vec<usize>,
    /// Whether the names of the output columns count.
    #[serde(default)]
    pub column_names: bool,
    /// Tables to compare with the solution's after the answer ran: `{ heroes = ["name"], fights = [] }`.
    /// An empty list means all columns that the solution's table has; `join = [...]` stands for the relationship's
    /// links, compared through joins.
    #[serde(default)]
    pub state: Ordered<Vec<String>>,
    /// What `call` does, for people: `I called battles() on {hero}.`
    pub did: Option<String>,
    /// A function's statements in the language of the answer, done with what it exports; they return rows.
    pub call: Option<String>,
    /// What `call` must do, in SQL on our own tables: the rows of its last query, and `state` after it.
    #[serde(default)]
    pub like: String,
    /// How many statements `call` may send at most, however much data there is.
    pub statements: Option<usize>,
    /// A section of the answer to run, with `parameters`, before `state` is compared. Without it the whole script is.
    #[serde(rename = "do")]
    pub run: Option<String>,
    /// Sections of the answer to run in this order before the steps, instead of the whole script.
    #[serde(default)]
    pub sections: Vec<String>,
    /// Links that are there when the second of these sections is run.
    #[serde(default)]
    pub linked: Vec<Link>,
    /// The schema must then be what it is after only these sections; an empty list: as the fixtures left it.
    pub schema_like: Option<Vec<String>>,
    /// A query that must find its rows without looking at all of them, once there are many.
    pub plan: Option<Plan>,
    /// Whether the statements before the first section make tables of the learner's own, which are then filled by
    /// their shape from `sample`.
    #[serde(default)]
    pub own_tables: bool,
    /// Rows for the solution's own tables, from which the datasets of an `own_tables` query are made.
    #[serde(default)]
    pub sample: String,
    /// The datasets to use; empty: all that make sense.
    #[serde(default)]
    pub datasets: Vec<String>,
    /// Why this matters, for a failure that no known mistake names.
    pub why: Option<String>,
    /// What to look at next, for a failure that no known mistake names.
    pub look: Option<String>,
}

fn join() -> String {
    "join".to_owned()
}

/// A query whose plan is judged by SQLite's counters, never by the text of the plan.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// The query, on the given tables.
    pub query: String,
    /// How many rows it may step through one after another.
    pub scans: i32,
}

/// One step of a check in an order of its own.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Step {
    /// Make a link.
    Link(Link),
    /// Remove a link.
    Unlink(Link),
    /// Delete a row of an entity table.
    Delete(Delete),
    /// Add a row to an entity table.
    Insert(Insert),
    /// Run SQL as it stands.
    Sql(String),
}

/// Why a step should be refused. Any refusal passes; this chooses the words when there is none.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub enum Refusal {
    /// It repeats something.
    Unique,
    /// It points at a row that does not exist, or takes away a row that is pointed at.
    ForeignKey,
    /// Something is left empty.
    NotNull,
    /// A value is not allowed.
    Check,
}

/// What is known about a mistake besides its file.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MistakeNote {
    /// The ids of the catalogue that it stands for: `["D9", "D11"]`.
    #[serde(default)]
    pub catalogue: Vec<String>,
    /// Other words for the same behaviour, where a fact of the schema tells which habit it was. The first that fits is
    /// used; the mistake file's own comment otherwise.
    #[serde(default)]
    pub words: Vec<Words>,
}

/// Words for a mistake where a fact of the learner's schema holds.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// The fact.
    pub when: Fact,
    /// The explanation.
    pub why: String,
    /// What to look at next.
    pub look: Option<String>,
}

/// A fact of the learner's schema that may choose between words, never the verdict.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[serde(rename_all = "snake_case")]
pub enum Fact {
    /// The link table has a primary key of its own beside the link columns.
    OwnId,
    /// A column is declared `INT … PRIMARY KEY` or `SERIAL`: not the row id.
    IntPrimaryKey,
    /// A foreign key names a table that does not exist.
    MissingTable,
    /// A foreign key names a column that does not exist.
    MissingColumn,
    /// A foreign key names a column that is neither primary key nor unique.
    ColumnNotUnique,
    /// The foreign keys point at the wrong tables.
    CrossedKeys,
    /// A foreign key of the link says `ON DELETE SET NULL`.
    SetsNull,
    /// A key or UNIQUE rule covers the link columns together with others.
    WiderKey,
    /// There are tables beside those that the relationship ties together.
    OtherTables,
}

/// A mutant of the solution that behaves like the solution.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EqualMutant {
    /// The text of the solution that is changed.
    pub before: String,
    /// What it is changed to; empty when it is dropped.
    pub after: String,
    /// Why that makes no difference that a learner could see.
    pub reason: String,
}
