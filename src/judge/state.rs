//! A check on what the tables hold after the answer ran, against what they hold after the solution ran.
//!
//! Each run has a database of its own. Besides the fixture there is a renumbered copy: an answer with ids written in by
//! hand is right on one and wrong on the other.

use std::cell::RefCell;

use super::left;
use super::observation::{Observation, Print, Run, same_run};
use super::parameters;
use super::roles;
use super::session::{Session, unprepared};
use super::shrink;
use super::trial::{self, Case};
use super::verdict::{CheckResult, Counterexample, Status};
use super::words;
use crate::course::{Check, Mistake};
use crate::database::{self, Comparison, Database, Dataset, Schema, ScriptError, SqlError, Value};
use crate::languages::{Failed, Trouble};

/// A state check in the making.
pub struct StateCheck<'a> {
    session: &'a Session<'a>,
    check: &'a Check,
    schema: Schema,
    datasets: Vec<Dataset>,
    cases: Vec<Case>,
    expected: Vec<Run>,
    spare: RefCell<Option<Database>>,
}

impl<'a> StateCheck<'a> {
    /// Runs the solution and the answer on every dataset.
    ///
    /// # Errors
    /// When the answer can't be run on the fixture, or hits a limit.
    pub fn observe(session: &'a Session<'a>, check: &'a Check) -> Result<(Self, Observation), Trouble> {
        let database = session.fixture()?;
        let read = database.schema().and_then(|schema| Ok((database.dataset("fixture", &schema)?, schema)));
        let (fixture, schema) = read.map_err(|error| session.stopped(&error))?;
        let datasets = if check.datasets.is_empty() {
            vec![fixture.clone(), database::renumbered(&fixture, &schema)]
        } else {
            database::datasets(&fixture, &schema, &check.datasets)
        };
        let cases = trial::cases(&datasets, &check.parameters, false);
        let mut this =
            Self { session, check, schema, datasets, cases, expected: Vec::new(), spare: RefCell::new(None) };
        let solution = session.beside(&session.exercise.solution);
        // Trouble without a place is the machine's: a tool that is missing.
        let ours = |trouble: Trouble| match trouble.place {
            Some(_) => unprepared(&trouble.message),
            None => trouble,
        };
        this.expected = this.runs(&solution).map_err(ours)?;
        let actual = this.runs(session)?;
        let mut result = CheckResult::new(&check.name, Status::Passed);
        if this.first_difference(&actual).is_some() {
            result.status = Status::Failed;
            result.explanation.clone_from(&check.why);
            result.look_next.clone_from(&check.look);
            if let Some(Err(message)) = this.first_difference(&actual).map(|first| &actual[first])
                && let (true, Some(looked_for)) = (message.starts_with(words::NONE_FOUND), this.looked_for()?)
            {
                (result.explanation, result.look_next) = looked_for;
            }
        }
        let print = Print::Rows(actual, Comparison::default());
        let observation = Observation::new(result, print);
        Ok((this, observation))
    }

    /// How a known mistake behaves; one that can't be run behaves like nothing. It is only run for as long as it leaves what
    /// the answer left: after that, all that counts is that it differs.
    #[must_use]
    pub fn mistake(&self, answer: &Print, mistake: &Session<'_>) -> Option<Print> {
        let Print::Rows(actual, _) = answer else { return None };
        let tables = self.check.state.0.len();
        for (index, case) in self.cases.iter().enumerate() {
            let runs = self.run_on(mistake, &self.datasets[case.dataset], case).ok()?;
            if !runs.iter().zip(&actual[index * tables..]).all(|(run, known)| same(run, known)) {
                return Some(Print::Rows(Vec::new(), Comparison::default()));
            }
        }
        self.first_difference(actual).is_some().then(|| answer.clone())
    }

    /// The smallest data found on which the answer leaves other rows.
    ///
    /// # Errors
    /// When a limit is hit on the way.
    pub fn counterexample(
        &self,
        print: &Print,
        mistake: Option<&Mistake>,
    ) -> Result<Option<Counterexample>, Trouble> {
        let Print::Rows(actual, _) = print else { return Ok(None) };
        let Some(first) = self.first_difference(actual) else { return Ok(None) };
        let tables = self.check.state.0.len();
        let (case, table) = (&self.cases[first / tables], first % tables);
        let solution = self.session.beside(&self.session.exercise.solution);
        let mistake = mistake.map(|mistake| self.session.beside(&mistake.text));
        let fails = actual[first].is_err();
        let start = &self.datasets[case.dataset];
        let may_be_empty = self.expected[first].as_ref().is_ok_and(|rows| has_null(rows));
        let mut differs = |dataset: &Dataset| -> Result<bool, Trouble> {
            let expected = self.run_on(&solution, dataset, case)?.swap_remove(table);
            let actual = self.run_on(self.session, dataset, case)?.swap_remove(table);
            let telling = expected.as_ref().is_ok_and(|rows| may_be_empty || !has_null(rows));
            if !telling || actual.is_err() != fails || same(&expected, &actual) {
                return Ok(false);
            }
            match &mistake {
                Some(mistake) => Ok(same(&self.run_on(mistake, dataset, case)?.swap_remove(table), &actual)),
                None => Ok(true),
            }
        };
        let dataset =
            if differs(start)? { shrink::shrink(start, &self.schema, &mut differs)? } else { start.clone() };
        let expected = self.run_on(&solution, &dataset, case)?.swap_remove(table).unwrap_or_default();
        let shown = self.read_on(self.session, &dataset, case, left::rows_to_show)?.swap_remove(table);
        let (actual, error) = match shown {
            Ok(rows) => (rows, None),
            Err(message) => (Vec::new(), Some(message)),
        };
        let names = self.check.parameters.0.iter().map(|(name, _)| name.clone());
        Ok(Some(Counterexample {
            dataset: dataset.name.clone(),
            tables: dataset.tables,
            section: self.check.run.clone().unwrap_or_default(),
            parameters: names.zip(case.values.iter().cloned()).collect(),
            columns: self.columns(&solution, table)?,
            ordered: false,
            expected,
            actual,
            error,
            smallest: true,
            state: Some(self.shown_name(&solution, table)?),
        }))
    }

    fn first_difference(&self, actual: &[Run]) -> Option<usize> {
        (0..actual.len()).find(|index| !same(&self.expected[*index], &actual[*index]))
    }

    /// The states after a text ran, one entry for each case and table.
    fn runs(&self, session: &Session<'_>) -> Result<Vec<Run>, Trouble> {
        let mut runs = Vec::new();
        for case in &self.cases {
            let dataset = &self.datasets[case.dataset];
            runs.extend(self.run_on(session, dataset, case)?);
        }
        Ok(runs)
    }

    fn run_on(&self, session: &Session<'_>, dataset: &Dataset, case: &Case) -> Result<Vec<Run>, Trouble> {
        self.read_on(session, dataset, case, left::rows)
    }

    fn read_on(
        &self,
        session: &Session<'_>,
        dataset: &Dataset,
        case: &Case,
        read: left::Read,
    ) -> Result<Vec<Run>, Trouble> {
        let stopped = |error: SqlError| session.stopped(&error);
        let mut database = self.spare.borrow_mut().take().map_or_else(|| session.fixture(), Ok)?;
        let before = database.settings_and_schema().map_err(stopped)?;
        database.load(dataset).map_err(stopped)?;
        let ran = match &self.check.run {
            Some(section) => {
                self.run_section(session, &database, section, &case.values)?.map_err(Failed::from)
            }
            None => session.run(&mut database)?.map(drop),
        };
        if let Err(failed) = ran {
            // What fails on the rows that the learner knows is an error to be explained; elsewhere it is a finding.
            let refused = self.check.run.is_some() && failed.kind.is_refusal();
            if failed.kind.is_limit() || (!refused && case.dataset == 0 && *dataset == self.datasets[0]) {
                return Err(session.stopped_by(failed, &database).into());
            }
            return Ok(vec![Err(failed.message); self.check.state.0.len()]);
        }
        let schema = database.schema().map_err(stopped)?;
        let spec = &self.session.exercise.spec;
        let states = self.check.state.0.iter();
        let runs = states.map(|(name, columns)| read(spec, &database, &schema, name, columns)).collect();
        // Statements that only changed rows leave a database that can be filled anew; all others get a new one.
        if !database.in_transaction() && database.settings_and_schema().is_ok_and(|after| after == before) {
            *self.spare.borrow_mut() = Some(database);
        }
        Ok(runs)
    }

    fn run_section(
        &self,
        session: &Session<'_>,
        database: &Database,
        section: &str,
        values: &[Value],
    ) -> Result<Result<(), ScriptError>, Trouble> {
        let sections = session.sections();
        let parameters = &self.check.parameters;
        for range in session.language.statements(session.answer, section, &sections)? {
            let failed = |error: SqlError| error.in_statement(range.clone());
            let mut query = match database.query(&session.answer[range.clone()]) {
                Ok(query) => query,
                Err(error) => return Ok(Err(failed(error))),
            };
            let places = parameters::places(&query.parameters(), parameters)
                .map_err(|name| parameters::unknown(&name, parameters, None))?;
            let bound: Vec<Value> = places.iter().map(|place| values[*place].clone()).collect();
            if let Err(error) = query.run(&bound) {
                return Ok(Err(failed(error)));
            }
        }
        Ok(Ok(()))
    }

    fn columns(&self, solution: &Session<'_>, table: usize) -> Result<Vec<String>, Trouble> {
        let (name, columns) = &self.check.state.0[table];
        Ok(left::columns(&self.session.exercise.spec, &solution.prepared()?.schema, name, columns))
    }

    /// Why no table ties the ends of a relationship together, where the task leaves its name free.
    fn looked_for(&self) -> Result<Option<words::Reason>, Trouble> {
        let names =
            self.check.state.0.iter().filter_map(|(name, _)| self.session.exercise.spec.names.get(name));
        let Some(relationship) = names.into_iter().find(|names| names.table.is_none()) else {
            return Ok(None);
        };
        Ok(Some(words::looked_for(&relationship.references, &self.session.prepared()?.schema)))
    }

    /// The table's name for the learner: a relationship is called by the name that they gave it.
    fn shown_name(&self, solution: &Session<'_>, table: usize) -> Result<String, Trouble> {
        let (name, _) = &self.check.state.0[table];
        let Some(relationship) = self.session.exercise.spec.names.get(name) else { return Ok(name.clone()) };
        if let Some(table) = &relationship.table {
            return Ok(table.clone());
        }
        for session in [self.session, solution] {
            let schema = session.prepared()?.schema;
            if let roles::Shape::JoinTable(join) = roles::find(&schema, relationship, &|_| Vec::new()).shape {
                return Ok(join.table);
            }
        }
        Ok(name.clone())
    }
}

/// Whether a value is missing. Where the task asks for none, smaller data that has one makes no sense: the solution
/// speaks of a name that is not there any more.
fn has_null(rows: &[Vec<Value>]) -> bool {
    rows.iter().flatten().any(Value::is_null)
}

fn same(one: &Run, other: &Run) -> bool {
    same_run(one, other, &Comparison::default())
}
