//! Bytes in the place of a process that runs an answer: what becomes of whatever a stranger may send.
//!
//! For tests and fuzzing only: nothing of a verdict goes through here, but what is called is what verdicts go through.

use std::io::{Read, Write};
use std::net::Shutdown;
use std::os::unix::net::UnixStream;
use std::thread;

use super::node::stranger as node;
use super::program::{Cause, Failed, Sent};
use super::rust::stranger as rust;
use super::trouble::Trouble;
use crate::database::{Budget, Database, Value};

/// What became of a run.
#[derive(Debug, Default)]
pub struct Heard {
    /// Whether it ended by itself.
    pub ended: bool,
    /// The statements that count.
    pub sent: Vec<Sent>,
    /// The rows that came back.
    pub rows: Vec<Vec<Value>>,
    /// What is told of it, if something was the matter.
    pub trouble: Option<Trouble>,
    /// What the stranger was told, line by line.
    pub replies: Vec<Vec<u8>>,
}

/// Bytes that come in these pieces, cut into lines of at most `longest` bytes; the second is whether one was too long.
#[must_use]
pub fn lines<'a>(pieces: impl Iterator<Item = &'a [u8]>, longest: usize) -> (Vec<Vec<u8>>, bool) {
    node::lines(pieces, longest)
}

/// A value sent to a process of Node.js and sent back by it.
#[must_use]
pub fn through_node(value: &Value) -> Value {
    node::there_and_back(value)
}

/// A value sent to a program of Rust and sent back by it.
#[must_use]
pub fn through_rust(value: &Value) -> Option<Value> {
    rust::there_and_back(value)
}

/// The values of the rows that a line of a program of Rust brings, about its first run.
#[must_use]
pub fn rows_of_rust(line: &[u8]) -> Vec<Vec<Value>> {
    rust::rows(line)
}

/// A run on a database, of an answer with this text, whose process sends these bytes whatever it is told, and then ends.
///
/// # Panics
/// When the system has no sockets left.
#[must_use]
pub fn node(bytes: &[u8], text: &str, database: &Database, budget: &Budget) -> Heard {
    let Ok((mine, theirs)) = UnixStream::pair() else { return Heard::default() };
    thread::scope(|scope| {
        let stranger = scope.spawn(move || speak(theirs, bytes));
        let (outcome, rows, sent) = node::run(mine, text, database, budget);
        let replies = stranger.join().unwrap_or_default();
        let replies = replies.split_inclusive(|byte| *byte == b'\n').map(<[u8]>::to_vec).collect();
        let (ended, failed) = outcome;
        Heard { ended, sent, rows, trouble: failed.map(told), replies }
    })
}

/// Sends all of it, from a thread of its own since nobody may read, and gives what is heard until the line is closed.
fn speak(mut stream: UnixStream, bytes: &[u8]) -> Vec<u8> {
    let Ok(mut speaking) = stream.try_clone() else { return Vec::new() };
    thread::scope(|scope| {
        scope.spawn(move || {
            drop(speaking.write_all(bytes));
            drop(speaking.shutdown(Shutdown::Write));
        });
        let mut heard = Vec::new();
        drop(stream.read_to_end(&mut heard));
        heard
    })
}

fn told(failed: Failed) -> Trouble {
    match failed.cause {
        Cause::Told { trouble, .. } => trouble,
        Cause::Script(_) => Trouble { message: failed.message, ..Trouble::default() },
    }
}
