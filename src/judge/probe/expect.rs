//! What must hold right after the answer ran, and in the end.

use super::{Probe, agrees, payload_columns};
use crate::course::{Link, Step};
use crate::database::{ColumnShape, Comparison, SqlError, Value, many, quote};
use crate::judge::links::{Links, NO_SUCH_ROW, ReadLink};
use crate::judge::roles::Shape;
use crate::judge::stopped::Stopped;
use crate::judge::words::{self, Fault};
use crate::languages::Trouble;

impl Probe<'_> {
    /// What must hold right after the script, before anything is tried.
    pub(super) fn settings_fault(&mut self, foreign_keys: bool) -> Option<Fault> {
        for name in &self.check.unchanged {
            let fault = self.changed(name);
            self.behaviour.push(format!("changed {name} {}", fault.is_some()));
            if fault.is_some() {
                return fault;
            }
        }
        let expected = self.check.foreign_keys?;
        self.behaviour.push(format!("foreign keys {foreign_keys}"));
        (expected != foreign_keys).then_some(Fault::ForeignKeys { on: foreign_keys })
    }

    fn changed(&self, name: &str) -> Option<Fault> {
        let table = self.session.given(name)?;
        let list: Vec<String> = table.columns.iter().map(|column| quote(column)).collect();
        let sql = format!("SELECT {} FROM {}", list.join(", "), quote(name));
        let now = match self.prepared.database.rows(&sql, &[]) {
            Ok(now) => now.rows,
            Err(error) => {
                let how = match self.prepared.schema.table(name) {
                    None => "it is gone".to_owned(),
                    Some(now) => match table.columns.iter().find(|column| now.column(column).is_none()) {
                        Some(column) => format!("it has no column {column} any more"),
                        None => error.message,
                    },
                };
                return Some(Fault::Changed { table: name.to_owned(), how });
            }
        };
        let same = Comparison::default().same(&table.rows, &now);
        (!same).then(|| {
            let how = words::change(table.rows.len(), now.len());
            Fault::Changed { table: name.to_owned(), how }
        })
    }

    /// What must hold in the end.
    pub(super) fn end_fault(&mut self, links: &Links<'_>, baseline: &[ReadLink]) -> Option<Fault> {
        // An empty key is the cause of links that can't be read back: it is told first.
        if self.check.filled_keys
            && let Some(fault) = self.empty_key()
        {
            return Some(fault);
        }
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
        None
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
        name_ids(&mut extra, &links.read_to_show(&columns).unwrap_or_default());
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

    pub(super) fn read(&self, links: &Links<'_>) -> Result<Vec<ReadLink>, SqlError> {
        let wanted = self.check.links.as_deref().unwrap_or(&self.made);
        links.read(&payload_columns(wanted))
    }

    /// A column of the primary key, or one called id, that is NULL in some row.
    fn empty_key(&mut self) -> Option<Fault> {
        let mut tables: Vec<&str> = self.check.insert.iter().map(|insert| insert.table.as_str()).collect();
        if let Shape::JoinTable(join) = &self.found.shape {
            tables.push(&join.table);
        }
        for table in tables {
            let Some(shape) = self.prepared.schema.table(table) else { continue };
            // An id is what a row is known by, whether or not it was declared as the key.
            let is_key = |column: &&ColumnShape| column.key > 0 || column.name.eq_ignore_ascii_case("id");
            for column in shape.columns.iter().filter(is_key) {
                let sql = format!("SELECT 1 FROM {} WHERE {} IS NULL", quote(table), quote(&column.name));
                if self.prepared.database.rows(&sql, &[]).is_ok_and(|rows| !rows.rows.is_empty()) {
                    // A table that the learner names freely must not tell two answers apart by its name.
                    let given = self.check.insert.iter().any(|insert| insert.table == table);
                    let owner = if given { table } else { "the join table" };
                    let what = match column.key {
                        0 => "id",
                        _ if shape.columns.iter().filter(is_key).count() == 1 => "key",
                        _ => "part of the key",
                    };
                    self.behaviour.push(format!("empty {what} of {owner}"));
                    return Some(Fault::EmptyKey { table: table.to_owned(), column: column.name.clone() });
                }
            }
        }
        self.behaviour.push("keys filled".to_owned());
        None
    }

    /// A column that the task prescribes is not there, so that no link can be tried.
    pub(super) fn column_fault(&mut self) -> Option<Fault> {
        let links = |step: &Step| matches!(step, Step::Link(_) | Step::Unlink(_));
        match &self.found.shape {
            Shape::NoColumn(table, column) if self.steps.iter().any(links) => {
                self.behaviour.push("a column is missing".to_owned());
                Some(Fault::NoColumn { table: table.clone(), column: column.clone() })
            }
            _ => None,
        }
    }

    /// The schema is not what it is after other sections.
    pub(super) fn schema_fault(&mut self) -> Result<Option<Fault>, Stopped> {
        let Some(like) = &self.check.schema_like else { return Ok(None) };
        let stopped = |error: SqlError| self.session.stopped(&error);
        let now = self.prepared.database.schema_lines().map_err(stopped)?;
        let wanted = self.session.schema_after(like)?;
        let first = |lines: &[String], others: &[String]| {
            lines.iter().find(|line| !others.contains(line)).map(|line| words::schema_line(line))
        };
        let (additional, missing) = (first(&now, &wanted), first(&wanted, &now));
        // Which of its columns comes first does not tell one table from another.
        let about = |line: &Option<String>| line.as_deref()?.rsplit(" of ").next().map(str::to_owned);
        self.behaviour.push(format!("schema {:?} {:?}", about(&additional), about(&missing)));
        let done = self.check.sections.clone();
        Ok((now != *wanted).then(|| Fault::Schema { done, like: like.clone(), additional, missing }))
    }

    /// A query steps through more rows than it may.
    pub(super) fn plan_fault(&mut self) -> Result<Option<Fault>, Trouble> {
        let Some(plan) = &self.check.plan else { return Ok(None) };
        let database = &self.prepared.database;
        let fixture = self.session.fixture()?;
        let filled = fixture
            .schema()
            .and_then(|schema| Ok(many(&fixture.dataset("fixture", &schema)?, &schema)))
            .map_err(|error| self.session.stopped(&error))?;
        if let Err(error) = database.load(&filled) {
            return self.no_plan(None, error).map(Some);
        }
        let scanned = match database.scanned(&plan.query) {
            Ok(scanned) => scanned,
            Err(error) => return self.no_plan(Some(&plan.query), error).map(Some),
        };
        let holds = scanned <= plan.scans;
        self.behaviour.push(format!("plan {holds}"));
        Ok((!holds).then(|| Fault::Plan { query: plan.query.clone(), scanned }))
    }

    /// The learner's own tables do not take rows that the task allows, or the query can't be run on them.
    fn no_plan(&mut self, query: Option<&str>, error: SqlError) -> Result<Fault, Trouble> {
        if error.kind.is_limit() {
            return Err(self.session.stopped(&error));
        }
        self.behaviour.push(format!("no plan {:?}", error.kind));
        Ok(Fault::NoPlan { query: query.map(str::to_owned), message: error.message })
    }
}

/// Puts ids that no row has in the place of names that are not there.
fn name_ids(links: &mut [ReadLink], shown: &[ReadLink]) {
    let unnamed = |(ends, _): &&ReadLink| ends.iter().flatten().any(|end| end.ends_with(NO_SUCH_ROW));
    let mut shown = shown.iter().filter(unnamed);
    for link in links.iter_mut().filter(|(ends, _)| ends.contains(&None)) {
        if let Some(shown) = shown.next() {
            link.clone_from(shown);
        }
    }
}
