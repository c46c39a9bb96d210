//! What is tried on a join table, and what each outcome means.
//!
//! Every refusal that is asked for has a control: the link of two rows that exist, which must be accepted.

use super::base::Base;
use super::deletes::deletes;
use super::ends::{Affinity, Candidate, affinity, has, same};
use super::finding::{Finding, Level, Rule};
use super::ground::{Ground, Stopped, Trial, is_row_id, said};
use super::words;
use crate::database::{Table, TableShape, Value};
use crate::judge::Evidence;
use crate::judge::fill::Outcome;

/// Tries everything on one join table.
///
/// # Errors
/// When nothing could be tried, and why.
pub fn probe(base: &Base, candidate: &Candidate, ground: &mut Ground<'_>) -> Result<Vec<Finding>, Stopped> {
    let Some(shape) = base.schema.table(&candidate.table) else { return Ok(Vec::new()) };
    let mut findings = Vec::new();
    if let Some(refused) = first_link(candidate, ground)? {
        findings.push(refused);
        return Ok(findings);
    }
    let probes = Probes { candidate, ground, shape };
    for end in 0..candidate.ends.len() {
        findings.extend(probes.ghost(end)?);
    }
    for end in 0..candidate.ends.len() {
        findings.extend(probes.changed_id(end)?);
    }
    if candidate.sure || candidate.perhaps {
        findings.extend(probes.twice()?);
    }
    if candidate.sure || candidate.likely {
        findings.extend(probes.half_links()?);
    }
    if candidate.sure {
        findings.extend(probes.once_only()?);
        findings.extend(deletes(&probes)?);
    }
    if candidate.sure && !findings.iter().any(|finding| finding.rule == Rule::SameLinkTwice) {
        findings.extend(probes.second_index(base)?);
    }
    Ok(findings)
}

/// The link that must be accepted. Where the order of the ends counts, it is found out.
fn first_link(candidate: &Candidate, ground: &mut Ground<'_>) -> Result<Option<Finding>, Stopped> {
    let plain = vec![false; candidate.ends.len()];
    let mut refused = None;
    for _ in 0..2 {
        let outcome = ground.trial()?.link(&plain);
        match outcome {
            Outcome::Accepted | Outcome::Replaced | Outcome::NoRoom | Outcome::Nowhere => return Ok(None),
            Outcome::Refused(error) => {
                refused.get_or_insert(said(&error));
            }
            Outcome::Swallowed => {
                refused.get_or_insert_with(|| words::SWALLOWED.to_owned());
            }
            Outcome::Broken(error) => return Err(Stopped::Sql(error)),
            Outcome::Unfilled(column) => {
                return Err(Stopped::NoRow(candidate.table.clone(), words::unfilled(&column)));
            }
        }
        ground.reverse();
    }
    let pair = words::pair(candidate, ground, &plain);
    Ok(refused.map(|reason| {
        fault(
            Rule::ValidLinkRefused,
            Vec::new(),
            words::valid_refused(&pair, &reason),
            words::VALID_REFUSED.to_owned(),
        )
    }))
}

/// The probes of one join table.
pub struct Probes<'a> {
    /// The join table.
    pub candidate: &'a Candidate,
    /// Rows at its ends.
    pub ground: &'a Ground<'a>,
    /// Its shape.
    pub shape: &'a TableShape,
}

impl Probes<'_> {
    /// The first row of each end.
    pub fn plain(&self) -> Vec<bool> {
        vec![false; self.candidate.ends.len()]
    }

    fn pair(&self) -> String {
        words::pair(self.candidate, self.ground, &self.plain())
    }

    /// An id that no row has, and a text where ids are something else.
    fn ghost(&self, end: usize) -> Result<Option<Finding>, Stopped> {
        let nobody = self.ground.nobody(end);
        let mut tried = vec![nobody.clone()];
        if nobody.iter().any(|value| matches!(value, Value::Integer(_))) {
            tried.push(nobody.iter().map(|_| Value::from("nobody")).collect());
        }
        let mut accepted = Vec::new();
        for key in tried {
            let mut trial = self.ground.trial()?;
            if is_accepted(&trial.link_with(end, key.clone())) {
                accepted.push((key, trial));
            }
        }
        let Some((key, trial)) = accepted.first() else { return Ok(None) };
        let target = &self.candidate.ends[end];
        let stays = self.stays_after_delete(end)?;
        let texts = accepted.iter().skip(1).map(|(key, _)| words::key(key)).next();
        let happened = words::ghost(&self.candidate.table, target, key, texts.as_deref(), stays);
        let why = if target.on_delete.is_some() {
            words::GHOST_DESPITE.to_owned()
        } else {
            words::ghost_why(target)
        };
        let remark = format!("no such row in {}", target.table);
        let mut finding = fault(Rule::NoForeignKey, target.columns.clone(), happened, why);
        finding.rows = vec![evidence(trial.rows()?, &remark)];
        Ok(Some(finding))
    }

    /// Whether a link stays as it is when one of its ends is deleted.
    fn stays_after_delete(&self, end: usize) -> Result<bool, Stopped> {
        let mut trial = self.ground.trial()?;
        let linked = is_accepted(&trial.link(&self.plain()));
        let before = trial.rows()?.rows;
        Ok(linked && trial.delete(end, false) == Outcome::Accepted && trial.rows()?.rows == before)
    }

    /// An id that looks like a number but is a text: `007`.
    fn changed_id(&self, end: usize) -> Result<Option<Finding>, Stopped> {
        let target = &self.candidate.ends[end];
        let ([column], [key]) = (target.columns.as_slice(), target.targets.as_slice()) else {
            return Ok(None);
        };
        let parent = self.ground.shape_of(&target.table);
        let declared = |table: Option<&TableShape>, name: &str| {
            table.and_then(|table| table.column(name)).map(|column| affinity(&column.declared))
        };
        let is_number =
            matches!(declared(Some(self.shape), column), Some(Affinity::Integer | Affinity::Numeric));
        if !is_number || declared(parent, key) != Some(Affinity::Text) {
            return Ok(None);
        }
        let mut trial = self.ground.trial()?;
        let value = Value::from("007");
        if trial.add_to(&target.table, key, &value) != Outcome::Accepted {
            return Ok(None);
        }
        let outcome = trial.link_with(end, vec![value.clone()]);
        let rows = trial.rows()?;
        let place = rows.columns.iter().position(|name| name == column);
        let kept = place.and_then(|place| rows.rows.first()?.get(place)).is_some_and(|kept| *kept == value);
        if is_accepted(&outcome) && kept || matches!(outcome, Outcome::Unfilled(_)) {
            return Ok(None);
        }
        let refused = if let Outcome::Refused(error) = &outcome { Some(said(error)) } else { None };
        let happened = words::changed_id(&self.candidate.table, target, refused.as_deref());
        Ok(Some(fault(
            Rule::IdChanged,
            target.columns.clone(),
            happened,
            words::changed_id_why(self.shape, target),
        )))
    }

    /// The same link twice.
    fn twice(&self) -> Result<Option<Finding>, Stopped> {
        let mut trial = self.ground.trial()?;
        if !is_accepted(&trial.link(&self.plain())) || trial.repeat() != Outcome::Accepted {
            return Ok(None);
        }
        let columns = columns_of(self.candidate);
        let happened = words::twice(&self.candidate.table, &self.pair());
        let level = if self.candidate.sure { Level::Fault } else { Level::Note };
        let why = if self.candidate.sure {
            words::twice_why(
                self.shape,
                &columns,
                &self.nullable_beside(&columns),
                self.numbering().as_deref(),
            )
        } else {
            words::perhaps_a_thing(&self.candidate.table)
        };
        let rows = vec![evidence(trial.rows()?, "the same link again")];
        Ok(Some(Finding { rule: Rule::SameLinkTwice, level, columns, happened, why, rows }))
    }

    /// Columns that stand in a key beside the pair and may be NULL: then nothing repeats.
    fn nullable_beside(&self, pair: &[String]) -> Vec<String> {
        nullable_beside(self.shape, &self.candidate.ends, pair)
    }

    /// The column that numbers the rows.
    fn numbering(&self) -> Option<String> {
        let is_own = |name: &str| is_row_id(self.shape, &self.candidate.ends, name);
        self.shape.columns.iter().find(|column| is_own(&column.name)).map(|column| column.name.clone())
    }

    fn half_links(&self) -> Result<Option<Finding>, Stopped> {
        let mut accepted = Vec::new();
        let mut rows = Vec::new();
        for (end, target) in self.candidate.ends.iter().enumerate() {
            // Where only names speak for links, a column that is called like one is not enough.
            if !self.candidate.sure && target.on_delete.is_none() {
                continue;
            }
            let mut trial = self.ground.trial()?;
            let outcome = trial.link_with(end, vec![Value::Null; target.columns.len()]);
            let table = trial.rows()?;
            let stored = table.columns.iter().position(|name| has(&target.columns, name));
            let is_null = stored.is_some_and(|place| table.rows.iter().any(|row| row[place].is_null()));
            if is_accepted(&outcome) && is_null {
                accepted.extend(target.columns.iter().cloned());
                rows.push(table);
            }
        }
        let Some(table) = joined(rows) else { return Ok(None) };
        let happened = words::half(&self.candidate.table, &accepted);
        let (level, why) = if self.candidate.sure {
            (Level::Fault, words::half_why(self.shape, &accepted))
        } else {
            (Level::Note, words::perhaps_half(&self.candidate.table))
        };
        let rows = vec![evidence_of_all(table, "half a link")];
        Ok(Some(Finding { rule: Rule::HalfLink, level, columns: accepted, happened, why, rows }))
    }

    /// A second link for a row that has one.
    fn once_only(&self) -> Result<Option<Finding>, Stopped> {
        if self.candidate.ends.len() != 2 {
            return Ok(None);
        }
        let mut refused = Vec::new();
        let mut said_of = String::new();
        for end in 0..2 {
            let mut trial = self.ground.trial()?;
            let mut second = self.plain();
            second[1 - end] = true;
            let first = is_accepted(&trial.link(&self.plain()));
            if first && let Outcome::Refused(error) = trial.link(&second) {
                refused.push(end);
                said_of = said(&error);
            }
        }
        let table = &self.candidate.table;
        let is_unique =
            |end: &usize| self.shape.unique.iter().any(|set| same(set, &self.candidate.ends[*end].columns));
        // A partial index may refuse one kind of links, and rightly.
        if !refused.iter().all(is_unique) {
            if !self.shape.partial.is_empty() {
                return Ok(None);
            }
            let happened = words::second_refused(table, &self.candidate.ends[refused[0]], &said_of);
            let why = words::SECOND_REFUSED.to_owned();
            return Ok(Some(fault(Rule::ValidLinkRefused, Vec::new(), happened, why)));
        }
        Ok(match refused.as_slice() {
            [] => None,
            [end] => {
                let columns = self.candidate.ends[*end].columns.clone();
                let happened = words::one_sided(table, &self.candidate.ends[*end]);
                let why = words::ONE_SIDED.to_owned();
                Some(Finding { level: Level::Note, ..fault(Rule::OneSided, columns, happened, why) })
            }
            _ => {
                let happened = words::once_only(table, &self.candidate.ends);
                Some(fault(
                    Rule::OneLinkOnly,
                    columns_of(self.candidate),
                    happened,
                    words::ONCE_ONLY.to_owned(),
                ))
            }
        })
    }

    fn second_index(&self, base: &Base) -> Result<Option<Finding>, Stopped> {
        let database = base.open()?;
        let mut indexes = database.indexes_of(&self.shape.name)?;
        indexes.extend(self.shape.unique.iter().cloned());
        let is_led = |column: &String| {
            indexes.iter().any(|set| set.first().is_some_and(|first| first.eq_ignore_ascii_case(column)))
        };
        let missing: Vec<String> = self
            .candidate
            .ends
            .iter()
            .filter_map(|end| end.columns.first())
            .filter(|column| !is_led(column))
            .cloned()
            .collect();
        if missing.is_empty() {
            return Ok(None);
        }
        let happened = words::no_index(&self.candidate.table, &missing);
        let finding = fault(Rule::NoSecondIndex, missing, happened, words::NO_INDEX.to_owned());
        Ok(Some(Finding { level: Level::Note, ..finding }))
    }
}

impl Trial<'_> {
    /// Adds a row with this key to the table of an end.
    fn add_to(&self, table: &str, column: &str, value: &Value) -> Outcome {
        self.ground.insert(&self.database, table, &[(column.to_owned(), value.clone())])
    }
}

/// Columns that stand in a key beside the pair and may be NULL.
pub fn nullable_beside(table: &TableShape, ends: &[super::ends::End], pair: &[String]) -> Vec<String> {
    let beside = table.unique.iter().filter(|set| pair.iter().all(|column| has(set, column)));
    beside
        .flatten()
        .filter(|name| !has(pair, name) && !is_row_id(table, ends, name))
        .filter(|name| table.column(name).is_some_and(|column| !column.not_null))
        .cloned()
        .collect()
}

/// All columns that make the link.
pub fn columns_of(candidate: &Candidate) -> Vec<String> {
    let mut columns: Vec<String> = Vec::new();
    for column in candidate.ends.iter().flat_map(|end| &end.columns) {
        if !has(&columns, column) {
            columns.push(column.clone());
        }
    }
    columns
}

/// A fault without rows.
pub fn fault(rule: Rule, columns: Vec<String>, happened: String, why: String) -> Finding {
    Finding { rule, level: Level::Fault, columns, happened, why, rows: Vec::new() }
}

/// Whether a row came.
pub const fn is_accepted(outcome: &Outcome) -> bool {
    matches!(outcome, Outcome::Accepted | Outcome::Replaced)
}

/// The rows, with a remark beside the last one.
pub fn evidence(table: Table, remark: &str) -> Evidence {
    let last = table.rows.len().checked_sub(1);
    Evidence { table, remarks: last.map(|last| (last, remark.to_owned())).into_iter().collect() }
}

fn evidence_of_all(table: Table, remark: &str) -> Evidence {
    let remarks = (0..table.rows.len()).map(|row| (row, remark.to_owned())).collect();
    Evidence { table, remarks }
}

/// The rows of several states of one table.
fn joined(tables: Vec<Table>) -> Option<Table> {
    tables.into_iter().reduce(|mut all, table| {
        all.rows.extend(table.rows);
        all
    })
}
