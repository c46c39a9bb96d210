//! Any schema, looked at without an exercise: which tables are join tables, what they accept, and what would mend them.
//!
//! The same probes as in the exercises, on rows that are made up. It takes text and databases that are open; where a file comes
//! from, and how a review is shown, is not known here.

mod base;
mod deletes;
mod ends;
mod finding;
mod ground;
mod keys;
mod likely;
mod material;
mod mend;
mod names;
mod probes;
mod shapes;
mod views;
mod words;

use std::time::Duration;

pub use base::SETTINGS;
pub use finding::{Finding, Level, NotProbed, Review, Reviewed, Rule};
pub use material::{Material, TIME};
pub use mend::LEAVE_OUT;

use self::base::Base;
use self::ends::{Candidate, candidates};
use self::ground::{Ground, Stopped};
use self::mend::Draft;
use self::shapes::Missed;
use crate::database::{Budget, SqlError, Stop, Table, TableShape};

/// How long everything about one join table may take.
const TIME_FOR_ONE: Duration = Duration::from_millis(1500);
/// How long all of them together may take.
const TIME_FOR_ALL: Duration = Duration::from_secs(10);

/// Reviews a schema.
///
/// # Errors
/// When SQLite can't make the schema at all: out of memory, or out of time.
pub fn review(material: &Material) -> Result<Review, SqlError> {
    let mut base = Base::build(&material.entries)?;
    base.left_out.extend(material.left_out.iter().cloned());
    let mut review = Review {
        tables: base.schema.tables.len()
            + base.left_out.iter().filter(|left| is_table(material, left)).count(),
        troubles: material.troubles.clone(),
        notes: material.notes.clone(),
        ..Review::default()
    };
    review.not_probed.clone_from(&base.left_out);
    let found = candidates(&base.schema);
    let budget = Budget::start(TIME_FOR_ALL);
    for table in &base.schema.tables {
        let candidate = found.iter().find(|candidate| candidate.table == table.name);
        if budget.is_over() && candidate.is_some() {
            let reason = "There was no time left.".to_owned();
            review.not_probed.push(NotProbed { name: table.name.clone(), reason });
            continue;
        }
        let reviewed = reviewed(material, &base, table, candidate, &mut review.not_probed);
        if !reviewed.ends.is_empty() || !reviewed.findings.is_empty() {
            review.reviewed.push(reviewed);
        }
    }
    Ok(review)
}

fn is_table(material: &Material, left: &NotProbed) -> bool {
    material.entries.iter().any(|entry| entry.kind == "table" && entry.name == left.name)
}

fn reviewed(
    material: &Material,
    base: &Base,
    table: &TableShape,
    candidate: Option<&Candidate>,
    not_probed: &mut Vec<NotProbed>,
) -> Reviewed {
    let statement = material.place(&table.name);
    let mut reviewed = Reviewed {
        table: table.name.clone(),
        ends: candidate.map(names_of).unwrap_or_default(),
        line: statement.as_ref().map(|statement| material.line(statement.start)),
        statement,
        probed: true,
        findings: Vec::new(),
        mend: None,
    };
    match review_table(base, &table.name, &material.samples) {
        Ok(findings) => reviewed.findings = findings,
        Err(stopped) => {
            reviewed.probed = false;
            not_probed.push(not_tried(&table.name, &stopped));
        }
    }
    if candidate.is_some_and(|candidate| !candidate.sure) && reviewed.findings.is_empty() && reviewed.probed {
        // A thing of its own, in good order.
        reviewed.ends.clear();
    }
    let mut missed = Vec::new();
    if candidate.is_none() {
        let sample = material.samples.iter().find(|sample| sample.name == table.name);
        missed = shapes::missed(&base.schema, table, sample);
    }
    let is_faulty = reviewed.is_faulty();
    reviewed.findings.extend(missed.iter().map(|missed| missed.finding.clone()));
    if reviewed.is_faulty() {
        reviewed.mend = mended(material, table, is_faulty, &missed).map(|draft| draft.text(&table.name));
    }
    reviewed
}

/// What mends everything about one table.
fn mended(material: &Material, table: &TableShape, is_faulty: bool, missed: &[Missed]) -> Option<Draft> {
    let mut draft = Draft::new(&material.entries);
    if is_faulty {
        draft = mend::mend(draft, &table.name, &material.samples)?;
    }
    for missed in missed.iter().filter(|missed| missed.finding.level == Level::Fault) {
        draft = shapes::mended(draft, missed, &material.samples)?;
    }
    Some(draft)
}

/// The tables that a join table ties together.
fn names_of(candidate: &Candidate) -> Vec<String> {
    candidate.ends.iter().map(|end| end.table.clone()).collect()
}

/// What the definitions and the probes say of one table. `samples` are rows of the file's own.
fn review_table(base: &Base, table: &str, samples: &[Table]) -> Result<Vec<Finding>, Stopped> {
    let Some(shape) = base.schema.table(table) else { return Ok(Vec::new()) };
    let mut findings = keys::broken(base, shape)?;
    let candidate = candidates(&base.schema).into_iter().find(|candidate| candidate.table == shape.name);
    let Some(candidate) = candidate.filter(|_| findings.is_empty()) else { return Ok(findings) };
    if let Some(end) = candidate.ends.iter().find(|end| base.is_left_out(&end.table)) {
        return Err(Stopped::NoRow(end.table.clone(), "That table could not be made here.".to_owned()));
    }
    let budget = Budget::until(TIME_FOR_ONE, &Stop::default());
    let mut ground = Ground::prepare(base, &candidate, samples, &budget)?;
    findings.extend(probes::probe(base, &candidate, &mut ground)?);
    Ok(findings)
}

fn not_tried(table: &str, stopped: &Stopped) -> NotProbed {
    let reason = match stopped {
        Stopped::NoRow(other, reason) if other == table => format!("I can't make a row of it. {reason}"),
        Stopped::NoRow(other, reason) => {
            format!("I can't make a row of {other}, which it points at. {reason}")
        }
        Stopped::Sql(error) => ground::said(error),
    };
    NotProbed { name: table.to_owned(), reason }
}
