//! A check on a query: its rows against the solution's, on every dataset.

use super::observation::{Observation, Print, Run, same_run};
use super::parameters;
use super::runner::Runner;
use super::session::{Session, unprepared};
use super::shrink;
use super::trial::{Case, Source, Trial};
use super::verdict::{CheckResult, Counterexample, Status};
use super::words;
use crate::course::{Check, Mistake};
use crate::database::{Dataset, Value};
use crate::languages::Trouble;

/// A query check in the making: the answer's runs, kept until the mistake is named.
pub struct QueryCheck<'a> {
    session: &'a Session<'a>,
    check: &'a Check,
    trial: Trial<'a>,
    section: &'a str,
    expected: Vec<Run>,
}

impl<'a> QueryCheck<'a> {
    /// Runs the solution and the answer on every dataset.
    ///
    /// # Errors
    /// When the answer's query is missing, can't be run, or hits a limit.
    pub fn observe(
        session: &'a Session<'a>,
        check: &'a Check,
        section: &'a str,
    ) -> Result<(Self, Observation), Trouble> {
        let trial = Trial::new(session, check)?;
        let answer = source(session, session.answer, section)?;
        let solution = source(session, &session.exercise.solution, section)
            .map_err(|trouble| unprepared(&trouble.message))?;
        let sources = [solution, answer];
        let own = trial.own_stages(&sources)?;
        let mut runner = Runner::new(&trial, &own, &sources)?;
        let (mut runs, columns) = (runner.all()?, runner.columns());
        drop(runner);
        let actual = runs.pop().unwrap_or_default();
        let expected = runs.pop().unwrap_or_default();
        let [asked, given] = columns.as_slice() else { return Err(Trouble::default()) };
        let mut result = CheckResult::new(&check.name, Status::Passed);
        if expected_differs(&trial, &expected, &actual).is_some() {
            result.status = Status::Failed;
            result.explanation.clone_from(&check.why);
            result.look_next.clone_from(&check.look);
            if asked.len() != given.len() {
                result.message = Some(words::number_of_columns(given.len(), asked));
                result.explanation = None;
                result.look_next = Some(words::COLUMNS.to_owned());
                if let Some((name, holds)) = renamed(asked, given, &expected, &actual) {
                    result.explanation = Some(words::new_name(name, holds));
                }
            }
        } else if check.column_names
            && !asked.iter().zip(given).all(|(asked, given)| asked.eq_ignore_ascii_case(given))
        {
            result.status = Status::Failed;
            result.message = Some(words::names_of_columns(given, asked));
            result.look_next = Some("What does AS do after a column?".to_owned());
        }
        let print = Print::Rows(actual, trial.comparison.clone());
        let observation = Observation::new(result, print);
        Ok((Self { session, check, trial, section, expected }, observation))
    }

    /// How the known mistakes behave; one that can't be run behaves like nothing.
    #[must_use]
    pub fn mistakes(&self, mistakes: &'a [Mistake]) -> Vec<Option<Print>> {
        let sources: Vec<Option<Source<'_>>> = mistakes
            .iter()
            .map(|mistake| source(self.session, &mistake.text, self.section).ok())
            .map(|source| source.filter(|source| self.all(std::slice::from_ref(source), true).is_some()))
            .collect();
        let known: Vec<Source<'_>> = sources.iter().flatten().cloned().collect();
        // All in one pass over the datasets; one after another only if one of them hits a limit.
        let together = self.all(&known, false);
        let mut together = together.map(Vec::into_iter);
        sources
            .iter()
            .map(|source| {
                let source = source.as_ref()?;
                let runs = match &mut together {
                    Some(runs) => runs.next()?,
                    None => self.all(std::slice::from_ref(source), false)?.pop()?,
                };
                let differs = expected_differs(&self.trial, &self.expected, &runs).is_some();
                differs.then(|| Print::Rows(runs, self.trial.comparison.clone()))
            })
            .collect()
    }

    /// The runs of queries on every case (or none, if they need only be prepared); `None` if that fails.
    fn all(&self, sources: &[Source<'_>], only_prepare: bool) -> Option<Vec<Vec<Run>>> {
        let own = self.trial.own_stages(sources).ok()?;
        let mut runner = Runner::new(&self.trial, &own, sources).ok()?;
        if only_prepare { Some(Vec::new()) } else { runner.all().ok() }
    }

    /// The smallest data found on which the answer differs and, if a mistake is named, still behaves like it.
    ///
    /// # Errors
    /// When a limit is hit on the way.
    pub fn counterexample(
        &self,
        print: &Print,
        mistake: Option<&Mistake>,
    ) -> Result<Option<Counterexample>, Trouble> {
        let Print::Rows(actual, _) = print else { return Ok(None) };
        let mut sources = vec![
            source(self.session, &self.session.exercise.solution, self.section)?,
            source(self.session, self.session.answer, self.section)?,
        ];
        if let Some(mistake) = mistake {
            sources.push(source(self.session, &mistake.text, self.section)?);
        }
        let own = self.trial.own_stages(&sources)?;
        let mut runner = Runner::new(&self.trial, &own, &sources)?;
        let mut best: Option<(Dataset, &Case)> = None;
        for index in self.starts(actual) {
            let case = &self.trial.cases[index];
            let start = &self.trial.datasets[case.dataset];
            let smaller = shrink::shrink(start, self.trial.schema(), &mut |dataset| {
                let parameters = &self.check.parameters;
                let same_names = parameters::named_rows_stay(parameters, start, dataset, &case.values);
                Ok(same_names && self.still_differs(&mut runner, dataset, case)?)
            })?;
            let improves = best.as_ref().is_none_or(|(known, _)| smaller.row_count() < known.row_count());
            if improves {
                best = Some((smaller, case));
            }
            if best.as_ref().is_some_and(|(dataset, _)| dataset.row_count() <= shrink::FEW_ROWS) {
                break;
            }
        }
        let Some((dataset, case)) = best else { return Ok(None) };
        let mut runs = runner.on(&dataset, case)?;
        runs.truncate(2);
        let (actual, expected) = (runs.pop().unwrap_or(Ok(Vec::new())), runs.pop().unwrap_or(Ok(Vec::new())));
        let (actual, error) = match actual {
            Ok(rows) => (rows, None),
            Err(message) => (Vec::new(), Some(message)),
        };
        let names = self.check.parameters.0.iter().map(|(name, _)| name.clone());
        Ok(Some(Counterexample {
            dataset: dataset.name.clone(),
            tables: dataset.tables,
            section: self.section.to_owned(),
            parameters: names.zip(case.values.iter().cloned()).collect(),
            columns: runner.columns().swap_remove(0),
            ordered: !self.trial.comparison.order.is_empty(),
            expected: expected.unwrap_or_default(),
            actual,
            error,
            smallest: true,
            state: None,
        }))
    }

    /// Where to begin shrinking: the fixture first, then the smallest datasets that differ.
    fn starts(&self, actual: &[Run]) -> Vec<usize> {
        let mut starts: Vec<usize> = (0..actual.len())
            .filter(|index| differs(&self.trial, &self.expected[*index], &actual[*index]))
            .collect();
        let size = |index: &usize| {
            let case = &self.trial.cases[*index];
            let known = self.parameters_known(&self.trial.datasets[case.dataset], &case.values);
            (!known, case.dataset != 0, self.trial.datasets[case.dataset].row_count())
        };
        starts.sort_by_key(size);
        // One start on the fixture and a few small ones are enough: every start shrinks to a handful of rows.
        starts.dedup_by_key(|index| self.trial.cases[*index].dataset);
        starts.truncate(4);
        starts
    }

    fn still_differs(
        &self,
        runner: &mut Runner<'_>,
        dataset: &Dataset,
        case: &Case,
    ) -> Result<bool, Trouble> {
        let runs = runner.on(dataset, case)?;
        let like_mistake = runs.get(2).is_none_or(|mistake| !differs(&self.trial, &runs[1], mistake));
        Ok(differs(&self.trial, &runs[0], &runs[1]) && like_mistake)
    }

    /// Whether the rows that the parameters speak of are in the data.
    fn parameters_known(&self, dataset: &Dataset, values: &[Value]) -> bool {
        self.check
            .parameters
            .0
            .iter()
            .zip(values)
            .all(|((_, column), value)| dataset.values(column).contains(value))
    }
}

/// A column that bears the name of one asked for and holds another: `SELECT name year` gives the name, and calls it year. The name
/// that it bears, and that of what it holds.
fn renamed<'a>(
    asked: &'a [String],
    given: &'a [String],
    expected: &[Run],
    actual: &[Run],
) -> Option<(&'a str, &'a str)> {
    let runs =
        || expected.iter().zip(actual).filter_map(|(one, other)| one.as_ref().ok().zip(other.as_ref().ok()));
    let holds = |place: usize, column: usize| {
        runs().any(|(asked, given)| {
            given.first().is_some_and(|row| asked.iter().any(|wanted| wanted.get(column) == row.get(place)))
        })
    };
    let named = |name: &String| asked.iter().position(|asked| asked.eq_ignore_ascii_case(name));
    given.iter().enumerate().take(asked.len()).find_map(|(place, name)| {
        let meant = named(name).filter(|meant| *meant != place)?;
        (holds(place, place) && !holds(place, meant)).then(|| (asked[meant].as_str(), asked[place].as_str()))
    })
}

/// The first case in which two rows of runs differ.
fn expected_differs(trial: &Trial<'_>, expected: &[Run], actual: &[Run]) -> Option<usize> {
    (0..actual.len()).find(|index| differs(trial, &expected[*index], &actual[*index]))
}

fn differs(trial: &Trial<'_>, expected: &Run, actual: &Run) -> bool {
    !same_run(expected, actual, &trial.comparison)
}

/// Where a section stands in an answer.
fn source<'a>(session: &Session<'_>, text: &'a str, section: &str) -> Result<Source<'a>, Trouble> {
    let range = session.language.query(text, section, &session.sections())?;
    Ok(Source { text, range })
}
