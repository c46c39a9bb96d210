//! What happens to links, and to everything else, when a row at one end is deleted.
//!
//! That a row that is linked can't be deleted is a choice where the table says so, and a fault where nobody decided.

use super::ends::{End, has, same};
use super::finding::{Finding, Level, Rule};
use super::ground::{Stopped, said};
use super::probes::{Probes, evidence, fault, is_accepted};
use super::words;
use crate::database::{ErrorKind, SqlError, Table, TableShape};
use crate::judge::fill::Outcome;
use crate::languages::sql::{Created, Part, RuleKind};

/// What came of deleting one end.
enum Deleted {
    Fine,
    Refused(SqlError),
    Half(Table),
    TooMuch(String),
}

/// Deletes each end of a link.
pub fn deletes(probes: &Probes<'_>) -> Result<Vec<Finding>, Stopped> {
    let table = &probes.candidate.table;
    let decided = probes.candidate.ends.iter().any(|end| says_on_delete(probes.shape, &end.columns));
    let mut findings: Vec<Finding> = Vec::new();
    let mut refused: Vec<&End> = Vec::new();
    for (index, end) in probes.candidate.ends.iter().enumerate() {
        let columns = || end.columns.clone();
        match probes.delete(index)? {
            Deleted::Fine => {}
            Deleted::Refused(reason) if decided && reason.kind == ErrorKind::NotNull => {
                let happened = words::delete_refused(table, &[end], &said(&reason));
                let why = words::delete_sets_null(&end.columns);
                findings.push(fault(Rule::DeleteSetsNull, columns(), happened, why));
            }
            Deleted::Refused(_) => refused.push(end),
            Deleted::Half(rows) => {
                let happened = words::delete_leaves_half(table, end);
                let why = words::delete_leaves_half_why(end);
                let mut finding = fault(Rule::DeleteLeavesHalf, columns(), happened, why);
                finding.rows = vec![evidence(rows, "half a link")];
                findings.push(finding);
            }
            Deleted::TooMuch(other) => {
                let happened = words::delete_too_far(end, &other);
                findings.push(fault(
                    Rule::DeleteTooFar,
                    columns(),
                    happened,
                    words::delete_too_far_why(&other),
                ));
            }
        }
    }
    if !refused.is_empty() {
        let columns = refused.iter().flat_map(|end| end.columns.clone()).collect();
        let happened = words::delete_refused(table, &refused, "");
        findings.push(if decided {
            let finding = fault(Rule::DeleteRefused, columns, happened, words::DELETE_REFUSED.to_owned());
            Finding { level: Level::Note, ..finding }
        } else {
            fault(Rule::DeleteUndecided, columns, happened, words::UNDECIDED.to_owned())
        });
    }
    Ok(findings)
}

impl Probes<'_> {
    fn delete(&self, end: usize) -> Result<Deleted, Stopped> {
        let mut trial = self.ground.trial()?;
        // The control: a row without links can be deleted.
        if self.ground.trial()?.delete(end, false) != Outcome::Accepted
            || !is_accepted(&trial.link(&self.plain()))
        {
            return Ok(Deleted::Fine);
        }
        let table = &self.candidate.ends[end].table;
        let mut others: Vec<&str> = self.candidate.ends.iter().map(|end| end.table.as_str()).collect();
        others.sort_unstable();
        others.dedup();
        let before: Vec<Option<i64>> = others.iter().map(|table| trial.count(table)).collect();
        match trial.delete(end, false) {
            Outcome::Refused(error) => return Ok(Deleted::Refused(error)),
            Outcome::Accepted => {}
            _ => return Ok(Deleted::Fine),
        }
        for (other, before) in others.iter().zip(before) {
            let gone = before.zip(trial.count(other)).map_or(0, |(before, after)| before - after);
            if gone > i64::from(*other == table) {
                return Ok(Deleted::TooMuch((*other).to_owned()));
            }
        }
        let rows = trial.rows()?;
        let places: Vec<usize> = (0..rows.columns.len())
            .filter(|place| has(&self.candidate.ends[end].columns, &rows.columns[*place]))
            .collect();
        let is_half = rows.rows.iter().any(|row| places.iter().any(|place| row[*place].is_null()));
        Ok(if is_half { Deleted::Half(rows) } else { Deleted::Fine })
    }
}

/// Whether the text of a table says what happens on delete, for these columns.
pub fn says_on_delete(table: &TableShape, columns: &[String]) -> bool {
    let Some(created) = Created::read(&table.sql) else { return true };
    created.parts.iter().any(|part| {
        let rules = match part {
            Part::Column(_, _, rules) => rules.as_slice(),
            Part::Rule(rule) => std::slice::from_ref(rule),
        };
        rules.iter().any(|rule| {
            rule.kind == RuleKind::References && same(&rule.columns, columns) && rule.says("ON DELETE")
        })
    })
}
