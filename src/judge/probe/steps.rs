//! Doing what a check says, step by step, and whether each step came out as it must.
//!
//! What must hold in the end is in `expect.rs`.

use super::{NEWCOMER, Probe, outcome_name};
use crate::course::{Delete, End, Insert, Link, Ordered, Refusal, Scalar, Step};
use crate::database::{ErrorKind, Value, quote};
use crate::judge::fill::{Filler, Outcome};
use crate::judge::links::Links;
use crate::judge::roles::{self, Shape};
use crate::judge::words::{self, Fault};
use crate::languages::Trouble;

/// How many links numbered columns are met with.
const MOST_NUMBERED: usize = 40;

impl Probe<'_> {
    pub(super) fn run_steps(&mut self, links: &Links<'_>) -> Result<Option<Fault>, Trouble> {
        let steps = std::mem::take(&mut self.steps);
        let last = steps.len().saturating_sub(1);
        for (index, step) in steps.iter().enumerate() {
            if let Some(missing) = self.prepare_names(step)? {
                return Ok(Some(missing));
            }
            let outcome = self.try_step(links, step, false)?;
            let refused = self.check.refused.filter(|_| index == last);
            self.behaviour.push(match (&outcome, refused) {
                // A trigger that refuses what it should not is another mistake than a key that does. ON DELETE RESTRICT is told
                // with the code of a trigger and the words of a key.
                (Outcome::Refused(error), None)
                    if error.kind == ErrorKind::Trigger && !error.message.starts_with("FOREIGN KEY") =>
                {
                    "refused by a trigger".to_owned()
                }
                _ => outcome_name(&outcome),
            });
            match refused {
                None if outcome == Outcome::Accepted => self.note_accepted(step),
                None => {
                    if outcome == Outcome::NoRoom {
                        self.behaviour = vec![outcome_name(&outcome)];
                    }
                    let before = self.made.clone();
                    return Ok(Some(Fault::NotAccepted { step: step.clone(), outcome, before }));
                }
                Some(_) => {
                    if let Some(fault) = self.refusal_fault(links, step, outcome)? {
                        return Ok(Some(fault));
                    }
                }
            }
        }
        self.steps = steps;
        if self.check.refused.is_none()
            && let (Shape::NumberedColumns(numbered), Some(link)) =
                (&self.found.shape, self.made.last().cloned())
        {
            return self.fill_numbered(links, numbered.listed, &link);
        }
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
            if self.rule_has_condition() {
                self.behaviour.push("a condition".to_owned());
            }
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
            return match step {
                Step::Link(link) if self.check.refused == Some(Refusal::Unique) => {
                    self.other_repeat(links, link)
                }
                _ => Ok(None),
            };
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
        let names = self.prepared.names(&self.ends[changed]);
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
    pub(super) fn prepare_names(&mut self, step: &Step) -> Result<Option<Fault>, Trouble> {
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
            if self.prepared.has(&table, &name) {
                continue;
            }
            let outcome = self.add_entity(&table, &name);
            if let Outcome::Unfilled(column) = &outcome {
                return Err(words::unfilled(&table, column));
            }
            if outcome != Outcome::Accepted {
                self.behaviour.push(format!("new {table} {}", outcome_name(&outcome)));
                let values = Ordered(vec![("name".to_owned(), Scalar(Value::Text(name)))]);
                let step = Step::Insert(Insert { table, values });
                return Ok(Some(Fault::NotAccepted { step, outcome, before: Vec::new() }));
            }
        }
        Ok(None)
    }

    /// Adds links until numbered columns have no place left.
    fn fill_numbered(
        &mut self,
        links: &Links<'_>,
        listed: usize,
        link: &Link,
    ) -> Result<Option<Fault>, Trouble> {
        for number in 1..=MOST_NUMBERED {
            let mut further = link.clone();
            further.ends[listed] = End::Named(format!("{NEWCOMER} {number}"));
            let step = Step::Link(further);
            if let Some(missing) = self.prepare_names(&step)? {
                return Ok(Some(missing));
            }
            let outcome = self.try_step(links, &step, false)?;
            if outcome != Outcome::Accepted {
                // How many columns there are does not matter: there is always one too few.
                self.behaviour = vec![outcome_name(&outcome)];
                return Ok(Some(Fault::NotAccepted { step, outcome, before: self.made.clone() }));
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
        let key = roles::entity_key(schema, table);
        let id = i64::try_from(place * 100 + self.serial).unwrap_or(0);
        let id = self.free_id(table, &key, id);
        let name = ("name".to_owned(), Value::Text(name.to_owned()));
        let with_id = [(key, Value::Integer(id)), name.clone()];
        match filler.insert(&with_id, self.serial, false) {
            Outcome::Accepted => Outcome::Accepted,
            _ => filler.insert(&[name], self.serial, false),
        }
    }

    /// This id, or the next one behind all others where a row has it already: not every table refuses the same id twice.
    fn free_id(&self, table: &str, key: &str, id: i64) -> i64 {
        let (table, key) = (quote(table), quote(key));
        let sql = format!(
            "SELECT max({key}) + 1 FROM {table} WHERE EXISTS (SELECT 1 FROM {table} WHERE {key} = ?)"
        );
        let rows = self.prepared.database.rows(&sql, &[Value::Integer(id)]);
        match rows.ok().and_then(|table| table.rows.into_iter().flatten().next()) {
            Some(Value::Integer(next)) => next,
            _ => id,
        }
    }

    pub(super) fn try_step(
        &mut self,
        links: &Links<'_>,
        step: &Step,
        different: bool,
    ) -> Result<Outcome, Trouble> {
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
                    let filler = Filler::new(database, &self.prepared.schema, shape);
                    filler.leaving_keys_out(self.check.keys_left_out).insert(&values, self.serial, different)
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
}
