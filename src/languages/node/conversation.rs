//! One thing that an answer is asked to do: its statements are run here and counted here, until it says that it is done.
//!
//! What the process says decides nothing. What it means in words is said in `words.rs`.

use super::frame::{self, Command, Done, Facts, Frame, Query};
use super::host::Line;
use super::housekeeping::is_housekeeping;
use super::phase::Phase;
use crate::database::{Answered, Budget, Database, SqlError, Value};
use crate::languages::apart::How;
use crate::languages::program::Sent;

/// How many statements one run may send.
const MOST_STATEMENTS: usize = 5_000;
/// How many statements that failed are kept.
const MOST_BROKEN: usize = 50;
/// The code of SQLite for something that must not be done.
const MISUSE: i32 = 21;

/// The bookkeeping of Knex goes after each run: the schema holds what the answer has made, and nothing else.
pub const BOOKKEEPING: &str =
    "DROP TABLE IF EXISTS knex_migrations; DROP TABLE IF EXISTS knex_migrations_lock;";

/// What becomes of statements that come after the answer has said that it is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Late {
    /// They run and are counted: the tables were looked at before.
    Run,
    /// They are refused: whoever runs a migration for real has ended by then.
    Refused,
}

/// How a run ended by itself.
#[derive(Debug, Default)]
pub struct Ended {
    /// The rows that a call gave.
    pub rows: Vec<Vec<Value>>,
    /// Why it failed, if it did.
    pub failed: Option<Facts>,
    /// The statements, the library's own ones left out.
    pub sent: Vec<Sent>,
    /// How many of the answer's statements came too late.
    pub late: usize,
    /// What the database refused.
    pub refused: Vec<String>,
    /// The statements that failed, the last ones of many.
    pub broken: Vec<BrokenStatement>,
    /// Whether a transaction was left open.
    pub open: bool,
    /// What the answer was at last.
    pub phase: Phase,
}

impl Ended {
    /// The statement that an error came from. An error that does not say which may only have come from one.
    pub fn behind(&self, facts: &Facts) -> Option<&BrokenStatement> {
        let said = if facts.database.is_empty() { &facts.message } else { &facts.database };
        let mut about = self.broken.iter().filter(|broken| said.contains(broken.bare()));
        if facts.statement > 0 {
            return about.find(|broken| broken.number == facts.statement);
        }
        let one = about.next()?;
        about.all(|other| other.text == one.text).then_some(one)
    }
}

/// A statement that failed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BrokenStatement {
    /// Which one of the run it was, from 1.
    pub number: usize,
    /// Its text.
    pub text: String,
    /// What the database said, as the `sqlite3` package has it: `SQLITE_ERROR: no such table: heros`.
    pub said: String,
    /// Where in the text SQLite stopped, in bytes, if it told.
    pub at: Option<usize>,
}

impl BrokenStatement {
    /// What the database said, without its code.
    pub fn bare(&self) -> &str {
        self.said.split_once(": ").map_or(self.said.as_str(), |(_, bare)| bare)
    }
}

/// A run that did not end by itself.
#[derive(Clone, Debug, PartialEq)]
pub struct Broken {
    /// How.
    pub how: How,
    /// What the answer was at.
    pub phase: Phase,
    /// The statement that was sent last.
    pub last: Option<String>,
    /// Whether a transaction was open.
    pub open: bool,
}

/// A run that is going on.
struct Run<'a> {
    line: &'a mut Line,
    number: u64,
    database: &'a Database,
    budget: &'a Budget,
    late: Late,
    settled: bool,
    statements: usize,
    last: Option<String>,
    ended: Ended,
}

/// Has a command carried out on a database. `settled` is called once, when the answer says that it is done.
///
/// # Errors
/// When it does not end by itself: the process is of no use afterwards.
pub fn carry_out(
    line: &mut Line,
    command: &Command<'_>,
    database: &Database,
    budget: &Budget,
    late: Late,
    settled: &mut dyn FnMut(),
) -> Result<Ended, Broken> {
    let mut run = Run {
        line,
        number: command.run,
        database,
        budget,
        late,
        settled: false,
        statements: 0,
        last: None,
        ended: Ended::default(),
    };
    match run.converse(command, settled) {
        Ok(()) => Ok(run.ended),
        Err(how) => {
            Err(Broken { how, phase: run.ended.phase, last: run.last, open: database.in_transaction() })
        }
    }
}

impl Run<'_> {
    fn converse(&mut self, command: &Command<'_>, settled: &mut dyn FnMut()) -> Result<(), How> {
        self.database.allow_long_statements()?;
        self.line.keys.begin(self.database)?;
        let command = serde_json::to_vec(command).map_err(|_| How::Garbled)?;
        self.line.wire.send(command, self.budget)?;
        loop {
            let line = self.line.wire.receive(self.budget)?;
            match serde_json::from_slice(&line).map_err(|_| How::Garbled)? {
                Frame::Query(query) => self.answer(&query)?,
                Frame::Settled { run } => {
                    if run == self.number && !self.settled {
                        self.settled = true;
                        settled();
                    }
                }
                Frame::Phase { name } => self.ended.phase = Phase::named(&name),
                Frame::Out { text } => self.line.output.add(text.as_bytes()),
                Frame::Done(done) if done.run == self.number => return self.finish(done),
                Frame::Done(_) | Frame::Ready | Frame::Primed => return Err(How::Garbled),
            }
        }
    }

    fn finish(&mut self, done: Done) -> Result<(), How> {
        self.ended.rows = done.rows.iter().map(|row| row.iter().map(frame::value).collect()).collect();
        self.ended.failed = done.failed;
        self.ended.open = self.line.keys.end(self.database)?;
        self.database.run(BOOKKEEPING)?;
        Ok(())
    }

    fn answer(&mut self, query: &Query) -> Result<(), How> {
        self.statements += 1;
        if self.statements > MOST_STATEMENTS {
            return Err(How::Flood);
        }
        let own = !is_housekeeping(&query.sql);
        let is_late = self.settled && own;
        if is_late {
            self.ended.late += 1;
        }
        let ran = if query.run != self.number || (is_late && self.late == Late::Refused) {
            Err(too_late())
        } else {
            self.last = Some(query.sql.clone());
            self.run(query)
        };
        let reply = match ran {
            Ok(answered) => {
                let reply = frame::answered(&answered);
                if own && !self.settled {
                    self.ended.sent.push(sent(query, answered));
                }
                reply
            }
            Err(error) if error.kind.is_limit() => return Err(error.into()),
            Err(error) => {
                if error.kind.is_refusal() {
                    self.ended.refused.push(error.message.clone());
                }
                let said = format!("{}: {}", frame::name_of(error.code), error.message);
                if self.ended.broken.len() == MOST_BROKEN {
                    self.ended.broken.remove(0);
                }
                // In a text of several statements it is the place in one of them.
                let at = error.offset.filter(|_| !query.several);
                let number = self.statements;
                self.ended.broken.push(BrokenStatement { number, text: query.sql.clone(), said, at });
                frame::refused(&error, number)
            }
        };
        Ok(self.line.wire.send(reply.to_string().into_bytes(), self.budget)?)
    }

    fn run(&mut self, query: &Query) -> Result<Answered, SqlError> {
        self.line.keys.before(self.database, query.connection, query.keys)?;
        let answered = ran(self.database, query);
        self.line.keys.after(self.database, query.connection, &query.sql)?;
        answered
    }
}

/// Runs a statement, or a script, on a database.
///
/// # Errors
/// When it fails.
pub fn ran(database: &Database, query: &Query) -> Result<Answered, SqlError> {
    if query.several { database.answer_all(&query.sql) } else { database.answer(&query.sql, &query.bound()) }
}

fn sent(query: &Query, answered: Answered) -> Sent {
    Sent {
        text: query.sql.clone(),
        rows: (!answered.table.columns.is_empty()).then_some(answered.table),
        changed: answered.changed,
        skipped: None,
    }
}

fn too_late() -> SqlError {
    let message = "this statement came too late: your code had already said that it was done".to_owned();
    SqlError { code: MISUSE, ..SqlError::ours(crate::database::ErrorKind::Other, &message) }
}
