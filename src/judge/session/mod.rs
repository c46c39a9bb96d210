//! One answer under judgement: its databases, each with the fixture and the answer run in it.
//!
//! A check that writes sees the database as the script left it: by taking the probes of the check before back, or in a new
//! database with the script run again. A copy would lose temporary triggers and the connection's settings.

use std::cell::{Cell, OnceCell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::Arc;

mod mistakes;
mod sections;
mod shared;

use self::shared::Shared;
use super::behaviours::Behaviours;
use super::call::{Ours, Plan};
use super::judging::Judging;
use super::prepared::Prepared;
use super::roles::{self, Found};
use super::stage::Stage;
use super::stopped::Stopped;
use crate::course::{Check, Exercise, Relationship};
use crate::database::{
    Budget, Database, ErrorKind, Image, Schema, ScriptError, Settings, SqlError, Table, quote,
};
use crate::languages::{
    Author, Call, Called, Cause, Failed, Language, Outcome, Program, Sent, Thrown, Trouble, Workshop,
};

/// How often the fixture's script is run before an image of it is made: most answers need no more.
const FIXTURES_BEFORE_IMAGE: usize = 2;

/// How much longer a patient judge waits.
const PATIENCE: u32 = 4;

/// An answer and what is needed to judge it.
pub struct Session<'a> {
    /// The exercise.
    pub exercise: &'a Exercise,
    /// The answer's text.
    pub answer: &'a str,
    /// The language it is written in.
    pub language: &'a dyn Language,
    judging: &'a Judging,
    author: Author,
    workshop: Rc<dyn Workshop>,
    program: OnceCell<Box<dyn Program>>,
    budget: Rc<OnceCell<Budget>>,
    schema: OnceCell<Rc<Schema>>,
    found: RefCell<BTreeMap<String, Rc<Found>>>,
    image: Rc<OnceCell<Image>>,
    foreign_keys: OnceCell<bool>,
    shared: OnceCell<Shared>,
    given: OnceCell<Vec<Table>>,
    fixtures: Cell<usize>,
    has_exports: Cell<bool>,
    resting: RefCell<Option<(Vec<String>, Database)>>,
    schemas: RefCell<BTreeMap<Vec<String>, Rc<Vec<String>>>>,
    stages: RefCell<BTreeMap<String, Stage>>,
}

/// Trouble with a text of ours: its place is none in the learner's file, and there is nothing in it to mend.
#[must_use]
pub fn unprepared(message: &str) -> Trouble {
    Trouble {
        message: format!("The exercise could not be prepared: {message}"),
        why: Some("This is a fault of the exercise book, not of your answer.".to_owned()),
        ..Trouble::default()
    }
}

impl<'a> Session<'a> {
    /// Begins judging; the clock starts when the answer is ready to run.
    #[must_use]
    pub fn new(judging: &'a Judging, exercise: &'a Exercise, answer: &'a str) -> Self {
        let workshop = judging.languages.of_track(&exercise.id.track).workshop(exercise, &judging.stop);
        Self::within(judging, exercise, answer, workshop)
    }

    /// Begins judging our own solution in the process that waits for the learner's answer.
    #[must_use]
    pub fn rehearsal(judging: &'a Judging, exercise: &'a Exercise) -> Self {
        Self { author: Author::Rehearsal, ..Self::new(judging, exercise, &exercise.solution) }
    }

    fn within(
        judging: &'a Judging,
        exercise: &'a Exercise,
        answer: &'a str,
        workshop: Rc<dyn Workshop>,
    ) -> Self {
        Self {
            exercise,
            answer,
            language: judging.languages.of_track(&exercise.id.track),
            judging,
            author: Author::Learner,
            workshop,
            program: OnceCell::new(),
            budget: Rc::default(),
            schema: OnceCell::new(),
            found: RefCell::default(),
            image: Rc::default(),
            foreign_keys: OnceCell::new(),
            shared: OnceCell::new(),
            given: OnceCell::new(),
            fixtures: Cell::new(0),
            has_exports: Cell::new(false),
            resting: RefCell::default(),
            schemas: RefCell::default(),
            stages: RefCell::default(),
        }
    }

    /// A session for a known mistake, to find out how it behaves before somebody has to know.
    #[must_use]
    pub fn study(&self, mistake: &'a str) -> Self {
        Self { author: Author::Study, ..self.beside(mistake) }
    }

    /// A session for an answer of ours to the same exercise, with a budget of its own.
    #[must_use]
    pub fn beside(&self, answer: &'a str) -> Self {
        let workshop = Rc::clone(&self.workshop);
        Self {
            author: Author::Course,
            image: Rc::clone(&self.image),
            ..Self::within(self.judging, self.exercise, answer, workshop)
        }
    }

    /// Known mistakes will be observed soon.
    pub fn expect_mistakes(&self) {
        if !self.exercise.mistakes.is_empty() {
            self.workshop.expect_course();
        }
    }

    /// The answer, ready to run.
    ///
    /// # Errors
    /// When this machine lacks something that it needs.
    pub fn program(&self) -> Result<&dyn Program, Trouble> {
        if self.program.get().is_none() {
            let program = self.workshop.open(self.answer, self.author)?;
            self.program.get_or_init(|| program);
        }
        // It was put there above.
        self.program.get().map(|program| &**program).ok_or_else(Trouble::default)
    }

    /// How much time there is for everything together.
    pub fn budget(&self) -> &Budget {
        let patience = if self.judging.patient { PATIENCE } else { 1 };
        self.budget.get_or_init(|| Budget::until(self.language.time_limit() * patience, &self.judging.stop))
    }

    /// How known mistakes behave, as far as that was found out for answers before.
    pub fn behaviours(&self) -> &Behaviours {
        &self.judging.known.behaviours
    }

    /// Whether what is done in advance has to end, since an answer is there.
    pub fn is_called_off(&self) -> bool {
        self.workshop.is_called_off()
    }

    /// Whether nobody wants the verdict any more.
    pub fn is_unwanted(&self) -> bool {
        self.judging.stop.is_said()
    }

    fn settings(&self, foreign_keys: bool) -> Settings {
        Settings { foreign_keys, double_quoted_strings: self.exercise.spec.double_quoted_strings }
    }

    /// A database with the fixture in it, before the answer.
    ///
    /// # Errors
    /// When the fixture fails, a fault of the course, or the budget is used up.
    pub fn fixture(&self) -> Result<Database, Trouble> {
        let stopped = |error: SqlError| self.stopped(&error);
        let database = if let Some(image) = self.image.get() {
            Database::open_image(self.settings(true), self.budget(), image).map_err(stopped)?
        } else {
            let mut database = Database::open(self.settings(true), self.budget()).map_err(stopped)?;
            database.run(&self.exercise.fixture).map_err(stopped)?;
            self.fixtures.set(self.fixtures.get() + 1);
            if self.fixtures.get() == FIXTURES_BEFORE_IMAGE && !self.exercise.fixture.is_empty() {
                // The fixture is ours: it makes nothing that an image would lose.
                let image = database.image().map_err(stopped)?;
                self.image.get_or_init(|| image);
            }
            database
        };
        if !self.exercise.spec.foreign_keys {
            database.set_foreign_keys(false).map_err(|error| self.stopped(&error))?;
        }
        Ok(database)
    }

    /// A database with the fixture and then the answer run in it.
    ///
    /// # Errors
    /// When a statement of the answer fails, or it leaves a transaction open.
    pub fn prepared(&self) -> Result<Prepared, Stopped> {
        let mut database = self.fixture()?;
        self.remember_given(&database)?;
        self.run_answer(&mut database)?;
        // SQL has no branches: the same script on the same fixture always makes the same schema.
        if let Some(schema) = self.schema.get() {
            return Ok(Prepared { database, schema: Rc::clone(schema) });
        }
        let schema = Rc::new(database.schema().map_err(|error| self.stopped(&error))?);
        Ok(Prepared { database, schema: Rc::clone(self.schema.get_or_init(|| schema)) })
    }

    /// A given table as the fixture left it, if some check asks for it to stay as it was.
    #[must_use]
    pub fn given(&self, name: &str) -> Option<&Table> {
        self.given.get()?.iter().find(|table| table.name == name)
    }

    /// Remembers the tables that must stay as they are, before the answer runs.
    fn remember_given(&self, database: &Database) -> Result<(), Trouble> {
        if self.given.get().is_some() {
            return Ok(());
        }
        let names = self.exercise.spec.checks.iter().flat_map(|check| &check.unchanged);
        let read = |name: &String| {
            let rows = database.rows(&format!("SELECT * FROM {}", quote(name)), &[]);
            rows.map(|rows| Table { name: name.clone(), ..rows }).map_err(|error| self.stopped(&error))
        };
        let given = names.map(read).collect::<Result<Vec<Table>, Trouble>>()?;
        self.given.get_or_init(|| given);
        Ok(())
    }

    /// What `PRAGMA foreign_keys` says after the whole answer ran: the same each time.
    ///
    /// # Errors
    /// When SQLite can't tell.
    pub fn foreign_keys(&self, prepared: &Prepared) -> Result<bool, Trouble> {
        if let Some(known) = self.foreign_keys.get() {
            return Ok(*known);
        }
        let on = prepared.database.foreign_keys().map_err(|error| self.stopped(&error))?;
        Ok(*self.foreign_keys.get_or_init(|| on))
    }

    /// The table of a relationship, as it is found in a database in which the whole answer ran.
    #[must_use]
    pub fn found(&self, name: &str, relationship: &Relationship, prepared: &Prepared) -> Rc<Found> {
        if let Some(found) = self.found.borrow().get(name) {
            return Rc::clone(found);
        }
        let found = Rc::new(roles::find(&prepared.schema, relationship, &|end| prepared.names(end)));
        self.found.borrow_mut().insert(name.to_owned(), Rc::clone(&found));
        found
    }

    /// The name of the table that ties the ends of a relationship together, in the tables that calls are made on.
    pub fn join_table(&self, relationship: &str) -> Option<String> {
        Some(self.stages.borrow().get(relationship)?.join()?.table.clone())
    }

    /// The tables that calls are made on, as calls have left them, for a further one, which may change more than rows.
    pub fn take_stage(&self, relationship: &str) -> Option<Stage> {
        self.stages.borrow_mut().remove(relationship)
    }

    /// Keeps them for further calls: nothing but rows was changed.
    pub fn keep_stage(&self, relationship: &str, stage: Stage) {
        self.stages.borrow_mut().insert(relationship.to_owned(), stage);
    }

    /// Whether the answer exports what the task names: without it, nothing that is seen afterwards says why.
    fn look_for_exports(&self, database: &mut Database) -> Result<(), Stopped> {
        let exports = &self.exercise.spec.exports;
        // A file exports the same each time it is loaded.
        if exports.is_empty() || self.has_exports.get() {
            return Ok(());
        }
        let call = Call { body: "", exports, values: Vec::new() };
        match self.call(&call, database, &mut |_| {})?.outcome {
            Outcome::Threw(thrown) => Err(Stopped::Found(thrown)),
            Outcome::Rows(_) | Outcome::Refused(_) => {
                self.has_exports.set(true);
                Ok(())
            }
        }
    }

    fn run_answer(&self, database: &mut Database) -> Result<(), Stopped> {
        self.look_for_exports(database)?;
        self.run(database)?.map_err(|failed| self.stopped_by(failed, database))?;
        Ok(Self::ended(database)?)
    }

    /// Runs the whole answer on a database.
    ///
    /// # Errors
    /// When it can't be made ready. That it fails is an outcome.
    pub fn run(&self, database: &mut Database) -> Result<Result<Vec<Sent>, Failed>, Trouble> {
        Ok(self.program()?.run(database, self.budget()))
    }

    /// Does something with what the answer exports.
    ///
    /// # Errors
    /// When the answer can't be loaded, or a limit is hit.
    pub fn call(
        &self,
        call: &Call<'_>,
        database: &mut Database,
        settled: &mut dyn FnMut(&Database),
    ) -> Result<Called, Stopped> {
        let called = self.program()?.call(call, database, self.budget(), settled);
        called.map_err(|failed| self.stopped_by(failed, database))
    }

    /// What the answer printed, if it ran.
    #[must_use]
    pub fn printed(&self) -> String {
        self.program.get().map(|program| program.printed()).unwrap_or_default()
    }

    /// What was noticed while the answer ran, if it ran.
    #[must_use]
    pub fn remarks(&self) -> Vec<String> {
        self.program.get().map(|program| program.remarks()).unwrap_or_default()
    }

    /// The calls of a check, and what is expected of them.
    ///
    /// # Errors
    /// When our own SQL fails: a fault of the course.
    pub fn plan(&self, check: &Check) -> Result<Arc<Plan>, Trouble> {
        self.judging.known.plans.of(self.exercise, check, || Plan::new(&Ours::new(self, check)?, check))
    }

    /// A failure of the answer in words.
    pub fn stopped_by(&self, failed: Failed, database: &Database) -> Stopped {
        match failed.cause {
            Cause::Script(error) => self.explained(&error, database).into(),
            Cause::Told { trouble, found: true } => {
                Stopped::Found(Thrown { message: failed.message, trouble })
            }
            Cause::Told { trouble, found: false } => trouble.into(),
        }
    }

    /// A transaction that is still open keeps nothing.
    fn ended(database: &Database) -> Result<(), Trouble> {
        if !database.in_transaction() {
            return Ok(());
        }
        Err(Trouble {
            message: "Your script ends inside a transaction.".to_owned(),
            place: None,
            why: Some(
                "It says BEGIN, but no COMMIT comes after it. Until then nothing is kept, and I can't try your tables."
                    .to_owned(),
            ),
            look_next: Some("Where does your transaction end?".to_owned()),
        })
    }

    /// An error of the answer in words.
    pub fn explained(&self, error: &ScriptError, database: &Database) -> Trouble {
        // A used-up budget stops the reading of the schema too: the words then do without it.
        let schema = database.schema().unwrap_or_default();
        self.language.explain(self.answer, error, &schema)
    }

    /// A failure outside the answer's own statements: the budget is used up, or the course is not in order.
    pub fn stopped(&self, error: &SqlError) -> Trouble {
        if error.kind.is_limit() || self.budget().is_over() {
            let kind = if self.budget().is_over() { ErrorKind::TimeOut } else { error.kind };
            let whole = SqlError { kind, offset: None, ..error.clone() }.in_statement(0..self.answer.len());
            return self.language.explain(self.answer, &whole, &Schema::default());
        }
        unprepared(&error.message)
    }
}
