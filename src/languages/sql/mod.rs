//! Answers in SQL: reading them, running them, and saying in plain words where they went wrong.
//!
//! Only `program.rs` runs anything on a database; everything else works on text alone.

mod comment;
mod created;
mod explain;
mod joined;
mod keywords;
mod lexer;
mod mutate;
mod parameter;
mod program;
mod sections;
mod sources;
mod split;
mod statement;
mod stub;
mod tokens;
mod uses;
mod words;

use std::collections::BTreeSet;
use std::ops::Range;
use std::rc::Rc;
use std::time::Duration;

pub use created::{Created, Part, Rule, RuleKind};
pub use explain::{explain, should_skip};
pub use keywords::is_keyword;
pub use mutate::mutants;
pub use sections::{Section, Sections};
pub use split::{statements, statements_within};
pub use stub::same_as_stub;
pub use tokens::{Kind, Token, meaningful, tokens};
pub use uses::{ALL as USES, uses};

use self::program::Scripts;
pub use self::program::script;
use super::program::Workshop;
use super::{Language, Mutant, Trouble};
use crate::course::Exercise;
use crate::database::{Schema, ScriptError, Stop};

/// The language of the `sql` track.
pub struct Sql;

impl Language for Sql {
    fn same(&self, one: &str, other: &str) -> bool {
        same_as_stub(one, other)
    }

    fn words<'a>(&self, answer: &'a str) -> Vec<&'a str> {
        meaningful(answer, 0..answer.len()).map(|token| token.text).collect()
    }

    fn workshop(&self, _exercise: &Exercise, _stop: &Stop) -> Rc<dyn Workshop> {
        Rc::new(Scripts)
    }

    fn time_limit(&self) -> Duration {
        Duration::from_secs(2)
    }

    fn nothing(&self) -> &'static str {
        "SELECT 1;"
    }

    fn query(&self, answer: &str, section: &str, sections: &[&str]) -> Result<Range<usize>, Trouble> {
        if section.is_empty() {
            return sections::only_query(answer);
        }
        sections::query_of(answer, section, sections)
    }

    fn statements(
        &self,
        answer: &str,
        section: &str,
        sections: &[&str],
    ) -> Result<Vec<Range<usize>>, Trouble> {
        if section.is_empty() {
            return Ok(statements(answer));
        }
        sections::statements_of(answer, section, sections)
    }

    fn notes(&self, answer: &str) -> Vec<String> {
        let skipped = statements(answer).into_iter().filter_map(|statement| should_skip(&answer[statement]));
        let words = parameter::quoted(answer).into_iter().chain(joined::rules(answer));
        skipped.chain(words).chain(comment::note(answer)).collect()
    }

    fn mutants(&self, answer: &str) -> Vec<Mutant> {
        mutants(answer)
    }

    fn uses(&self, answer: &str) -> BTreeSet<&'static str> {
        uses(answer)
    }

    fn explain(&self, answer: &str, error: &ScriptError, schema: &Schema) -> Trouble {
        explain(answer, error, schema)
    }
}
