//! Cargo, and what answers in Rust are built with: finding the one, and building the other once for all workspaces of a user.
//!
//! Building and running answers is not done here.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use super::compile::{Built, Mode, Unbuilt, build};
use super::library::Library;
use super::package::Home;
use super::source::{Asked, Source};
use super::tools::Tools;
use crate::database::Budget;
use crate::env::Environment;
use crate::error::{Failure, Result};
use crate::languages::node::packages::programs;

/// What a machine must have before answers can be built.
pub const NEEDED: &str = "needs cargo and a C compiler";

/// How long the first build may take: a slow machine, and perhaps a slow network.
const PATIENCE: Duration = Duration::from_mins(20);
const CARGO: &str = if cfg!(windows) { "cargo.exe" } else { "cargo" };
const RUST_PAGE: &str = "https://rustup.rs";

/// What is being done, for whoever waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Progress {
    /// So many crates are built, of so many.
    Building {
        /// `rusqlite and SQLite`.
        what: &'static str,
        /// How many are done.
        done: usize,
        /// How many there are.
        total: usize,
        /// How many seconds it has taken.
        seconds: u64,
    },
    /// All are built.
    Built {
        /// As above.
        what: &'static str,
    },
}

/// What is there already. Nothing is built or started.
#[must_use]
pub fn look(environment: &Environment) -> Tools {
    let Some(cargo) = programs(&environment.path, CARGO).next() else { return Tools::default() };
    let confiner = environment.confiner.clone();
    let mut tools = Tools { confiner, cargo, environment: environment.building.clone(), homes: Vec::new() };
    if let Some(cache) = &environment.cache {
        let homes = Library::ALL.into_iter().map(|library| Home::of(cache, library));
        homes.filter(Home::is_ready).for_each(|home| tools.put(home));
    }
    tools
}

/// Makes sure that answers with a library can be built, and puts that into `tools`.
///
/// # Errors
/// When this machine lacks something, with what to do about it; when the cache can't be written.
pub fn prepare(
    library: Library,
    environment: &Environment,
    tools: &mut Tools,
    tell: &mut dyn FnMut(&Progress),
) -> Result<()> {
    if tools.cargo.as_os_str().is_empty() {
        return Err(go_on(no_cargo()));
    }
    let cache = environment.cache.as_deref().ok_or_else(no_cache)?;
    let home = Home::of(cache, library);
    let (what, total, start) = (library.title(), crates(library), Instant::now());
    let mut wait = |done: usize| {
        tell(&Progress::Building { what, done: done.min(total), total, seconds: start.elapsed().as_secs() });
    };
    let lock = home.lock(&mut wait).map_err(|error| not_writable(&home.folder, error))?;
    if !home.is_ready() {
        make(&home, tools, tell).map_err(go_on)?;
    }
    drop(lock);
    tools.put(home);
    Ok(())
}

/// Begins to prepare a library in the background, as a program of its own that goes on when this one has ended. Says whether it did: where
/// it can't, whoever needs the library prepares it then.
///
/// # Errors
/// When there is no cargo.
pub fn begin(library: Library, environment: &Environment, tools: &Tools) -> Result<bool> {
    if tools.cargo.as_os_str().is_empty() {
        return Err(go_on(no_cargo()));
    }
    let Some(program) = environment.confiner.as_ref().filter(|_| environment.cache.is_some()) else {
        return Ok(false);
    };
    let mut command = Command::new(program);
    command.args(["dev", "prepare", library.need()]);
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    // Ctrl-C in the terminal is not meant for it.
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(&mut command, 0);
    Ok(command.spawn().is_ok())
}

fn make(home: &Home, tools: &Tools, tell: &mut dyn FnMut(&Progress)) -> Result<()> {
    let unwritten = |error| not_writable(&home.folder, error);
    let package = home.package("nothing").map_err(unwritten)?;
    home.write(&package, &Source::of(home.library, &Asked::default(), &[""])).map_err(unwritten)?;
    let (what, total, start) = (home.library.title(), crates(home.library), Instant::now());
    let mut done = 0;
    let mut progress = |done: usize| {
        home.tell_others(done);
        tell(&Progress::Building { what, done: done.min(total), total, seconds: start.elapsed().as_secs() });
    };
    progress(0);
    let mut run = |offline| {
        let mut count = || {
            done += 1;
            progress(done);
        };
        build(tools, &package, Mode::Prepare { offline }, &Budget::start(PATIENCE), &mut count)
    };
    // What this program was built with is on this machine already, as a rule.
    let built = match run(true) {
        Ok(built) if built.program.is_none() && built.errors.is_empty() && lacks_sources(&built.said) => {
            run(false)
        }
        other => other,
    };
    match built {
        Ok(built) if built.program.is_some() => {
            home.set_ready().map_err(unwritten)?;
            tell(&Progress::Built { what });
            Ok(())
        }
        Ok(built) => Err(not_built(&built)),
        Err(Unbuilt::TimeOut) => Err(Failure::missing("Building took too long, and I have stopped it.")
            .hint("Is the network slow, or the machine very busy?")),
        Err(Unbuilt::NotStarted(error)) => Err(Failure::missing(format!(
            "I found cargo, but it doesn't start:\n  {}",
            tools.cargo.display()
        ))
        .because(error)
        .hint(format!("Install Rust again: {RUST_PAGE}"))),
    }
}

/// How many times cargo says that something is done: for each crate, and once more where it has a script that builds something.
fn crates(library: Library) -> usize {
    library.lock().matches("[[package]]").count() + 2
}

/// Whether cargo would have to fetch something.
fn lacks_sources(said: &str) -> bool {
    [
        "offline",
        "no matching package",
        "failed to download",
        "unable to update registry",
        "attempting to make an HTTP",
    ]
    .iter()
    .any(|sign| said.contains(sign))
}

fn not_built(built: &Built) -> Failure {
    let errors = built.errors.iter().flat_map(|error| [error.message.as_str(), "\n"]).collect::<String>();
    let said = &(errors + &built.said);
    let has = |signs: &[&str]| signs.iter().any(|sign| said.contains(sign));
    if has(&["linker `", "failed to find tool", "is `cc` installed", "ToolNotFound", "link.exe` not found"]) {
        return Failure::missing("SQLite is built from its sources, and I found no C compiler here.")
            .hint("On Debian and Ubuntu: sudo apt install build-essential")
            .hint("On Fedora: sudo dnf install gcc")
            .hint("On macOS: xcode-select --install")
            .hint("On Windows: the build tools of Visual Studio, with C++");
    }
    if has(&[
        "rustup could not choose",
        "no default toolchain",
        "is not installed for the toolchain",
        "toolchain '",
    ]) {
        return Failure::missing("rustup is here, but no Rust is installed with it.")
            .hint("Install one: rustup default stable");
    }
    if has(&[
        "failed to download",
        "unable to update registry",
        "failed to fetch",
        "Could not resolve host",
        "HTTP",
        "network",
    ]) {
        return Failure::missing("I could not fetch what answers in Rust are built with.")
            .hint("Are you online? Once it is built, this track works without a network.")
            .hint(last(said));
    }
    if has(&["edition2024", "requires rustc", "feature `edition"]) {
        return Failure::missing("Your Rust is too old for what answers are built with.")
            .hint("Update it: rustup update");
    }
    if has(&["No space left", "os error 28"]) {
        return Failure::files("The disk is full: what answers in Rust are built with takes about 100 MB.")
            .hint("To keep it elsewhere, set the environment variable WORKBOOK_CACHE to a folder.");
    }
    Failure::missing("What answers in Rust are built with could not be built.").hint(last(said))
}

/// What cargo said last, without anything that could change the terminal.
fn last(said: &str) -> String {
    let lines: Vec<String> =
        said.lines().filter(|line| !line.trim().is_empty()).map(super::words::short).collect();
    let lines = &lines[lines.len().saturating_sub(6)..];
    format!("cargo says:\n{}", lines.iter().map(|line| format!("  {line}")).collect::<Vec<_>>().join("\n"))
}

/// Adds how to go on: again once it is mended, or without it.
fn go_on(failure: Failure) -> Failure {
    failure
        .hint("Then again: workbook track rust")
        .hint("The SQL track needs none of this: workbook track sql")
}

fn no_cargo() -> Failure {
    Failure::missing("This track compiles your answers with cargo, and I found no cargo here.")
        .hint(format!("Install Rust, cargo comes with it: {RUST_PAGE}"))
        .hint("Open a new terminal window afterwards, so that it is found.")
}

fn no_cache() -> Failure {
    Failure::files("I know no folder to build answers in: HOME is not set.")
        .hint("Name one: set the environment variable WORKBOOK_CACHE to a folder.")
}

fn not_writable(folder: &Path, error: std::io::Error) -> Failure {
    Failure::files(format!("I can't write where answers are built:\n  {}", folder.display()))
        .because(error)
        .hint("Is the folder yours to write in, and is the disk full?")
        .hint("It holds only what can be made again: you may delete it.")
        .hint("To keep it elsewhere, set the environment variable WORKBOOK_CACHE to a folder.")
}
