//! A script as a program: its statements run in this process.

use std::ops::Range;

use super::comment::{OpenComment, open_comment};
use super::{Sections, sections, should_skip, statements, statements_within, words};
use crate::database::{Budget, Database, ErrorKind, ScriptError, StatementRun};
use crate::languages::Trouble;
use crate::languages::program::{Author, Call, Called, Failed, Program, Sent, Workshop};

/// Scripts need no tools.
pub struct Scripts;

impl Workshop for Scripts {
    fn open(&self, answer: &str, _author: Author) -> Result<Box<dyn Program>, Trouble> {
        Ok(Box::new(script(answer)))
    }
}

/// A script that belongs to no exercise, ready to run.
#[must_use]
pub fn script(text: &str) -> impl Program + use<> {
    Script { text: text.to_owned() }
}

struct Script {
    text: String,
}

impl Script {
    fn statements(&self, database: &Database, statements: &[Range<usize>]) -> Result<Vec<Sent>, ScriptError> {
        let runs = database.run_script(&self.text, statements, &should_skip)?;
        let sent = |run: StatementRun| Sent {
            text: self.text[run.statement].to_owned(),
            rows: run.rows,
            changed: run.changed,
            skipped: run.skipped,
        };
        Ok(runs.into_iter().map(sent).collect())
    }
}

impl Program for Script {
    fn run(&self, database: &mut Database, _budget: &Budget) -> Result<Vec<Sent>, Failed> {
        let statements = statements(&self.text);
        if statements.is_empty()
            && let Some(comment) = open_comment(&self.text).filter(OpenComment::swallows)
        {
            return Err(Failed::from(ScriptError {
                kind: ErrorKind::Other,
                message: words::comments::SWALLOWED.to_owned(),
                code: 0,
                offset: None,
                statement: comment.opening(),
            }));
        }
        Ok(self.statements(database, &statements)?)
    }

    fn prepare(&self, database: &mut Database, _budget: &Budget) -> Result<(), Failed> {
        let preamble = statements_within(&self.text, Sections::read(&self.text).preamble);
        database.run_script(&self.text, &preamble, &|_| None)?;
        Ok(())
    }

    fn part(
        &self,
        name: &str,
        known: &[&str],
        database: &mut Database,
        _budget: &Budget,
    ) -> Result<(), Failed> {
        let statements = sections::statements_of(&self.text, name, known)
            .map_err(|trouble| Failed::told(ErrorKind::Other, trouble))?;
        database.run_script(&self.text, &statements, &|_| None)?;
        Ok(())
    }

    fn call(
        &self,
        _call: &Call<'_>,
        _database: &mut Database,
        _budget: &Budget,
        _settled: &mut dyn FnMut(&Database),
    ) -> Result<Called, Failed> {
        let message = "A script has nothing to call. This is a fault of the exercise book.".to_owned();
        Err(Failed::told(ErrorKind::Other, Trouble { message, ..Trouble::default() }))
    }

    fn printed(&self) -> String {
        String::new()
    }
}
