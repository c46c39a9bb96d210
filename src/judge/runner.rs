//! Running prepared queries again and again: on every case of a trial, or on one dataset while it is shrunk.
//!
//! Queries are prepared once; between two runs only the rows change.

use super::observation::Run;
use super::stage::Stage;
use super::trial::{Case, Source, Trial};
use crate::database::{Dataset, Query, Value};
use crate::languages::Trouble;

/// Queries ready to run.
pub struct Runner<'t> {
    trial: &'t Trial<'t>,
    own: &'t [Stage],
    sources: &'t [Source<'t>],
    queries: Vec<(Query<'t>, Vec<usize>)>,
}

impl<'t> Runner<'t> {
    /// Prepares the queries of `sources`, on tables of their `own` if there are any.
    ///
    /// # Errors
    /// The first query that can't be prepared, writes, or asks for an unknown parameter.
    pub fn new(trial: &'t Trial<'t>, own: &'t [Stage], sources: &'t [Source<'t>]) -> Result<Self, Trouble> {
        let prepared = sources.iter().enumerate().map(|(index, source)| trial.prepare(own, index, source));
        Ok(Self { trial, own, sources, queries: prepared.collect::<Result<_, _>>()? })
    }

    /// The names of the output columns of each query.
    #[must_use]
    pub fn columns(&self) -> Vec<Vec<String>> {
        self.queries.iter().map(|(query, _)| query.columns()).collect()
    }

    /// Runs every query on every case; one entry a query.
    ///
    /// # Errors
    /// When a limit is hit, or a table of the learner's own refuses a row.
    pub fn all(&mut self) -> Result<Vec<Vec<Run>>, Trouble> {
        let trial = self.trial;
        let mut runs: Vec<Vec<Run>> = vec![Vec::with_capacity(trial.cases.len()); self.queries.len()];
        let mut loaded = None;
        for case in &trial.cases {
            if loaded != Some((case.dataset, case.reversed)) {
                trial.load(self.own, &trial.datasets[case.dataset], case.reversed)?;
                loaded = Some((case.dataset, case.reversed));
            }
            for (known, run) in runs.iter_mut().zip(self.run(&case.values)?) {
                known.push(run);
            }
        }
        Ok(runs)
    }

    /// Runs every query on one dataset.
    ///
    /// # Errors
    /// As [`Runner::all`].
    pub fn on(&mut self, dataset: &Dataset, case: &Case) -> Result<Vec<Run>, Trouble> {
        self.trial.load(self.own, dataset, case.reversed)?;
        self.run(&case.values)
    }

    fn run(&mut self, values: &[Value]) -> Result<Vec<Run>, Trouble> {
        let (trial, sources) = (self.trial, self.sources);
        let run = |((query, order), source): (&mut (Query<'t>, Vec<usize>), &Source<'_>)| {
            let bound: Vec<Value> = order.iter().map(|index| values[*index].clone()).collect();
            match query.run(&bound) {
                Ok(rows) => Ok(Ok(rows)),
                Err(error) if error.kind.is_limit() => Err(trial.failed_running(source, error)),
                Err(error) => Ok(Err(error.message)),
            }
        };
        self.queries.iter_mut().zip(sources).map(run).collect()
    }
}
