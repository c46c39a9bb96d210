//! The program of an answer while it runs: started guarded, given orders, ended with everything that it has started.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use super::reply::{Reply, encoded, hex};
use crate::database::{Budget, Image, Value};
use crate::languages::apart::How;
#[cfg(unix)]
use crate::languages::confine;
use crate::languages::confine::Confinement;
use crate::languages::node::wire::Wire;
use crate::languages::node::{Output, kill_group, live};
use crate::languages::program::{Author, Sent};

/// How many statements one run may send.
const MOST_STATEMENTS: usize = 5_000;
/// How much memory a program may have for data, in bytes.
const MEMORY: u64 = 512 * 1024 * 1024;
/// How long a program may compute, in seconds, should nobody be there any more to end it: one answer, or many of the course's.
const COMPUTING: [u64; 2] = [30, 600];

/// A program that waits for orders.
pub struct Process {
    child: Child,
    wire: Wire,
    /// What is printed in it.
    pub output: Output,
    folder: PathBuf,
    runs: u64,
}

/// What a program is to do.
pub struct Order<'a> {
    /// Which of its answers.
    pub answer: usize,
    /// The name of a part, or the number of a call.
    pub what: &'a str,
    /// The parameters.
    pub values: &'a [(&'a str, Value)],
}

/// How a run ended by itself.
#[derive(Debug)]
pub struct Ended {
    /// What came of it: rows, an error, a panic.
    pub reply: Reply,
    /// The statements.
    pub sent: Vec<Sent>,
    /// Whether a transaction was left open.
    pub open: bool,
    /// Whether foreign keys were enforced at the end.
    pub foreign_keys: bool,
    /// What the database held at the end.
    pub image: Image,
}

impl Process {
    /// Starts a program in a folder of its own.
    ///
    /// # Errors
    /// When the system refuses.
    pub fn start(
        confiner: Option<&Path>,
        program: &Path,
        folder: PathBuf,
        author: Author,
    ) -> io::Result<Self> {
        let allowed = Confinement {
            read: vec![folder.clone()],
            memory: Some(MEMORY),
            computing: Some(COMPUTING[usize::from(author == Author::Course)]),
            file_size: Some(0),
            ..Confinement::default()
        };
        let mut command = allowed.command(confiner, program);
        command.current_dir(&folder).env_clear();
        command.stdout(Stdio::piped()).stderr(Stdio::piped());
        let (mut child, wire) = connected(command)?;
        live::add(child.id());
        let output = Output::default();
        if let Some(stdout) = child.stdout.take() {
            output.drain(stdout);
        }
        if let Some(stderr) = child.stderr.take() {
            output.drain(stderr);
        }
        Ok(Self { child, wire, output, folder, runs: 0 })
    }

    /// Has an order carried out on what a database holds. `replied` is called as soon as the call has come back.
    ///
    /// # Errors
    /// How it was ended, and the last statement: the process is of no use afterwards.
    pub fn carry_out(
        &mut self,
        order: &Order<'_>,
        image: &Image,
        foreign_keys: bool,
        budget: &Budget,
    ) -> Result<Ended, (How, Option<String>)> {
        let mut sent: Vec<Sent> = Vec::new();
        let ended = self.converse(order, image, foreign_keys, budget, &mut sent);
        ended.map_err(|how| (how, sent.pop().map(|statement| statement.text)))
    }

    fn converse(
        &mut self,
        order: &Order<'_>,
        image: &Image,
        foreign_keys: bool,
        budget: &Budget,
        sent: &mut Vec<Sent>,
    ) -> Result<Ended, How> {
        self.runs += 1;
        let Order { answer, what, values } = order;
        let (run, keys) = (self.runs, u8::from(foreign_keys));
        let mut line = format!("{run}\t{answer}\t{what}\t{keys}\t{}", hex(image.bytes()));
        for (name, value) in *values {
            line.extend(["\t", name, "=", &encoded(value)]);
        }
        self.wire.send(line.into_bytes(), budget)?;
        let mut reply = None;
        loop {
            let line = self.wire.receive(budget)?;
            match Reply::read(&line, run).ok_or(How::Garbled)? {
                Reply::Sent(_) if sent.len() >= MOST_STATEMENTS => return Err(How::Flood),
                Reply::Sent(text) => sent.push(Sent { text, rows: None, changed: 0, skipped: None }),
                Reply::Done { open, foreign_keys, image } => {
                    let reply = reply.ok_or(How::Garbled)?;
                    let sent = std::mem::take(sent);
                    return Ok(Ended { reply, sent, open, foreign_keys, image: Image::of(image) });
                }
                first if reply.is_none() => reply = Some(first),
                _ => return Err(How::Garbled),
            }
        }
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        kill_group(self.child.id());
        drop(self.child.kill());
        drop(fs::remove_dir_all(&self.folder));
        drop(self.child.wait());
        live::remove(self.child.id());
    }
}

#[cfg(unix)]
fn connected(mut command: Command) -> io::Result<(Child, Wire)> {
    use std::os::fd::OwnedFd;
    use std::os::unix::net::UnixStream;
    use std::os::unix::process::CommandExt;

    let (mine, theirs) = UnixStream::pair()?;
    command.process_group(0).stdin(Stdio::from(OwnedFd::from(theirs)));
    let child = confine::start(command)?;
    Ok((child, Wire::socket(mine)?))
}

#[cfg(not(unix))]
fn connected(_command: Command) -> io::Result<(Child, Wire)> {
    Err(io::Error::new(io::ErrorKind::Unsupported, "answers in Rust are run on Linux and macOS only, so far"))
}
