//! Trying queries on datasets: the solution's and the answer's on the same rows, all on one connection.
//!
//! A query that only reads leaves nothing behind, so nothing has to be built anew between datasets.

use super::parameters;
use super::session::{Session, unprepared};
use super::stage::Stage;
use crate::course::{Check, Ordered};
use crate::database::{self, Comparison, Dataset, ErrorKind, Query, Schema, SqlError, Value};
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
    check: &'a Check,
    stage: Stage,
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
        let stopped = |error: SqlError| session.stopped(&error);
        let stage = if check.own_tables {
            Stage::own(&session.beside(&session.exercise.solution), check).map_err(ours)?
        } else {
            Stage::given(session)?
        };
        stage.database.run(&check.sample).map_err(stopped)?;
        let fixture = stage.database.dataset("fixture", &stage.schema).map_err(stopped)?;
        let mut datasets = database::datasets(&fixture, &stage.schema, &check.datasets);
        if check.own_tables {
            let answer = Stage::own(session, check);
            let stricter = answer.map(|answer| names_of_one_row(&answer.schema, &stage.schema));
            for (table, column) in stricter.unwrap_or_default() {
                for dataset in &mut datasets {
                    dataset.make_distinct(&table, &column);
                }
            }
        }
        let comparison = comparison(check);
        let cases = cases(&datasets, &check.parameters, !comparison.order.is_empty());
        Ok(Self { session, check, stage, datasets, cases, comparison, parameters: &check.parameters })
    }

    /// The schema of the tables that the datasets are for.
    #[must_use]
    pub const fn schema(&self) -> &Schema {
        &self.stage.schema
    }

    /// Tables of each source's own, where the check is about such; otherwise none: all share the given ones.
    ///
    /// # Errors
    /// When a source's tables can't be made.
    pub fn own_stages(&self, sources: &[Source<'_>]) -> Result<Vec<Stage>, Trouble> {
        if !self.check.own_tables {
            return Ok(Vec::new());
        }
        let own = |source: &Source<'_>| {
            let made = Stage::own(&self.session.beside(source.text), self.check);
            made.map_err(|stopped| if self.is_answer(source) { stopped.into() } else { ours(stopped) })
        };
        sources.iter().map(own).collect()
    }

    /// Fills the given tables, or those of each source's own.
    ///
    /// # Errors
    /// When a row that the task allows is refused.
    pub fn load(&self, own: &[Stage], dataset: &Dataset, reversed: bool) -> Result<(), Trouble> {
        if !self.check.own_tables {
            return self.stage.load(dataset, reversed).map_err(|error| self.session.stopped(&error));
        }
        let Some(relationship) = self.session.exercise.spec.names.get(&self.check.relationship) else {
            return Ok(());
        };
        own.iter().try_for_each(|stage| stage.load_own(self.stage.join(), relationship, dataset, reversed))
    }

    /// Prepares the query at `index` and finds, for each of its parameters, which of the check's it is.
    ///
    /// # Errors
    /// When it does not parse, writes, or asks for an unknown parameter.
    pub fn prepare<'s>(
        &'s self,
        own: &'s [Stage],
        index: usize,
        source: &Source<'_>,
    ) -> Result<(Query<'s>, Vec<usize>), Trouble> {
        let prepared = self.prepare_any(own, index, source);
        if self.is_answer(source) { prepared } else { prepared.map_err(ours) }
    }

    fn prepare_any<'s>(
        &'s self,
        own: &'s [Stage],
        index: usize,
        source: &Source<'_>,
    ) -> Result<(Query<'s>, Vec<usize>), Trouble> {
        let stage = own.get(index).unwrap_or(&self.stage);
        let query = stage.database.query(source.query()).map_err(|error| self.failed(source, error))?;
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

    /// Whether a source is the answer, and not a text of ours.
    fn is_answer(&self, source: &Source<'_>) -> bool {
        std::ptr::eq(source.text, self.session.answer)
    }

    /// An error of a query while it runs, in words. Where it is one of ours, the limit that it hit is the whole answer's.
    pub fn failed_running(&self, source: &Source<'_>, error: SqlError) -> Trouble {
        if self.is_answer(source) { self.failed(source, error) } else { self.session.stopped(&error) }
    }

    /// An error of a query in words.
    fn failed(&self, source: &Source<'_>, error: SqlError) -> Trouble {
        let error = error.in_statement(source.range.clone());
        self.session.language.explain(source.text, &error, &self.stage.schema)
    }
}

/// Columns that may not repeat in the answer's own tables, and may in the solution's: a UNIQUE at a name is good sense, and no reason
/// to fail. Each with its table.
fn names_of_one_row(answer: &Schema, solution: &Schema) -> Vec<(String, String)> {
    let repeats = |table: &str, column: &str| {
        let is_set =
            |set: &Vec<String>| matches!(set.as_slice(), [only] if only.eq_ignore_ascii_case(column));
        solution.table(table).is_some_and(|shape| !shape.unique.iter().any(is_set))
    };
    let sets = answer.tables.iter().flat_map(|shape| shape.unique.iter().map(|set| (&shape.name, set)));
    sets.filter_map(|(table, set)| match set.as_slice() {
        [only] if repeats(table, only) => Some((table.clone(), only.clone())),
        _ => None,
    })
    .collect()
}

/// Trouble with a text of ours.
fn ours(stopped: impl Into<Trouble>) -> Trouble {
    unprepared(&stopped.into().message)
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
