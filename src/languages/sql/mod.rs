//! Answers in SQL.

use std::ops::Range;

use super::{Language, Trouble};
use crate::database::{Database, Schema, ScriptError, StatementRun};

/// The language of the `sql` track.
pub struct Sql;

fn split(text: &str, base: usize) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut start = 0;
    for (i, _) in text.match_indices(';') {
        out.push(base + start..base + i + 1);
        start = i + 1;
    }
    if !text[start..].trim().is_empty() {
        out.push(base + start..base + text.len());
    }
    out
}

impl Language for Sql {
    fn same(&self, one: &str, other: &str) -> bool {
        one.trim() == other.trim()
    }

    fn run(&self, answer: &str, database: &Database) -> Result<Vec<StatementRun>, ScriptError> {
        database.run_script(answer, &split(answer, 0), &|_| None)
    }

    fn query(&self, answer: &str, section: &str, _: &[&str]) -> Result<Range<usize>, Trouble> {
        let _ = section;
        split(answer, 0)
            .first()
            .cloned()
            .ok_or_else(|| Trouble { message: "no query".into(), ..Trouble::default() })
    }

    fn statements(&self, answer: &str, _: &str, _: &[&str]) -> Result<Vec<Range<usize>>, Trouble> {
        Ok(split(answer, 0))
    }

    fn mutants(&self, _: &str) -> Vec<super::Mutant> {
        Vec::new()
    }

    fn uses(&self, _: &str) -> std::collections::BTreeSet<&'static str> {
        std::collections::BTreeSet::new()
    }

    fn explain(&self, _: &str, error: &ScriptError, _: &Schema) -> Trouble {
        Trouble { message: error.message.clone(), ..Trouble::default() }
    }
}
