//! What is shown of a fault beside its words: the rows of the join table, and the place in the answer.

use super::Probe;
use crate::course::{Link, Refusal, Step};
use crate::database::SqlError;
use crate::judge::comma::lost;
use crate::judge::fill::Outcome;
use crate::judge::links::Links;
use crate::judge::roles::{JoinTable, Shape};
use crate::judge::verdict::{CheckResult, Evidence};
use crate::judge::words::{self, Fault};
use crate::languages::Trouble;

impl Probe<'_> {
    /// The join table's rows in the end, with remarks beside the rows that the fault is about.
    pub(super) fn evidence(&self, fault: &Fault) -> Option<Evidence> {
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

    /// Puts a fault in words. What the fault itself tells for certain goes before the words of the check, which were
    /// written for the usual case.
    pub(super) fn tell(&self, result: &mut CheckResult, fault: &Fault, foreign_keys: bool) {
        let told = words::told(fault, self.ends, self.prescribed);
        result.message = Some(told.message);
        result.story = told.story;
        let certain =
            self.certain(fault, foreign_keys).or(told.certain.then_some((told.why, told.look_next)));
        let (why, look_next) = match certain {
            Some((why, look_next)) => (why, look_next.or_else(|| self.check.look.clone())),
            None => (self.check.why.clone(), self.check.look.clone()),
        };
        result.explanation = why;
        result.look_next = look_next;
        result.place = self.cause(fault).and_then(|cause| cause.place);
    }

    /// Why, where the schema or the connection tells it.
    fn certain(&self, fault: &Fault, foreign_keys: bool) -> Option<(Option<String>, Option<String>)> {
        let join = if let Shape::JoinTable(join) = &self.found.shape { Some(join) } else { None };
        if let Some(join) =
            join.filter(|_| matches!(fault, Fault::NotAccepted { outcome: Outcome::Broken(_), .. }))
            && self.prepared.schema.table(&join.table).is_some_and(|table| table.view)
        {
            return Some(words::view(&join.table));
        }
        if let Some(cause) = self.cause(fault).filter(|cause| cause.why.is_some()) {
            return Some((cause.why, cause.look_next));
        }
        if !foreign_keys && self.session.exercise.spec.foreign_keys {
            match fault {
                Fault::NotRefused { step: Step::Delete(_), .. } => {
                    return Some(words::switched_off_for_deletes());
                }
                Fault::NotRefused { .. } if self.check.refused == Some(Refusal::ForeignKey) => {
                    return Some(words::switched_off());
                }
                Fault::Links { deleted, .. } | Fault::Rows { deleted, .. } if !deleted.is_empty() => {
                    return Some(words::switched_off_for_deletes());
                }
                _ => {}
            }
        }
        if let (Some(join), Fault::NotAccepted { step: Step::Link(link), outcome: Outcome::Swallowed, .. }) =
            (join, fault)
            && self.all_in(join, link)
        {
            return Some(words::taken_away());
        }
        if let (Some(join), Fault::NotRefused { step, outcome, .. }) = (join, fault) {
            match (step, outcome) {
                (Step::Link(_), Outcome::Accepted)
                    if self.check.refused == Some(Refusal::Unique) && self.rule_has_condition() =>
                {
                    return Some(words::condition());
                }
                // What a task asks of the link may stand elsewhere: then nothing was dropped, there was no row to change.
                (Step::Link(link), Outcome::Swallowed) if self.all_in(join, link) => {
                    return Some(words::dropped());
                }
                _ => {}
            }
        }
        match (&self.found.shape, fault) {
            (Shape::JoinTable(join), _) if join.temporary => Some(words::temporary(&join.table)),
            (_, Fault::NoColumn { table, column }) => {
                let shape = self.prepared.schema.table(table)?;
                Some(words::without_comma(&lost(shape, &|name| name.eq_ignore_ascii_case(column))?))
            }
            (Shape::Nothing, Fault::NotAccepted { step: Step::Link(_), outcome: Outcome::Nowhere, .. })
                if self.prescribed.is_none() =>
            {
                Some(words::looked_for(self.ends, &self.prepared.schema))
            }
            _ => None,
        }
    }

    /// Whether the join table itself has all columns of a link's payload.
    fn all_in(&self, join: &JoinTable, link: &Link) -> bool {
        let table = self.prepared.schema.table(&join.table);
        table.is_some_and(|table| link.payload.iter().all(|(column, _)| table.column(column).is_some()))
    }

    /// What lies behind an error that SQLite only found while we tried something.
    fn cause(&self, fault: &Fault) -> Option<Trouble> {
        let Fault::NotAccepted { outcome: Outcome::Broken(error), .. } = fault else { return None };
        if error.message.contains(" has no column named ") {
            // It is our own statement that names the column: no place in the answer is the cause.
            return None;
        }
        let whole = SqlError { offset: None, ..error.clone() }.in_statement(0..self.session.answer.len());
        Some(self.session.language.explain(self.session.answer, &whole, &self.prepared.schema))
    }
}
