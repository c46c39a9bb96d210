//! One run of cargo: it builds a package, and what it says is read.
//!
//! What an error means to a learner is said in `diagnosis.rs`.

use std::io::{BufRead, BufReader, Read};
use std::num::NonZeroUsize;
use std::path::PathBuf;
use std::process::{Child, ChildStderr, ChildStdout, Command, Stdio};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::thread;
use std::time::Duration;

use serde::Deserialize;

use super::package::Package;
use super::tools::Tools;
use crate::database::Budget;
use crate::languages::confine::{self, Confinement};
use crate::languages::node::{kill_group, live};

/// How long a wait lasts before the budget is looked at again.
const SLICE: Duration = Duration::from_millis(20);
/// How much of what cargo says to people is kept, in bytes.
const KEPT: u64 = 64 * 1024;
/// How much of what the compiler says is read, in bytes: an answer can make it talk without end.
const MOST: u64 = 16 * 1024 * 1024;

/// How much memory the compiler may have for data, in bytes: twice what all known mistakes of an exercise need together, at least.
/// A macro that grows without end takes all of it, and the longer the more there is.
const MEMORY: u64 = 1024 * 1024 * 1024;
/// How many threads may make code of one answer: each takes memory.
const THREADS: usize = 8;
/// How long it may compute, in seconds, should nobody be there any more to end it.
const COMPUTING: u64 = 120;
/// The longest file that it may write, in bytes.
const LONGEST_FILE: u64 = 512 * 1024 * 1024;

/// What came of building.
#[derive(Debug, Default)]
pub struct Built {
    /// The program, if there is one.
    pub program: Option<PathBuf>,
    /// Whether it was there already, and cargo took it for what it would make.
    pub fresh: bool,
    /// The errors, in the compiler's order.
    pub errors: Vec<Diagnostic>,
    /// What cargo said to people.
    pub said: String,
}

/// Why building did not come to an end.
#[derive(Debug)]
pub enum Unbuilt {
    /// There was no time left, or nobody wants it any more.
    TimeOut,
    /// Cargo did not start.
    NotStarted(std::io::Error),
}

/// A line of cargo's.
#[derive(Debug, Deserialize)]
struct Line {
    reason: String,
    #[serde(default)]
    message: Option<Diagnostic>,
    #[serde(default)]
    target: Option<Target>,
    #[serde(default)]
    executable: Option<PathBuf>,
    #[serde(default)]
    fresh: bool,
}

#[derive(Debug, Deserialize)]
struct Target {
    name: String,
}

/// Something that the compiler says.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Diagnostic {
    /// What it is: `error`, `warning`, …
    pub level: String,
    /// In one sentence.
    pub message: String,
    /// Its code: `E0308`.
    pub code: Option<Code>,
    /// The places.
    pub spans: Vec<Span>,
    /// Notes and help.
    pub children: Vec<Self>,
    /// The whole as people read it.
    pub rendered: Option<String>,
}

/// The code of an error.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Code {
    /// `E0308`
    pub code: String,
}

/// A place in a file.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Span {
    /// The file, as the compiler names it.
    pub file_name: String,
    /// Where it begins, in bytes.
    pub byte_start: usize,
    /// Where it ends.
    pub byte_end: usize,
    /// Whether it is the place itself, or one that explains it.
    pub is_primary: bool,
    /// What is said of it.
    pub label: Option<String>,
    /// The macro that it comes from.
    pub expansion: Option<Box<Expansion>>,
}

/// A macro that was written out.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Expansion {
    /// Where it was called.
    pub span: Span,
}

/// What is built.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// What answers are built with: code that is known. It may be fetched.
    Prepare {
        /// Whether only what is on this machine counts.
        offline: bool,
    },
    /// An answer. Building it can read files, so it is done confined, and nothing is fetched.
    Answer,
}

/// What the compiler may do while it builds an answer.
fn confinement(tools: &Tools, package: &Package) -> Confinement {
    Confinement {
        read: package.reads(),
        run: tools.toolchain(),
        write: vec![package.target.clone()],
        children: true,
        memory: Some(MEMORY),
        computing: Some(COMPUTING),
        file_size: Some(LONGEST_FILE),
        ..Confinement::default()
    }
}

/// How many threads may work on an answer.
fn threads() -> usize {
    thread::available_parallelism().map_or(1, NonZeroUsize::get).min(THREADS)
}

/// Builds a package. `tell` is called for each crate that is done.
///
/// # Errors
/// When there is no time, or cargo does not start. An error of the compiler is an outcome.
pub fn build(
    tools: &Tools,
    package: &Package,
    mode: Mode,
    budget: &Budget,
    tell: &mut dyn FnMut(),
) -> Result<Built, Unbuilt> {
    let mut command = match mode {
        Mode::Prepare { .. } => Command::new(&tools.cargo),
        Mode::Answer => confinement(tools, package).command(tools.confiner.as_deref(), &tools.cargo),
    };
    command
        .args(["build", "--message-format=json", "--color=never"])
        .args((mode != Mode::Prepare { offline: false }).then_some("--offline"))
        .args((mode == Mode::Answer).then(|| format!("--jobs={}", threads())))
        .arg("--target-dir")
        .arg(&package.target)
        .current_dir(&package.folder)
        .env_clear()
        .envs(tools.environment.iter().map(|(name, value)| (name, value)))
        .env("TMPDIR", package.scratch())
        // Flags in the learner's own configuration are not for us.
        .env("CARGO_ENCODED_RUSTFLAGS", "")
        .env("CARGO_TERM_COLOR", "never")
        .env("CARGO_TERM_PROGRESS_WHEN", "never")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(&mut command, 0);
    let child = confine::start(command).map_err(Unbuilt::NotStarted)?;
    live::add(child.id());
    let mut cargo = Cargo(child);
    let said = cargo.0.stderr.take().map(listen);
    let lines = cargo.0.stdout.take().map(read);
    let mut built = Built::default();
    while let Some(lines) = &lines {
        match lines.recv_timeout(SLICE) {
            Ok(line) => built.take_in(line, &package.name, tell),
            Err(RecvTimeoutError::Disconnected) => break,
            Err(RecvTimeoutError::Timeout) if budget.is_over() => return Err(Unbuilt::TimeOut),
            Err(RecvTimeoutError::Timeout) => {}
        }
    }
    let status = cargo.0.wait().map_err(Unbuilt::NotStarted)?;
    built.said = said.and_then(|said| said.join().ok()).unwrap_or_default();
    if !status.success() {
        built.program = None;
    }
    Ok(built)
}

impl Built {
    fn take_in(&mut self, line: Line, program: &str, tell: &mut dyn FnMut()) {
        match line.reason.as_str() {
            "compiler-artifact" => {
                tell();
                let is_ours = line.target.is_some_and(|target| target.name == program);
                if let Some(executable) = line.executable.filter(|_| is_ours) {
                    self.program = Some(executable);
                    self.fresh = line.fresh;
                }
            }
            "compiler-message" => {
                let error = line.message.filter(|message| message.level.starts_with("error"));
                // At the end it only counts the others.
                self.errors.extend(error.filter(|error| !error.message.starts_with("aborting due to")));
            }
            _ => {}
        }
    }
}

/// A cargo that does not outlive us, with the compilers that it has started.
struct Cargo(Child);

impl Drop for Cargo {
    fn drop(&mut self) {
        if !matches!(self.0.try_wait(), Ok(Some(_))) {
            kill_group(self.0.id());
            drop(self.0.kill());
            drop(self.0.wait());
        }
        live::remove(self.0.id());
    }
}

fn listen(stderr: ChildStderr) -> thread::JoinHandle<String> {
    thread::spawn(move || {
        let mut bytes = Vec::new();
        let mut stderr = stderr;
        drop(stderr.by_ref().take(KEPT).read_to_end(&mut bytes));
        // Whoever writes more never has to wait.
        drop(std::io::copy(&mut stderr, &mut std::io::sink()));
        String::from_utf8_lossy(&bytes).into_owned()
    })
}

fn read(stdout: ChildStdout) -> Receiver<Line> {
    let (lines, receiver) = mpsc::channel();
    thread::spawn(move || {
        let mut reader = BufReader::new(stdout.take(MOST));
        let mut text = String::new();
        while reader.read_line(&mut text).is_ok_and(|length| length > 0) {
            if let Ok(line) = serde_json::from_str::<Line>(&text)
                && lines.send(line).is_err()
            {
                return;
            }
            text.clear();
        }
    });
    receiver
}
