//! Bytes in the place of a process of Node.js: the door for tests, see `languages/stranger.rs`.

use std::os::unix::net::UnixStream;

use super::conversation::{Late, carry_out};
use super::frame::{self, Command};
use super::host::Line;
use super::library::Library;
use super::lines::Lines;
use super::program::ended_by_force;
use super::told;
use super::wire::Wire;
use crate::database::{Budget, Database, Value};
use crate::languages::program::{Failed, Sent};

/// Whether a run ended by itself, and what was the matter; the rows; the statements.
type Outcome = ((bool, Option<Failed>), Vec<Vec<Value>>, Vec<Sent>);

pub fn lines<'a>(pieces: impl Iterator<Item = &'a [u8]>, longest: usize) -> (Vec<Vec<u8>>, bool) {
    let mut lines = Lines::new(longest);
    let mut taken = Vec::new();
    for piece in pieces {
        lines.add(piece);
        loop {
            match lines.take() {
                Ok(Some(line)) => taken.push(line),
                Ok(None) => break,
                Err(_) => return (taken, true),
            }
        }
    }
    (taken, false)
}

pub fn there_and_back(value: &Value) -> Value {
    frame::value(&frame::encoded(value))
}

/// The first run of a process.
pub fn run(stream: UnixStream, text: &str, database: &Database, budget: &Budget) -> Outcome {
    let Ok(wire) = Wire::socket(stream) else { return ((false, None), Vec::new(), Vec::new()) };
    let command = Command {
        verb: "call",
        run: 1,
        module: 1,
        database: 1,
        file: "answer.js",
        text,
        fresh: true,
        name: "",
        body: "",
        exports: &[],
        values: Vec::new(),
    };
    let mut line = Line::new(wire);
    match carry_out(&mut line, &command, database, budget, Late::Refused, &mut || {}) {
        Ok(mut ended) => {
            let failed = ended.failed.take().map(|facts| told::failed(text, &facts, &ended, Library::Knex));
            ((true, failed), ended.rows, ended.sent)
        }
        Err(broken) => ((false, Some(ended_by_force(&broken, database))), Vec::new(), Vec::new()),
    }
}
