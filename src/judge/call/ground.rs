//! Where calls happen: our tables, on which SQL says what is expected, and the answer's, filled with the same rows.

use super::plan::Plan;
use super::seen::{Ended, Seen};
use crate::course::{Check, Relationship};
use crate::database::{Database, Dataset, Schema, SqlError, Value};
use crate::judge::left;
use crate::judge::observation::Run;
use crate::judge::session::Session;
use crate::judge::stage::Stage;
use crate::judge::stopped::Stopped;
use crate::judge::trial::Case;
use crate::languages::{Call, Outcome, Sent, Thrown, Trouble};

/// Our own tables.
pub struct Ours<'a> {
    session: &'a Session<'a>,
    check: &'a Check,
    /// The tables.
    pub stage: Stage,
}

impl<'a> Ours<'a> {
    /// Makes our tables.
    ///
    /// # Errors
    /// When the SQL of the course fails.
    pub fn new(session: &'a Session<'a>, check: &'a Check) -> Result<Self, Trouble> {
        let stopped = |error: SqlError| session.stopped(&error);
        let database = session.fixture()?;
        database.run(&session.exercise.spec.tables).map_err(stopped)?;
        Ok(Self { session, check, stage: Stage::ours(session, database, check)? })
    }

    /// The rows of the fixture, and of our own tables. Only as long as nothing was done in them.
    ///
    /// # Errors
    /// When a limit is hit.
    pub fn fixture(&self) -> Result<Dataset, Trouble> {
        let fixture = self.stage.database.dataset("fixture", &self.stage.schema);
        fixture.map_err(|error| self.session.stopped(&error))
    }

    /// The names of the columns that calls give, as our SQL names them; `None` where it gives no rows.
    ///
    /// # Errors
    /// When it fails: a fault of the course.
    pub fn columns(&self, fixture: &Dataset) -> Result<Option<Vec<String>>, Trouble> {
        let stopped = |error: SqlError| self.session.stopped(&error);
        // It is seen by trying it, with values that are there: NULL may be refused on the way.
        let some = |source: &str| fixture.values(source).first().cloned().unwrap_or(Value::Null);
        let some = self.check.parameters.0.iter().map(|(name, source)| (name.as_str(), some(source)));
        let some = some.collect::<Vec<_>>();
        self.stage.database.run("BEGIN").map_err(stopped)?;
        let tried = self.stage.database.follow(&self.check.like, &some);
        self.stage.database.run("ROLLBACK").map_err(stopped)?;
        match tried {
            Ok(table) => Ok(table.map(|table| table.columns)),
            Err(error) if error.kind.is_refusal() => Ok(None),
            Err(error) => Err(stopped(error)),
        }
    }

    /// What our SQL gives, refuses and leaves behind.
    ///
    /// # Errors
    /// When it fails otherwise: a fault of the course.
    pub fn expected(&self, dataset: &Dataset, case: &Case) -> Result<Seen, Trouble> {
        let stopped = |error: SqlError| self.session.stopped(&error);
        self.stage.load(dataset, false).map_err(stopped)?;
        self.expected_now(case)
    }

    /// The same, and what the tables held before.
    ///
    /// # Errors
    /// As [`Ours::expected`].
    pub fn shown(&self, dataset: &Dataset, case: &Case) -> Result<(Vec<Run>, Seen), Trouble> {
        self.stage.load(dataset, false).map_err(|error| self.session.stopped(&error))?;
        let before = states(self.session, self.check, &self.stage.database, &self.stage.schema);
        Ok((before, self.expected_now(case)?))
    }

    fn expected_now(&self, case: &Case) -> Result<Seen, Trouble> {
        let stopped = |error: SqlError| self.session.stopped(&error);
        let names = self.check.parameters.0.iter().map(|(name, _)| name.as_str());
        let values: Vec<(&str, Value)> = names.zip(case.values.iter().cloned()).collect();
        self.stage.database.set_foreign_keys(true).map_err(stopped)?;
        self.stage.database.execute("BEGIN", &[]).map_err(stopped)?;
        let ended = match self.stage.database.follow(&self.check.like, &values) {
            Ok(table) => Ended::Rows(table.map(|table| table.rows).unwrap_or_default()),
            Err(error) if error.kind.is_refusal() => Ended::Refused,
            Err(error) => return Err(stopped(error)),
        };
        let refused = ended == Ended::Refused;
        self.stage.database.run(if refused { "ROLLBACK" } else { "COMMIT" }).map_err(stopped)?;
        let states = states(self.session, self.check, &self.stage.database, &self.stage.schema);
        Ok(Seen { ended, rule: None, states, too_many: false, late: false })
    }
}

/// What more is told of a call than counts for comparing.
#[derive(Clone, Debug, Default)]
pub struct Told {
    /// What it sent.
    pub sent: Vec<Sent>,
    /// What it threw.
    pub thrown: Option<Thrown>,
    /// What the database said when it refused.
    pub said: String,
    /// How many statements came too late.
    pub late: usize,
}

/// An answer, and the tables that it is called on.
pub struct Ground<'a> {
    session: &'a Session<'a>,
    check: &'a Check,
    body: &'a str,
    relationship: Option<&'a Relationship>,
}

impl<'a> Ground<'a> {
    /// Makes the answer's tables.
    ///
    /// # Errors
    /// When they can't be made.
    pub fn new(session: &'a Session<'a>, check: &'a Check, body: &'a str) -> Result<Self, Stopped> {
        let relationship = session.exercise.spec.names.get(&check.relationship);
        let ground = Self { session, check, body, relationship };
        session.keep_stage(&check.relationship, ground.stage()?);
        Ok(ground)
    }

    /// The answer's tables, as they were last used, by this check or the one before; made anew if something but rows was changed.
    fn stage(&self) -> Result<Stage, Stopped> {
        if let Some(stage) = self.session.take_stage(&self.check.relationship) {
            return Ok(stage);
        }
        if self.session.exercise.spec.tables.is_empty() {
            Ok(Stage::given(self.session)?)
        } else {
            Stage::own(self.session, self.check)
        }
    }

    /// Calls the answer on some rows.
    ///
    /// # Errors
    /// When it can't be loaded, a limit is hit, or its own tables don't take the rows.
    pub fn call(&self, plan: &Plan, dataset: &Dataset, case: &Case) -> Result<(Seen, Told), Stopped> {
        let stopped = |error: SqlError| self.session.stopped(&error);
        let mut stage = self.stage()?;
        match self.relationship {
            _ if self.session.exercise.spec.tables.is_empty() => {
                stage.load(dataset, false).map_err(stopped)?;
            }
            Some(relationship) => {
                stage.load_own(plan.join.as_ref(), relationship, dataset, false).map_err(found)?;
            }
            None => {}
        }
        let before = stage.database.settings_and_schema().map_err(stopped)?;
        let names = self.check.parameters.0.iter().map(|(name, _)| name.as_str());
        let call = Call {
            body: self.body,
            exports: &self.session.exercise.spec.exports,
            values: names.zip(case.values.iter().cloned()).collect(),
        };
        let own = stage.join().map(|join| join.table.clone());
        let mut seen = None;
        let Stage { database, schema, .. } = &mut stage;
        let look = |database: &Database| states(self.session, self.check, database, schema);
        let called = self.session.call(&call, database, &mut |database| seen = Some(look(database)))?;
        let states = seen.unwrap_or_else(|| look(database));
        let same =
            database.settings_and_schema().is_ok_and(|after| after[0] == before[0] && after[3] == before[3]);
        if same && !database.in_transaction() {
            self.session.keep_stage(&self.check.relationship, stage);
        }
        let mut told = Told { late: called.late, ..Told::default() };
        let mut rule = None;
        let ended = match called.outcome {
            Outcome::Rows(rows) => Ended::Rows(rows),
            Outcome::Refused(said) => {
                rule = said.split_once(" constraint failed").map(|(rule, _)| rule.to_owned());
                told.said = said;
                Ended::Refused
            }
            Outcome::Threw(thrown) => {
                let message = without_name(&thrown.message, own.as_deref());
                told.thrown = Some(thrown);
                Ended::Threw(message)
            }
        };
        let too_many = self.check.statements.is_some_and(|most| called.sent.len() > most);
        told.sent = called.sent;
        Ok((Seen { ended, rule, states, too_many, late: called.late > 0 }, told))
    }

    /// The names of the columns of a table of the check's `state`.
    pub fn state_columns(&self, plan: &Plan, table: usize) -> Vec<String> {
        let (name, columns) = &self.check.state.0[table];
        left::columns(&self.session.exercise.spec, &plan.schema, name, columns)
    }

    /// A table's name for the learner: a relationship is called by the name that they or the task gave it.
    pub fn shown_name(&self, name: &str) -> String {
        let Some(relationship) = self.session.exercise.spec.names.get(name) else { return name.to_owned() };
        let own = self.session.join_table(&self.check.relationship);
        own.or_else(|| relationship.table.clone()).unwrap_or_else(|| name.to_owned())
    }
}

/// What was thrown, with the table in the middle called so: the learner chose its name, and behaves alike under any.
fn without_name(message: &str, own: Option<&str>) -> String {
    let Some(own) = own.filter(|own| !own.is_empty()) else { return message.to_owned() };
    let is_part = |letter: char| letter.is_alphanumeric() || letter == '_';
    let mut told = String::with_capacity(message.len());
    let mut rest = message;
    while let Some(at) = rest.find(own) {
        let (before, after) = (&rest[..at], &rest[at + own.len()..]);
        let is_whole = !before.ends_with(is_part) && !after.starts_with(is_part);
        told.push_str(before);
        told.push_str(if is_whole { "the table in the middle" } else { own });
        rest = after;
    }
    told.push_str(rest);
    told
}

/// Tables that don't take the rows that the task allows: a finding, and perhaps a known mistake.
fn found(trouble: Trouble) -> Stopped {
    Stopped::Found(Thrown { message: trouble.message.clone(), trouble })
}

/// What the tables of the check's `state` hold now.
fn states(session: &Session<'_>, check: &Check, database: &Database, schema: &Schema) -> Vec<Run> {
    let spec = &session.exercise.spec;
    check.state.0.iter().map(|(name, columns)| left::rows(spec, database, schema, name, columns)).collect()
}

#[cfg(test)]
mod tests {
    use super::without_name;

    #[test]
    fn an_error_is_the_same_whatever_the_table_in_the_middle_is_called() {
        let told = |message: &str, own| without_name(message, Some(own));
        assert_eq!(told("no such column: gear.id", "gear"), told("no such column: fights.id", "fights"));
        assert_eq!(told("no such table: gears_heroes", "gear"), "no such table: gears_heroes");
        assert_eq!(without_name("no such table: gear", None), "no such table: gear");
    }
}
