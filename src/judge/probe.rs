//! One check on tables: things tried on a fresh database after the answer ran, and what must come of them.
//!
//! The sentences are in `words.rs`, finding the tables in `roles.rs`, writing links in `links.rs`.

use std::collections::BTreeSet;

use super::fill::{Filler, Outcome};
use super::links::{Links, ReadLink};
use super::observation::{Observation, Print, ProbePrint};
use super::roles::{self, Found, Shape};
use super::session::{Prepared, Session};
use super::verdict::{CheckResult, Evidence, Status};
use super::words::{self, Fault};
use crate::course::{Check, Delete, End, Fact, Insert, Link, Refusal, Relationship, Step};
use crate::database::{Dataset, Value, quote};
use crate::languages::Trouble;

/// Runs one check on a database of its own.
///
/// # Errors
/// When the answer can't be run or judged.
pub fn observe(session: &Session<'_>, check: &Check) -> Result<Observation, Trouble> {
    let before = if check.unchanged.is_empty() { None } else { Some(given_rows(session)?) };
    let prepared = session.prepared()?;
    let relationship = session.exercise.spec.names.get(&check.relationship);
    let nowhere = Relationship { references: Vec::new(), table: None, columns: None };
    let probe = Probe::new(session, &prepared, check, relationship.unwrap_or(&nowhere))?;
    probe.observe(before.as_ref())
}

fn given_rows(session: &Session<'_>) -> Result<Dataset, Trouble> {
    let database = session.fixture()?;
    let read = database.schema().and_then(|schema| database.dataset("fixture", &schema));
    read.map_err(|error| session.stopped(&error))
}

struct Probe<'a> {
    session: &'a Session<'a>,
    prepared: &'a Prepared,
    check: &'a Check,
    ends: &'a [String],
    prescribed: Option<&'a str>,
    found: Found,
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
        let names = ends.iter().map(|end| entity_names(prepared, end)).collect::<Vec<_>>();
        let found = roles::find(&prepared.schema, relationship, &names);
        let steps = steps(check);
        let needs_links = steps.iter().any(|step| matches!(step, Step::Link(_) | Step::Unlink(_)));
        if let (true, Shape::Unclear(table, end)) = (needs_links, &found.shape) {
            return Err(words::unclear_column(table, &ends[*end]));
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

    fn observe(mut self, before: Option<&Dataset>) -> Result<Observation, Trouble> {
        let foreign_keys =
            self.prepared.database.foreign_keys().map_err(|error| self.session.stopped(&error))?;
        let mut fault = self.settings_fault(before, foreign_keys);
        if fault.is_none() {
            let found = self.found.clone();
            let links = Links::new(&self.prepared.database, &self.prepared.schema, self.ends, &found);
            links.clear();
            let baseline = self.read(&links).unwrap_or_default();
            fault = self.run_steps(&links)?;
            if fault.is_none() {
                fault = self.end_fault(&links, &baseline);
            }
        }
        let evidence = fault.as_ref().and_then(|fault| self.evidence(fault));
        let mut result = CheckResult::new(&self.check.name, Status::Passed);
        if let Some(fault) = fault {
            result.status = Status::Failed;
            let told = words::told(&fault, self.ends, self.prescribed);
            result.message = Some(told.message);
            result.explanation = self.check.why.clone().or(told.why);
            result.look_next = self.check.look.clone().or(told.look_next);
            result.story = told.story;
            result.evidence = evidence;
            result.place = self.place(&fault);
        }
        let telling: BTreeSet<Fact> = self
            .found
            .facts
            .iter()
            .copied()
            .filter(|fact| !matches!(fact, Fact::OwnId | Fact::IntPrimaryKey))
            .collect();
        let print = Print::Probes(ProbePrint {
            found: (shape_name(&self.found.shape), telling),
            foreign_keys,
            behaviour: self.behaviour,
        });
        Ok(Observation { result, print, facts: self.found.facts })
    }

    /// What must hold right after the script, before anything is tried.
    fn settings_fault(&mut self, before: Option<&Dataset>, foreign_keys: bool) -> Option<Fault> {
        if let Some(before) = before {
            for name in &self.check.unchanged {
                let fault = self.changed(before, name);
                self.behaviour.push(format!("changed {name} {}", fault.is_some()));
                if fault.is_some() {
                    return fault;
                }
            }
        }
        let expected = self.check.foreign_keys?;
        self.behaviour.push(format!("foreign keys {foreign_keys}"));
        (expected != foreign_keys).then_some(Fault::ForeignKeys { on: foreign_keys })
    }

    fn changed(&self, before: &Dataset, name: &str) -> Option<Fault> {
        let table = before.table(name)?;
        let list: Vec<String> = table.columns.iter().map(|column| quote(column)).collect();
        let sql = format!("SELECT {} FROM {}", list.join(", "), quote(name));
        let now = match self.prepared.database.rows(&sql, &[]) {
            Ok(now) => now.rows,
            Err(error) => return Some(Fault::Changed { table: name.to_owned(), how: error.message }),
        };
        let same = crate::database::Comparison::default().same(&table.rows, &now);
        (!same).then(|| {
            let how = words::change(table.rows.len(), now.len());
            Fault::Changed { table: name.to_owned(), how }
        })
    }

    fn run_steps(&mut self, links: &Links<'_>) -> Result<Option<Fault>, Trouble> {
        let steps = std::mem::take(&mut self.steps);
        let last = steps.len().saturating_sub(1);
        for (index, step) in steps.iter().enumerate() {
            if let Some(missing) = self.prepare_names(step)? {
                return Ok(Some(missing));
            }
            let outcome = self.try_step(links, step, false)?;
            self.behaviour.push(outcome_name(&outcome));
            let refused = self.check.refused.filter(|_| index == last);
            match refused {
                None if outcome == Outcome::Accepted => self.note_accepted(step),
                None => {
                    return Ok(Some(Fault::NotAccepted {
                        step: step.clone(),
                        outcome,
                        before: self.made.clone(),
                    }));
                }
                Some(_) => {
                    if let Some(fault) = self.refusal_fault(links, step, outcome)? {
                        return Ok(Some(fault));
                    }
                }
            }
        }
        self.steps = steps;
        Ok(None)
    }

    /// What is wrong with the outcome of a step that must be refused.
    fn refusal_fault(
        &mut self,
        links: &Links<'_>,
        step: &Step,
        outcome: Outcome,
    ) -> Result<Option<Fault>, Trouble> {
        let not_refused = |outcome: Outcome, different: bool, made: &[Link]| Fault::NotRefused {
            step: step.clone(),
            outcome,
            different,
            before: made.to_vec(),
        };
        match outcome {
            Outcome::Refused(_) => {}
            Outcome::Swallowed if self.check.silent => {}
            Outcome::Broken(_) | Outcome::Nowhere => {
                return Ok(Some(Fault::NotAccepted {
                    step: step.clone(),
                    outcome,
                    before: self.made.clone(),
                }));
            }
            other => return Ok(Some(not_refused(other, false, &self.made))),
        }
        if self.check.refused == Some(Refusal::Unique) && matches!(step, Step::Link(_)) {
            let outcome = self.try_step(links, step, true)?;
            self.behaviour.push(outcome_name(&outcome));
            let silent = outcome == Outcome::Swallowed && self.check.silent;
            if !silent && !matches!(outcome, Outcome::Refused(_)) {
                return Ok(Some(not_refused(outcome, true, &self.made)));
            }
        }
        if !self.check.control {
            return Ok(None);
        }
        let Some(control) = self.control(links, step) else { return Ok(None) };
        if let Some(missing) = self.prepare_names(&control)? {
            return Ok(Some(missing));
        }
        let outcome = self.try_step(links, &control, false)?;
        self.behaviour.push(format!("control {}", outcome_name(&outcome)));
        if outcome == Outcome::Accepted {
            if let Step::Link(link) = &control {
                // So that the links read back are those of the story; a table that refuses this shows one more.
                let _ = links.remove(link);
            }
            return Ok(None);
        }
        Ok(Some(Fault::NotAccepted { step: control, outcome, before: self.made.clone() }))
    }

    /// A step that differs in one fact from one that was refused, and must be accepted.
    fn control(&self, links: &Links<'_>, step: &Step) -> Option<Step> {
        match step {
            Step::Link(link) if self.check.refused != Some(Refusal::Check) => {
                let special = link.ends.iter().position(|end| !matches!(end, End::Named(_)));
                let repeats = self.made.iter().any(|made| made.ends == link.ends);
                let changed = special.or_else(|| repeats.then_some(link.ends.len() - 1))?;
                let mut control = link.clone();
                control.ends[changed] = End::Named(self.unlinked(links, link, changed));
                Some(Step::Link(control))
            }
            Step::Delete(delete) => {
                Some(Step::Delete(Delete { table: delete.table.clone(), name: NEWCOMER.to_owned() }))
            }
            _ => None,
        }
    }

    /// A name for one end that makes the link a new one.
    fn unlinked(&self, links: &Links<'_>, link: &Link, changed: usize) -> String {
        let known = self.read(links).unwrap_or_default();
        let names = entity_names(self.prepared, &self.ends[changed]);
        let is_new = |name: &&String| {
            let once = names.iter().filter(|other| other == name).count() == 1;
            let taken = known.iter().any(|(ends, _)| {
                ends.iter().enumerate().all(|(end, other)| match &link.ends[end] {
                    _ if end == changed => other.as_ref() == Some(*name),
                    End::Named(wanted) => other.as_ref() == Some(wanted),
                    _ => true,
                })
            });
            once && !taken && link.ends.iter().all(|end| *end != End::Named((*name).clone()))
        };
        names.iter().find(is_new).cloned().unwrap_or_else(|| NEWCOMER.to_owned())
    }

    /// Adds rows for names that a step uses and that no table has yet, as on a blank page.
    fn prepare_names(&mut self, step: &Step) -> Result<Option<Fault>, Trouble> {
        let named: Vec<(String, String)> = match step {
            Step::Link(link) | Step::Unlink(link) => link
                .ends
                .iter()
                .zip(self.ends)
                .filter_map(|(end, table)| match end {
                    End::Named(name) => Some((table.clone(), name.clone())),
                    _ => None,
                })
                .collect(),
            Step::Delete(delete) => vec![(delete.table.clone(), delete.name.clone())],
            Step::Insert(_) | Step::Sql(_) => Vec::new(),
        };
        for (table, name) in named {
            let Some(shape) = self.prepared.schema.table(&table) else {
                self.behaviour.push(format!("no table {table}"));
                return Ok(Some(Fault::NoTable { table }));
            };
            if shape.column("name").is_none() {
                return Err(words::no_name_column(&table));
            }
            if entity_names(self.prepared, &table).contains(&name) {
                continue;
            }
            let outcome = self.add_entity(&table, &name);
            if let Outcome::Unfilled(column) = &outcome {
                return Err(words::unfilled(&table, column));
            }
            if outcome != Outcome::Accepted {
                self.behaviour.push(format!("new {table} {}", outcome_name(&outcome)));
                let values = crate::course::Ordered(vec![(
                    "name".to_owned(),
                    crate::course::Scalar(Value::Text(name)),
                )]);
                let step = Step::Insert(Insert { table, values });
                return Ok(Some(Fault::NotAccepted { step, outcome, before: Vec::new() }));
            }
        }
        Ok(None)
    }

    /// Adds a row with an id that no other table uses; without one where the table takes none.
    fn add_entity(&mut self, table: &str, name: &str) -> Outcome {
        self.serial += 1;
        let schema = &self.prepared.schema;
        let Some(shape) = schema.table(table) else { return Outcome::Nowhere };
        let filler = Filler::new(&self.prepared.database, schema, shape);
        let place =
            self.ends.iter().position(|end| end.eq_ignore_ascii_case(table)).unwrap_or(self.ends.len());
        let id = i64::try_from(place * 100 + self.serial).unwrap_or(0);
        let key = roles::entity_key(schema, table);
        let name = ("name".to_owned(), Value::Text(name.to_owned()));
        let with_id = [(key, Value::Integer(id)), name.clone()];
        match filler.insert(&with_id, self.serial, false) {
            Outcome::Accepted => Outcome::Accepted,
            _ => filler.insert(&[name], self.serial, false),
        }
    }

    fn try_step(&mut self, links: &Links<'_>, step: &Step, different: bool) -> Result<Outcome, Trouble> {
        self.serial += 1;
        let database = &self.prepared.database;
        let outcome = match step {
            Step::Link(link) => links.add(link, self.serial, different),
            Step::Unlink(link) => links.remove(link),
            Step::Delete(Delete { table, name }) => {
                let sql = format!("DELETE FROM {} WHERE name = ?", quote(table));
                Outcome::of(database.execute(&sql, &[Value::Text(name.clone())]))
            }
            Step::Insert(insert) => match self.prepared.schema.table(&insert.table) {
                Some(shape) => {
                    let values: Vec<(String, Value)> = insert
                        .values
                        .0
                        .iter()
                        .map(|(column, value)| (column.clone(), value.0.clone()))
                        .collect();
                    Filler::new(database, &self.prepared.schema, shape).insert(
                        &values,
                        self.serial,
                        different,
                    )
                }
                None => Outcome::Nowhere,
            },
            Step::Sql(sql) => match database.run(sql) {
                Ok(()) => Outcome::Accepted,
                Err(error) => Outcome::of(Err(error)),
            },
        };
        match &outcome {
            Outcome::Unfilled(column) => {
                let table = match (&self.found.shape, step) {
                    (_, Step::Insert(insert)) => insert.table.clone(),
                    (Shape::JoinTable(join), _) => join.table.clone(),
                    (Shape::NumberedColumns(numbered), _) => numbered.table.clone(),
                    _ => String::new(),
                };
                Err(words::unfilled(&table, column))
            }
            Outcome::Broken(error) if error.kind.is_limit() => Err(self.session.stopped(error)),
            _ => Ok(outcome),
        }
    }

    fn note_accepted(&mut self, step: &Step) {
        match step {
            Step::Link(link) => self.made.push(link.clone()),
            Step::Unlink(link) => self.made.retain(|made| made.ends != link.ends),
            Step::Delete(delete) => {
                self.deleted_from.insert(delete.name.clone());
            }
            Step::Insert(_) | Step::Sql(_) => {}
        }
    }

    /// What must hold in the end.
    fn end_fault(&mut self, links: &Links<'_>, baseline: &[ReadLink]) -> Option<Fault> {
        let simple =
            self.check.delete.is_empty() && self.check.sql.is_empty() && self.deleted_from.is_empty();
        let expected = match &self.check.links {
            Some(expected) => Some(expected.clone()),
            None if simple && !self.made.is_empty() => Some(self.made.clone()),
            None => None,
        };
        if let Some(expected) = expected {
            let fault = self.links_fault(links, &expected, baseline);
            if fault.is_some() {
                return fault;
            }
        }
        for (table, expected) in &self.check.rows {
            let sql = format!("SELECT count(*) FROM {}", quote(table));
            let actual = self.prepared.database.rows(&sql, &[]).ok().and_then(|rows| match rows.rows[0][0] {
                Value::Integer(count) => usize::try_from(count).ok(),
                _ => None,
            });
            self.behaviour.push(format!("rows {table} {actual:?}"));
            if actual != Some(*expected) {
                return Some(Fault::Rows {
                    table: table.clone(),
                    expected: *expected,
                    actual,
                    deleted: self.deleted_from.iter().cloned().collect(),
                });
            }
        }
        self.check.filled_keys.then(|| self.empty_key())?
    }

    fn links_fault(&mut self, links: &Links<'_>, expected: &[Link], baseline: &[ReadLink]) -> Option<Fault> {
        let mut actual = match self.read(links) {
            Ok(actual) => actual,
            Err(error) => {
                self.behaviour.push("unreadable".to_owned());
                return Some(Fault::Unreadable { message: error.message });
            }
        };
        for old in baseline {
            if let Some(index) = actual.iter().position(|link| link == old) {
                actual.remove(index);
            }
        }
        let columns = payload_columns(expected);
        let mut missing = Vec::new();
        let mut extra = actual.clone();
        for link in expected {
            let place = extra.iter().position(|read| agrees(read, link, &columns));
            match place {
                Some(index) => drop(extra.remove(index)),
                None => missing.push(link.clone()),
            }
        }
        let mut seen: Vec<String> =
            actual.iter().map(|(ends, payload)| format!("{ends:?} {payload:?}")).collect();
        seen.sort_unstable();
        self.behaviour.push(format!("links {}", seen.join("; ")));
        (!missing.is_empty() || !extra.is_empty()).then(|| Fault::Links {
            made: self.made.clone(),
            deleted: self.deleted_from.iter().cloned().collect(),
            missing,
            extra,
            shape: self.found.shape.clone(),
        })
    }

    fn read(&self, links: &Links<'_>) -> Result<Vec<ReadLink>, crate::database::SqlError> {
        let wanted = self.check.links.as_deref().unwrap_or(&self.made);
        links.read(&payload_columns(wanted))
    }

    /// A primary key column that is NULL in some row.
    fn empty_key(&mut self) -> Option<Fault> {
        let mut tables: Vec<&str> = self.check.insert.iter().map(|insert| insert.table.as_str()).collect();
        if let Shape::JoinTable(join) = &self.found.shape {
            tables.push(&join.table);
        }
        for table in tables {
            let Some(shape) = self.prepared.schema.table(table) else { continue };
            for column in shape.columns.iter().filter(|column| column.key > 0) {
                let sql = format!("SELECT 1 FROM {} WHERE {} IS NULL", quote(table), quote(&column.name));
                if self.prepared.database.rows(&sql, &[]).is_ok_and(|rows| !rows.rows.is_empty()) {
                    self.behaviour.push(format!("empty key of {table}"));
                    return Some(Fault::EmptyKey { table: table.to_owned(), column: column.name.clone() });
                }
            }
        }
        self.behaviour.push("keys filled".to_owned());
        None
    }

    /// The join table's rows in the end, with remarks beside the rows that the fault is about.
    fn evidence(&self, fault: &Fault) -> Option<Evidence> {
        let Shape::JoinTable(join) = &self.found.shape else { return None };
        let links = Links::new(&self.prepared.database, &self.prepared.schema, self.ends, &self.found);
        let table = links.shown().filter(|table| !table.rows.is_empty() && table.rows.len() <= 12)?;
        let last = table.rows.len() - 1;
        let with_null = |column: &str| {
            let index = table.columns.iter().position(|name| name == column)?;
            table.rows.iter().position(|row| row[index].is_null())
        };
        let remarks = match fault {
            Fault::NotRefused { step: Step::Link(_), outcome: Outcome::Accepted, .. } => {
                vec![(last, words::SHOULD_BE_REFUSED.to_owned())]
            }
            Fault::EmptyKey { column, table: owner } if *owner == join.table => {
                with_null(column).map(|row| (row, words::no_value(column))).into_iter().collect()
            }
            Fault::Links { .. } | Fault::Rows { .. } | Fault::NotRefused { step: Step::Delete(_), .. } => {
                Vec::new()
            }
            _ => return None,
        };
        Some(Evidence { table, remarks })
    }

    /// Where in the answer the cause lies, when SQLite only found out while we tried something.
    fn place(&self, fault: &Fault) -> Option<crate::languages::Place> {
        let Fault::NotAccepted { outcome: Outcome::Broken(error), .. } = fault else { return None };
        let whole = crate::database::ScriptError {
            kind: error.kind,
            message: error.message.clone(),
            code: error.code,
            offset: None,
            statement: 0..self.session.answer.len(),
        };
        self.session.language.explain(self.session.answer, &whole, &self.prepared.schema).place
    }
}

/// The name of a row that is added where a probe needs one that nothing points at.
const NEWCOMER: &str = "Newcomer";

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

fn entity_names(prepared: &Prepared, table: &str) -> Vec<String> {
    let rows = prepared.database.rows(&format!("SELECT name FROM {}", quote(table)), &[]);
    rows.map(|rows| rows.rows.into_iter().flatten().map(|name| name.to_string()).collect())
        .unwrap_or_default()
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
            .all(|(column, read)| value(column).is_some_and(|value| crate::database::same_value(value, read)))
}

const fn shape_name(shape: &Shape) -> &'static str {
    match shape {
        Shape::JoinTable(join) if join.temporary => "temporary join table",
        Shape::JoinTable(join) => {
            let mut index = 0;
            while index < join.columns.as_slice().len() {
                if !join.columns.as_slice()[index].foreign_key {
                    return "join table without foreign keys";
                }
                index += 1;
            }
            "join table"
        }
        Shape::SingleKeys(_) => "single foreign keys",
        Shape::NumberedColumns(_) => "numbered columns",
        Shape::ListColumn(..) => "list column",
        Shape::EntityColumns(..) => "entities as columns",
        Shape::Unclear(..) => "unclear",
        Shape::Nothing => "nothing",
    }
}

fn outcome_name(outcome: &Outcome) -> String {
    match outcome {
        Outcome::Accepted => "accepted".to_owned(),
        Outcome::Refused(_) => "refused".to_owned(),
        Outcome::Swallowed => "swallowed".to_owned(),
        Outcome::Broken(error) => format!("broken {:?}", error.kind),
        Outcome::NoRoom => "no room".to_owned(),
        Outcome::Nowhere => "nowhere".to_owned(),
        Outcome::Unfilled(_) => "unfilled".to_owned(),
    }
}
