//! One check on tables: things tried on a fresh database after the answer ran, and what must come of them.
//!
//! The sentences are in `words.rs`, finding the tables in `roles.rs`, writing links in `links.rs`.

use std::collections::BTreeSet;
use std::rc::Rc;

mod expect;
mod repeats;
mod show;
mod steps;

use crate::course::{Check, End, Fact, Link, Relationship, Step};
use crate::database::{SqlError, Value};
use crate::judge::comma;
use crate::judge::fill::Outcome;
use crate::judge::links::{Links, ReadLink};
use crate::judge::observation::{Observation, Print, ProbePrint};
use crate::judge::prepared::Prepared;
use crate::judge::roles::{self, Found, Shape};
use crate::judge::session::Session;
use crate::judge::stopped::Stopped;
use crate::judge::verdict::{CheckResult, Status};
use crate::judge::words;
use crate::languages::{Cause, Failed, Trouble};

/// Runs one check on a database of its own.
///
/// # Errors
/// When the answer can't be run or judged.
pub fn observe(session: &Session<'_>, check: &Check) -> Result<Observation, Stopped> {
    let relationship = session.exercise.spec.names.get(&check.relationship);
    let nowhere = Relationship { references: Vec::new(), table: None, columns: None };
    let relationship = relationship.unwrap_or(&nowhere);
    if !check.sections.is_empty() {
        let put_links = |prepared: &Prepared| put_links(session, prepared, check, relationship);
        let between: Option<&dyn Fn(&Prepared)> =
            if check.linked.is_empty() { None } else { Some(&put_links) };
        return match session.sectioned(&check.sections, between)? {
            Ok(prepared) => {
                let observation = Probe::new(session, &prepared, check, relationship)?.observe()?;
                if only_reads(check) && between.is_none() {
                    session.rest(&check.sections, prepared.database);
                }
                Ok(observation)
            }
            Err((index, failed)) => Ok(section_failed(check, &relationship.references, index, failed)),
        };
    }
    let runs_sql = check.plan.is_some() || steps(check).iter().any(|step| matches!(step, Step::Sql(_)));
    if let (false, Some(prepared)) = (runs_sql, session.shared()?) {
        let stopped = |error: SqlError| session.stopped(&error);
        prepared.database.execute("BEGIN", &[]).map_err(stopped)?;
        let observed = Probe::new(session, prepared, check, relationship)
            .map_err(Stopped::from)
            .and_then(Probe::observe);
        // Where a limit was hit, SQLite has taken everything back by itself.
        if prepared.database.in_transaction() {
            prepared.database.execute("ROLLBACK", &[]).map_err(stopped)?;
        }
        return observed;
    }
    Probe::new(session, &session.prepared()?, check, relationship)?.observe()
}

/// Puts in the links that shall be there when the second section is run. Whether they can be put in is for other checks to say.
fn put_links(session: &Session<'_>, prepared: &Prepared, check: &Check, relationship: &Relationship) {
    let Ok(mut probe) = Probe::new(session, prepared, check, relationship) else { return };
    let found = Rc::clone(&probe.found);
    let links = Links::new(&prepared.database, &prepared.schema, probe.ends, &found);
    for link in &check.linked {
        let step = Step::Link(link.clone());
        if let Ok(None) = probe.prepare_names(&step) {
            drop(probe.try_step(&links, &step, false));
        }
    }
}

/// A section that failed after others had run: nothing could be tried any more.
fn section_failed(check: &Check, ends: &[String], index: usize, failed: Failed) -> Observation {
    let mut result = CheckResult::new(&check.name, Status::Failed);
    let linked: Vec<String> = check.linked.iter().map(|link| words::link_name(link, ends)).collect();
    result.message = Some(words::section_failed(
        &check.sections[..index],
        &linked,
        &check.sections[index],
        &failed.message,
    ));
    result.explanation.clone_from(&check.why);
    result.look_next.clone_from(&check.look);
    if let Cause::Told { trouble, .. } = failed.cause {
        result.place = trouble.place;
        result.explanation = trouble.why.or(result.explanation);
        result.look_next = trouble.look_next.or(result.look_next);
    }
    let behaviour = vec![format!("section {index} {:?}", failed.kind)];
    let print = ProbePrint { found: ("nothing".to_owned(), BTreeSet::new()), foreign_keys: true, behaviour };
    Observation::new(result, Print::Probes(print))
}

struct Probe<'a> {
    session: &'a Session<'a>,
    prepared: &'a Prepared,
    check: &'a Check,
    ends: &'a [String],
    prescribed: Option<&'a str>,
    found: Rc<Found>,
    steps: Vec<Step>,
    behaviour: Vec<String>,
    serial: usize,
    made: Vec<Link>,
    deleted_from: BTreeSet<String>,
}

impl<'a> Probe<'a> {
    fn new(
        session: &'a Session<'a>,
        prepared: &'a Prepared,
        check: &'a Check,
        relationship: &'a Relationship,
    ) -> Result<Self, Trouble> {
        let ends = relationship.references.as_slice();
        let found = if check.sections.is_empty() {
            session.found(&check.relationship, relationship, prepared)
        } else {
            Rc::new(roles::find(&prepared.schema, relationship, &|end| prepared.names(end)))
        };
        let steps = steps(check);
        let needs_links = steps.iter().any(|step| matches!(step, Step::Link(_) | Step::Unlink(_)));
        if let (true, Shape::Unclear(table, end)) = (needs_links, &found.shape) {
            return Err(comma::unclear(&prepared.schema, table, &ends[*end]));
        }
        Ok(Self {
            session,
            prepared,
            check,
            ends,
            prescribed: relationship.table.as_deref(),
            found,
            steps,
            behaviour: Vec::new(),
            serial: 0,
            made: Vec::new(),
            deleted_from: BTreeSet::new(),
        })
    }

    fn observe(mut self) -> Result<Observation, Stopped> {
        let foreign_keys = if self.check.sections.is_empty() {
            self.session.foreign_keys(self.prepared)?
        } else {
            self.prepared.database.foreign_keys().map_err(|error| self.session.stopped(&error))?
        };
        // What behaves alike may have another cause here: it is no known mistake.
        if let Shape::JoinTable(join) = &self.found.shape {
            let view = self.prepared.schema.table(&join.table).is_some_and(|table| table.view);
            self.behaviour.extend(join.temporary.then(|| "temporary".to_owned()));
            self.behaviour.extend(view.then(|| "a view".to_owned()));
        }
        let mut fault = self.settings_fault(foreign_keys);
        if fault.is_none() {
            fault = self.schema_fault()?;
        }
        if fault.is_none() {
            fault = self.plan_fault()?;
        }
        if fault.is_none() {
            let found = Rc::clone(&self.found);
            let links = Links::new(&self.prepared.database, &self.prepared.schema, self.ends, &found)
                .leaving_keys_out(self.check.keys_left_out);
            fault = self.column_fault();
            // A table that does not let its rows go: what stands there already is no link of ours.
            let cleared = only_reads(self.check) || links.clear();
            let baseline = if cleared { Vec::new() } else { self.read(&links).unwrap_or_default() };
            if fault.is_none() {
                fault = self.run_steps(&links)?;
            }
            if fault.is_none() {
                fault = self.end_fault(&links, &baseline);
            }
        }
        let evidence = fault.as_ref().and_then(|fault| self.evidence(fault));
        let mut result = CheckResult::new(&self.check.name, Status::Passed);
        if let Some(fault) = fault {
            result.status = Status::Failed;
            self.tell(&mut result, &fault, foreign_keys);
            result.evidence = evidence;
        }
        let telling: BTreeSet<Fact> = self
            .found
            .facts
            .iter()
            .copied()
            .filter(|fact| {
                !matches!(
                    fact,
                    Fact::OwnId | Fact::IntPrimaryKey | Fact::SetsNull | Fact::WiderKey | Fact::OtherTables
                )
            })
            .collect();
        let print = Print::Probes(ProbePrint {
            found: (shape_name(&self.found.shape), telling),
            foreign_keys,
            behaviour: self.behaviour,
        });
        Ok(Observation { result, print, facts: self.found.facts.clone() })
    }
}

/// The name of a row that is added where a probe needs one that nothing points at.
const NEWCOMER: &str = "Newcomer";

/// Whether a check only looks at what is there.
fn only_reads(check: &Check) -> bool {
    steps(check).is_empty()
        && check.plan.is_none()
        && check.links.is_none()
        && check.rows.is_empty()
        && !check.filled_keys
}

/// The steps of a check, in the order in which the spec's keys are run.
fn steps(check: &Check) -> Vec<Step> {
    let mut steps: Vec<Step> = check.insert.iter().cloned().map(Step::Insert).collect();
    steps.extend(check.link.iter().cloned().map(Step::Link));
    steps.extend(check.unlink.iter().cloned().map(Step::Unlink));
    steps.extend(check.delete.iter().cloned().map(Step::Delete));
    steps.extend(check.sql.iter().cloned().map(Step::Sql));
    steps.extend(check.steps.iter().cloned());
    steps
}

fn payload_columns(links: &[Link]) -> Vec<String> {
    links
        .first()
        .map(|link| link.payload.iter().map(|(column, _)| column.clone()).collect())
        .unwrap_or_default()
}

fn agrees((ends, payload): &ReadLink, link: &Link, columns: &[String]) -> bool {
    let ends_agree = ends.iter().zip(&link.ends).all(|(read, end)| match end {
        End::Named(name) => read.as_ref() == Some(name),
        End::Nobody | End::Nothing => read.is_none(),
    });
    let value =
        |column: &String| link.payload.iter().find(|(name, _)| name == column).map(|(_, value)| value);
    ends_agree
        && columns
            .iter()
            .zip(payload)
            .all(|(column, read)| value(column).is_some_and(|value| same_fact(value, read)))
}

/// Whether a column says what was written: 5 in a column of type TEXT is '5', and says the same.
fn same_fact(written: &Value, read: &Value) -> bool {
    let same_text = !written.is_null() && !read.is_null() && written.to_string() == read.to_string();
    crate::database::same_value(written, read) || same_text
}

/// What was found, in a word or two, with the ends that hold it: part of the fingerprint.
fn shape_name(shape: &Shape) -> String {
    match shape {
        Shape::JoinTable(join) if join.temporary => "temporary join table".to_owned(),
        Shape::JoinTable(join) if join.columns.iter().all(|column| column.foreign_key) => {
            "join table".to_owned()
        }
        Shape::JoinTable(_) => "join table without foreign keys".to_owned(),
        Shape::SingleKeys(keys) => {
            let holders: Vec<String> = keys.iter().map(|(holder, ..)| holder.to_string()).collect();
            format!("foreign key held by {}", holders.join(" and "))
        }
        Shape::NumberedColumns(numbered) => format!("numbered columns held by {}", numbered.owner),
        Shape::ListColumn(holder, ..) => format!("list column held by {holder}"),
        Shape::EntityColumns(holder, _) => format!("columns named after rows, held by {holder}"),
        Shape::NoColumn(..) => "a column is missing".to_owned(),
        Shape::Unclear(..) => "unclear".to_owned(),
        Shape::Nothing => "nothing".to_owned(),
    }
}

fn outcome_name(outcome: &Outcome) -> String {
    match outcome {
        Outcome::Accepted => "accepted".to_owned(),
        Outcome::Refused(_) => "refused".to_owned(),
        Outcome::Swallowed => "swallowed".to_owned(),
        Outcome::Replaced => "replaced".to_owned(),
        Outcome::Broken(error) => format!("broken {:?}", error.kind),
        Outcome::NoRoom => "no room".to_owned(),
        Outcome::Nowhere => "nowhere".to_owned(),
        Outcome::Unfilled(_) => "unfilled".to_owned(),
    }
}
