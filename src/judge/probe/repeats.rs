//! A link that may not repeat, where no plain key says so: a partial index, an index of expressions, a trigger.
//!
//! Such a rule may hold for some links only, those of today's heroes say, so it is tried on more links than that of the story. Where a
//! key of the link's own columns says it, nothing more is tried.

use super::{NEWCOMER, Probe, outcome_name};
use crate::course::{End, Link, Step};
use crate::database::Value;
use crate::judge::fill::{Filler, Outcome};
use crate::judge::links::Links;
use crate::judge::roles::{self, JoinTable, Shape};
use crate::judge::words::Fault;
use crate::languages::Trouble;

/// Ids far from all that are there; two that differ in whatever a condition may ask of a number.
const FAR: [i64; 2] = [1_000_000_001, 2_000_000_002];

impl Probe<'_> {
    /// A link that may stand there twice, although that of the story may not.
    pub(super) fn other_repeat(&mut self, links: &Links<'_>, link: &Link) -> Result<Option<Fault>, Trouble> {
        if !self.rule_may_be_partial() {
            return Ok(None);
        }
        for other in self.other_links(link) {
            let step = Step::Link(other.clone());
            if self.prepare_names(&step)?.is_some()
                || self.try_step(links, &step, false)? != Outcome::Accepted
            {
                continue;
            }
            self.made.push(other.clone());
            let outcome = self.try_step(links, &step, false)?;
            let silent = outcome == Outcome::Swallowed && self.check.silent;
            if !silent && !matches!(outcome, Outcome::Refused(_)) {
                self.behaviour.push(format!("another {}", outcome_name(&outcome)));
                let before = self.made.clone();
                return Ok(Some(Fault::NotRefused { step, outcome, different: false, before }));
            }
            self.made.pop();
            let _ = links.remove(&other);
        }
        Ok(None)
    }

    /// Whether there is a join table none of whose keys lies within the link's own columns.
    pub(super) fn rule_may_be_partial(&self) -> bool {
        let Some((join, table)) = self.join_table() else { return false };
        let is_link = |name: &String| join.columns.iter().any(|link| link.column.eq_ignore_ascii_case(name));
        !table.unique.iter().any(|set| set.iter().all(is_link))
    }

    /// Whether it is a unique index with a condition that keeps links from repeating.
    pub(super) fn rule_has_condition(&self) -> bool {
        self.join_table().is_some_and(|(_, table)| !table.partial.is_empty()) && self.rule_may_be_partial()
    }

    fn join_table(&self) -> Option<(&JoinTable, &crate::database::TableShape)> {
        let Shape::JoinTable(join) = &self.found.shape else { return None };
        Some((join, self.prepared.schema.table(&join.table)?))
    }

    /// Links with each other row at one end, and with rows that are new and have ids of another kind.
    fn other_links(&mut self, link: &Link) -> Vec<Link> {
        let with = |end: usize, name: &str| {
            let mut other = link.clone();
            other.ends[end] = End::Named(name.to_owned());
            other
        };
        let mut others = Vec::new();
        for end in 0..self.ends.len() {
            let names = self.prepared.names(&self.ends[end]);
            let once = |name: &&String| names.iter().filter(|other| other == name).count() == 1;
            others.extend(names.iter().filter(once).map(|name| with(end, name)));
        }
        for (number, id) in FAR.into_iter().enumerate() {
            let mut all_new = link.clone();
            for end in 0..self.ends.len() {
                let name = format!("{NEWCOMER} {}", end * FAR.len() + number + 1);
                let table = self.ends[end].clone();
                if self.add_far(&table, &name, id + i64::try_from(end * 10).unwrap_or(0)) {
                    others.push(with(end, &name));
                    all_new.ends[end] = End::Named(name);
                }
            }
            others.push(all_new);
        }
        others.retain(|other| other.ends != link.ends);
        others
    }

    fn add_far(&mut self, table: &str, name: &str, id: i64) -> bool {
        self.serial += 1;
        let schema = &self.prepared.schema;
        let Some(shape) = schema.table(table) else { return false };
        let values = [
            (roles::entity_key(schema, table), Value::Integer(id)),
            ("name".to_owned(), Value::Text(name.to_owned())),
        ];
        let filler = Filler::new(&self.prepared.database, schema, shape);
        filler.insert(&values, self.serial, false) == Outcome::Accepted
    }
}
