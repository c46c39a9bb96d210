//! Parts of an answer: the named sections of a script, and functions such as `up` and `down`, run one after the other.
//!
//! A database in which some parts ran may rest between two checks: the next one goes on from there.

use std::rc::Rc;

use super::{Prepared, Session};
use crate::database::{Database, SqlError};
use crate::judge::stopped::Stopped;
use crate::languages::{Cause, Failed, Trouble};

impl Session<'_> {
    /// A database with the fixture and then parts of the answer run in it, in this order; `between` does something after
    /// the first of them.
    ///
    /// # Errors
    /// When a part is missing, or the first one fails. A later one that fails is a finding: its place in the order
    /// and what was said.
    pub fn sectioned(
        &self,
        names: &[String],
        between: Option<&dyn Fn(&Prepared)>,
    ) -> Result<Result<Prepared, (usize, Failed)>, Stopped> {
        let program = self.program()?;
        // Where something is done in between, all of it is done anew; what rests is left for a later check.
        let goes_on = |(done, _): &mut (Vec<String>, Database)| between.is_none() && names.starts_with(done);
        let resting = self.resting.borrow_mut().take_if(goes_on);
        let (done, mut database) = match resting {
            Some((done, database)) => (done.len(), database),
            None => self.begun(names)?,
        };
        self.remember_given(&database)?;
        let known = self.sections();
        for (index, name) in names.iter().enumerate().skip(done) {
            if let (1, Some(between)) = (index, between) {
                let schema = Rc::new(database.schema().map_err(|error| self.stopped(&error))?);
                let prepared = Prepared { database, schema };
                between(&prepared);
                database = prepared.database;
            }
            match program.part(name, &known, &mut database, self.budget()) {
                Ok(()) => self.remember_schema(&names[..=index], &database)?,
                Err(failed) if index == 0 || failed.kind.is_limit() => {
                    return Err(self.stopped_by(failed, &database));
                }
                Err(failed) => match failed.cause {
                    Cause::Told { trouble, found: false } => return Err(trouble.into()),
                    _ => return Ok(Err((index, failed))),
                },
            }
        }
        Self::ended(&database)?;
        let schema = database.schema().map_err(|error| self.stopped(&error))?;
        Ok(Ok(Prepared { database, schema: Rc::new(schema) }))
    }

    /// A database for parts of the answer to run in, and how many of them need not run any more: where running all of the answer is
    /// just to run its first part, and that was done before, what came of it is there at once.
    fn begun(&self, names: &[String]) -> Result<(usize, Database), Trouble> {
        if self.is_run_already(names)?
            && let Some(made) = self.made_before()?
        {
            return Ok((1, made));
        }
        Ok((0, self.fixture()?))
    }

    /// Whether to run the first of these parts is just to run all of the answer. Only of a part that must be there.
    pub(super) fn is_run_already(&self, names: &[String]) -> Result<bool, Trouble> {
        let Some(first) = names.first() else { return Ok(false) };
        Ok(self.program()?.runs_part() == Some(first.as_str()) && self.exercise.spec.exports.contains(first))
    }

    /// Takes back a database in which these parts of the answer ran, and nothing was changed since: the next check may go on
    /// from there.
    pub fn rest(&self, names: &[String], database: Database) {
        self.resting.replace(Some((names.to_vec(), database)));
    }

    /// What the schema holds after these parts of the answer ran.
    ///
    /// # Errors
    /// When one of them fails: of the course's checks that compare schemas, another one has said so.
    pub fn schema_after(&self, names: &[String]) -> Result<Rc<Vec<String>>, Stopped> {
        if let Some(known) = self.schemas.borrow().get(names) {
            return Ok(Rc::clone(known));
        }
        let stopped = |error: SqlError| self.stopped(&error);
        match self.sectioned(names, None)? {
            Ok(prepared) => Ok(Rc::new(prepared.database.schema_lines().map_err(stopped)?)),
            Err((_, failed)) => Err(stopped(SqlError::ours(failed.kind, &failed.message)).into()),
        }
    }

    /// Remembers the schema if a check compares others with it.
    fn remember_schema(&self, names: &[String], database: &Database) -> Result<(), Trouble> {
        let mut wanted = self.exercise.spec.checks.iter().filter_map(|check| check.schema_like.as_deref());
        if wanted.any(|wanted| wanted == names) && !self.schemas.borrow().contains_key(names) {
            let lines = database.schema_lines().map_err(|error| self.stopped(&error))?;
            self.schemas.borrow_mut().insert(names.to_vec(), Rc::new(lines));
        }
        Ok(())
    }

    /// The names of all sections that the exercise asks for.
    #[must_use]
    pub fn sections(&self) -> Vec<&str> {
        let checks = &self.exercise.spec.checks;
        let single = checks.iter().flat_map(|check| [check.query.as_deref(), check.run.as_deref()]).flatten();
        let listed = checks.iter().flat_map(|check| check.sections.iter().map(String::as_str));
        single.chain(listed).filter(|name| !name.is_empty()).collect()
    }
}
