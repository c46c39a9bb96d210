//! Trying queries on datasets: the solution's and the answer's on the same rows, all on one connection.
//!
//! A query that only reads leaves nothing behind, so nothing has to be built anew between datasets.

use super::observation::Run;
use super::parameters;
use super::session::Session;
use crate::course::{Check, Ordered};
use crate::database::{
    self, Comparison, Database, Dataset, ErrorKind, Query, Schema, ScriptError, SqlError, Value,
};
use crate::languages::{Place, Trouble};

/// A dataset and a choice of parameters.
#[derive(Clone, Debug)]
pub struct Case {
    /// Which dataset.
    pub dataset: usize,
    /// One value for each of the check's parameters.
    pub values: Vec<Value>,
    /// Whether rows without an order come in reverse.
    pub reversed: bool,
}

/// Everything that the queries of one check are tried on.
pub struct Trial<'a> {
    session: &'a Session<'a>,
    database: Database,
    /// The schema of the given tables.
    pub schema: Schema,
    /// The datasets, the fixture first.
    pub datasets: Vec<Dataset>,
    /// What is run, in order.
    pub cases: Vec<Case>,
    /// How results are compared.
    pub comparison: Comparison,
    parameters: &'a Ordered<String>,
}

impl<'a> Trial<'a> {
    /// Prepares the datasets of a check.
    ///
    /// # Errors
    /// When the fixture can't be run: a fault of the course.
    pub fn new(session: &'a Session<'a>, check: &'a Check) -> Result<Self, Trouble> {
        let database = session.fixture()?;
        let stopped = |error: SqlError| session.stopped(&error);
        let schema = database.schema().map_err(stopped)?;
        let fixture = database.dataset("fixture", &schema).map_err(stopped)?;
        let mut datasets = database::datasets(&fixture, &schema);
        if !check.datasets.is_empty() {
            datasets
                .retain(|dataset| check.datasets.iter().any(|name| dataset.name.starts_with(name.as_str())));
        }
        let comparison = comparison(check);
        let cases = cases(&datasets, &check.parameters, !comparison.order.is_empty());
        Ok(Self { session, database, schema, datasets, cases, comparison, parameters: &check.parameters })
    }

    /// Runs queries on every case; one entry a query.
    ///
    /// # Errors
    /// The first query that can't be prepared, writes, or asks for an unknown parameter; or a limit that was hit.
    pub fn runs(&self, sources: &[Source<'_>]) -> Result<Vec<Vec<Run>>, Trouble> {
        let mut queries = Vec::with_capacity(sources.len());
        for source in sources {
            queries.push(self.prepare(source)?);
        }
        let mut runs: Vec<Vec<Run>> = vec![Vec::with_capacity(self.cases.len()); sources.len()];
        let mut loaded = None;
        for case in &self.cases {
            if loaded != Some((case.dataset, case.reversed)) {
                self.load(&self.datasets[case.dataset], case.reversed)?;
                loaded = Some((case.dataset, case.reversed));
            }
            for (index, (query, order)) in queries.iter_mut().enumerate() {
                let run = self.run_once(query, order, &case.values, &sources[index])?;
                runs[index].push(run);
            }
        }
        Ok(runs)
    }

    /// Runs queries on one dataset with one choice of parameters.
    ///
    /// # Errors
    /// As [`Trial::runs`].
    pub fn runs_on(
        &self,
        dataset: &Dataset,
        case: &Case,
        sources: &[Source<'_>],
    ) -> Result<Vec<Run>, Trouble> {
        self.load(dataset, case.reversed)?;
        sources
            .iter()
            .map(|source| {
                let (mut query, order) = self.prepare(source)?;
                self.run_once(&mut query, &order, &case.values, source)
            })
            .collect()
    }

    /// The names of a query's output columns.
    ///
    /// # Errors
    /// When it can't be prepared.
    pub fn columns(&self, source: &Source<'_>) -> Result<Vec<String>, Trouble> {
        Ok(self.prepare(source)?.0.columns())
    }

    fn load(&self, dataset: &Dataset, reversed: bool) -> Result<(), Trouble> {
        let pragma = if reversed { "ON" } else { "OFF" };
        self.database
            .run("BEGIN")
            .and_then(|()| self.database.load(dataset))
            .and_then(|()| self.database.run(&format!("COMMIT; PRAGMA reverse_unordered_selects = {pragma}")))
            .map_err(|error| self.session.stopped(&error))
    }

    fn run_once(
        &self,
        query: &mut Query<'_>,
        order: &[usize],
        values: &[Value],
        source: &Source<'_>,
    ) -> Result<Run, Trouble> {
        let bound: Vec<Value> = order.iter().map(|index| values[*index].clone()).collect();
        match query.run(&bound) {
            Ok(rows) => Ok(Ok(rows)),
            Err(error) if error.kind.is_limit() => Err(self.failed(source, error)),
            Err(error) => Ok(Err(error.message)),
        }
    }

    /// Prepares a query and finds, for each of its parameters, which of the check's it is.
    fn prepare(&self, source: &Source<'_>) -> Result<(Query<'_>, Vec<usize>), Trouble> {
        let query = self.database.query(source.query()).map_err(|error| self.failed(source, error))?;
        if !query.reads_only() {
            return Err(Trouble {
                message: "This statement changes the database. The task asks for a query that only reads."
                    .to_owned(),
                place: self.failed(source, SqlError::ours(ErrorKind::Other, "")).place,
                why: Some("A query begins with SELECT (or WITH), and leaves every row as it was.".to_owned()),
                look_next: Some("The word your statement begins with.".to_owned()),
            });
        }
        let order = parameters::places(&query.parameters(), self.parameters)
            .map_err(|name| parameters::unknown(&name, self.parameters, self.place_of(source, &name)))?;
        Ok((query, order))
    }

    fn place_of(&self, source: &Source<'_>, name: &str) -> Option<Place> {
        self.failed(source, SqlError::ours(ErrorKind::Other, &format!("unknown parameter \"{name}\""))).place
    }

    fn failed(&self, source: &Source<'_>, error: SqlError) -> Trouble {
        let error = ScriptError {
            kind: error.kind,
            message: error.message,
            code: error.code,
            offset: error.offset.map(|offset| source.range.start + offset),
            statement: source.range.clone(),
        };
        self.session.language.explain(source.text, &error, &self.schema)
    }
}

/// A query in the file that it stands in.
#[derive(Clone, Debug)]
pub struct Source<'a> {
    /// The whole file.
    pub text: &'a str,
    /// Where in it the query stands.
    pub range: std::ops::Range<usize>,
}

impl Source<'_> {
    fn query(&self) -> &str {
        &self.text[self.range.clone()]
    }
}

/// How the rows of a check are compared.
#[must_use]
pub fn comparison(check: &Check) -> Comparison {
    let order = check.order.iter().filter_map(|term| term.split_whitespace().next()?.parse::<usize>().ok());
    Comparison {
        order: order.filter_map(|column| column.checked_sub(1)).collect(),
        unordered: check.unordered.iter().filter_map(|column| column.checked_sub(1)).collect(),
    }
}

/// All datasets with all choices of parameters; ordered queries run twice, the second time with unordered rows reversed.
#[must_use]
pub fn cases(datasets: &[Dataset], parameters: &Ordered<String>, ordered: bool) -> Vec<Case> {
    let mut cases = Vec::new();
    for (index, dataset) in datasets.iter().enumerate() {
        for reversed in [false, true] {
            if reversed && !ordered {
                continue;
            }
            let choices = parameters::choices(dataset, &datasets[0], parameters);
            cases.extend(choices.into_iter().map(|values| Case { dataset: index, values, reversed }));
        }
    }
    cases
}
