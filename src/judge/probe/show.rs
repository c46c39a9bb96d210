//! What is shown of a fault beside its words: the rows of the join table, and the place in the answer.

use super::Probe;
use crate::course::Step;
use crate::database::ScriptError;
use crate::judge::fill::Outcome;
use crate::judge::links::Links;
use crate::judge::roles::Shape;
use crate::judge::verdict::Evidence;
use crate::judge::words::{self, Fault};
use crate::languages::Place;

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

    /// Where in the answer the cause lies, when SQLite only found out while we tried something.
    pub(super) fn place(&self, fault: &Fault) -> Option<Place> {
        let Fault::NotAccepted { outcome: Outcome::Broken(error), .. } = fault else { return None };
        let whole = ScriptError {
            kind: error.kind,
            message: error.message.clone(),
            code: error.code,
            offset: None,
            statement: 0..self.session.answer.len(),
        };
        self.session.language.explain(self.session.answer, &whole, &self.prepared.schema).place
    }
}
