//! One process of Node.js in which answers run: started guarded, ended with everything that it has started.
//!
//! What is said to it and what it says is not known here.

use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use super::frame::Frame;
use super::home;
use super::keys::Keys;
use super::library::Library;
use super::live;
use super::output::Output;
use super::tools::{Packages, Tools};
use super::wire::{Silence, Wire};
use super::words;
use crate::database::{Budget, Database, Settings};
use crate::languages::Trouble;
use crate::languages::confine::{self, Confinement};
use crate::languages::program::Author;

/// How long the packages may take to load.
const START: Duration = Duration::from_secs(20);

/// Flags that V8 looks at: its data of a pack is of use only to a process with the same ones.
pub const V8_FLAGS: [&str; 1] = ["--max-old-space-size=256"];

/// How much memory a process may have for data, in bytes: the heap above, and what lies outside of it.
const MEMORY: u64 = 1024 * 1024 * 1024;
/// How long a process may compute, in seconds, should nobody be there any more to end it: one answer, or many of the course's.
const COMPUTING: [u64; 2] = [30, 600];

/// Which way frames go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wiring {
    /// Over a socket, where there are any.
    Best,
    /// Over standard input and output, as on systems without such sockets.
    Pipes,
}

/// A process that waits for something to do.
pub struct Host {
    child: Child,
    /// The way to it, and what came over.
    pub line: Line,
    /// The folder for its answers.
    pub folder: PathBuf,
    /// How many runs it was given.
    pub runs: u64,
    /// Whether it has used its packages before, because somebody will wait for a verdict.
    pub is_primed: bool,
}

/// The line to a process.
pub struct Line {
    /// The way to it.
    pub wire: Wire,
    /// What is printed in it.
    pub output: Output,
    /// The settings of its connections.
    pub keys: Keys,
}

impl Line {
    /// A line over which nothing was said yet.
    #[must_use]
    pub fn new(wire: Wire) -> Self {
        Self { wire, output: Output::default(), keys: Keys::default() }
    }
}

impl Host {
    /// Starts a process; it loads the packages meanwhile.
    ///
    /// # Errors
    /// When nothing can be written beside the packages, or the system refuses.
    pub fn start(
        tools: &Tools,
        library: Library,
        packages: &Packages,
        author: Author,
        wiring: Wiring,
    ) -> Result<Self, Trouble> {
        let unwritten = |error| words::no_place(&error, &packages.folder);
        let harness = home::harness(&packages.folder).map_err(unwritten)?;
        let folder = home::private(&packages.folder).map_err(unwritten)?;
        let places = Places { packages, harness: &harness, folder: &folder };
        let mut command = places.confinement(author).command(tools.confiner.as_deref(), &tools.node);
        command.args(flags(tools.version, &places));
        let started = Self::spawn(command, library, wiring, &places);
        if started.is_err() {
            drop(fs::remove_dir_all(&folder));
        }
        started.map_err(|error| words::cannot_start(&error))
    }

    fn spawn(
        mut command: Command,
        library: Library,
        wiring: Wiring,
        places: &Places<'_>,
    ) -> io::Result<Self> {
        let Places { packages, harness, folder } = places;
        command.arg(harness.join("harness.js")).arg(&packages.folder);
        command.arg(packages.pack.as_deref().unwrap_or(Path::new("-"))).arg(library.names().join(","));
        command.current_dir(folder).env_clear().env("NO_COLOR", "1");
        // Without it Windows starts no program that uses the network libraries of the system.
        #[cfg(windows)]
        command.env("SystemRoot", r"C:\Windows");
        command.stderr(Stdio::piped()).stdout(Stdio::piped());
        let (mut child, wire) = connected(command, wiring)?;
        live::add(child.id());
        let line = Line::new(wire);
        if let Some(stdout) = child.stdout.take() {
            line.output.drain(stdout);
        }
        if let Some(stderr) = child.stderr.take() {
            line.output.drain(stderr);
        }
        Ok(Self { child, line, folder: folder.to_path_buf(), runs: 0, is_primed: false })
    }

    /// Waits until the packages are loaded.
    ///
    /// # Errors
    /// When that does not happen in time.
    pub fn wait_until_ready(&mut self) -> Result<(), Silence> {
        let frame = self.line.wire.receive(&Budget::start(START))?;
        match serde_json::from_slice(&frame) {
            Ok(Frame::Ready) => Ok(()),
            _ => Err(Silence::Gone),
        }
    }

    /// Lets it use the packages once, so that they are quicker when an answer comes.
    ///
    /// # Errors
    /// When it does not do so in time.
    pub fn prime(&mut self) -> Result<(), Silence> {
        self.rehearse(br#"{"do":"prime"}"#)?;
        self.is_primed = true;
        Ok(())
    }

    /// Lets it put its memory in order, so that this does not fall into the time of an answer.
    ///
    /// # Errors
    /// When it does not do so in time.
    pub fn rest(&mut self) -> Result<(), Silence> {
        self.rehearse(br#"{"do":"rest"}"#)
    }

    fn rehearse(&mut self, command: &[u8]) -> Result<(), Silence> {
        let budget = Budget::start(START);
        let settings = Settings { foreign_keys: true, double_quoted_strings: true };
        let scratch = Database::open(settings, &budget).map_err(|_| Silence::Gone)?;
        self.line.wire.send(command.to_vec(), &budget)?;
        loop {
            match serde_json::from_slice(&self.line.wire.receive(&budget)?) {
                Ok(Frame::Primed) => return Ok(()),
                Ok(Frame::Query(query)) => {
                    let reply = match super::conversation::ran(&scratch, &query) {
                        Ok(answered) => super::frame::answered(&answered),
                        Err(error) => super::frame::refused(&error, 0),
                    };
                    self.line.wire.send(reply.to_string().into_bytes(), &budget)?;
                }
                Ok(_) => {}
                Err(_) => return Err(Silence::Gone),
            }
        }
    }
}

impl Host {
    /// The number of the process.
    pub fn number(&self) -> u32 {
        self.child.id()
    }

    /// Stops it, with everything that it has started.
    pub fn stop(&self) {
        kill_group(self.child.id());
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        self.stop();
        drop(self.child.kill());
        drop(fs::remove_dir_all(&self.folder));
        drop(self.child.wait());
        live::remove(self.child.id());
    }
}

/// Where what a process needs lies.
struct Places<'a> {
    packages: &'a Packages,
    harness: &'a Path,
    folder: &'a Path,
}

impl Places<'_> {
    /// What it reads: folders with all that is in them, and files.
    fn readable(&self) -> (Vec<PathBuf>, Vec<PathBuf>) {
        let Self { packages, harness, folder } = self;
        let folders = vec![packages.folder.join("node_modules"), harness.to_path_buf(), folder.to_path_buf()];
        let mut files = vec![packages.folder.join("package.json")];
        if let Some(pack) = &packages.pack {
            files.extend([pack.clone(), super::with_ending(pack, ".cache")]);
        }
        (folders, files)
    }

    fn confinement(&self, author: Author) -> Confinement {
        let (mut read, files) = self.readable();
        read.extend(files);
        let computing = Some(COMPUTING[usize::from(author == Author::Course)]);
        Confinement { read, memory: Some(MEMORY), computing, file_size: Some(0), ..Confinement::default() }
    }
}

/// The flags for Node.js and V8.
fn flags(version: (u32, u32, u32), places: &Places<'_>) -> Vec<OsString> {
    let mut flags: Vec<OsString> = V8_FLAGS.iter().map(OsString::from).collect();
    flags.push("--no-warnings".into());
    flags.push(permission(version).into());
    let (folders, files) = places.readable();
    flags.extend(folders.iter().map(|folder| readable_inside(folder)));
    flags.extend(files.iter().map(|file| readable(file)));
    flags
}

fn readable(path: &Path) -> OsString {
    let mut flag = OsString::from("--allow-fs-read=");
    flag.push(path);
    flag
}

fn readable_inside(folder: &Path) -> OsString {
    let mut flag = readable(&folder.join("*"));
    if cfg!(windows) {
        flag = readable(folder);
        flag.push(r"\*");
    }
    flag
}

/// The flag that allows nothing but what is named; each version refuses the other's name.
const fn permission((major, minor, _): (u32, u32, u32)) -> &'static str {
    if major > 23 || (major == 23 && minor >= 5) || (major == 22 && minor >= 13) {
        "--permission"
    } else {
        "--experimental-permission"
    }
}

#[cfg(unix)]
fn connected(mut command: Command, wiring: Wiring) -> io::Result<(Child, Wire)> {
    use std::os::fd::OwnedFd;
    use std::os::unix::net::UnixStream;
    use std::os::unix::process::CommandExt;

    command.process_group(0);
    if wiring == Wiring::Pipes {
        return piped(command);
    }
    let (mine, theirs) = UnixStream::pair()?;
    command.stdin(Stdio::from(OwnedFd::from(theirs)));
    let child = confine::start(command)?;
    Ok((child, Wire::socket(mine)?))
}

#[cfg(not(unix))]
fn connected(command: Command, _wiring: Wiring) -> io::Result<(Child, Wire)> {
    piped(command)
}

fn piped(mut command: Command) -> io::Result<(Child, Wire)> {
    command.arg("--pipes").stdin(Stdio::piped());
    let mut child = confine::start(command)?;
    match (child.stdin.take(), child.stdout.take()) {
        (Some(stdin), Some(stdout)) => Ok((child, Wire::pipes(stdin, stdout))),
        _ => Err(io::Error::other("no pipes")),
    }
}

/// Ends a process with everything that it started.
#[cfg(unix)]
pub fn kill_group(group: u32) {
    use rustix::process::{Pid, Signal, kill_process_group};

    if let Some(group) = i32::try_from(group).ok().and_then(Pid::from_raw) {
        let _ = kill_process_group(group, Signal::KILL);
    }
}

/// There are no groups of processes: it is the process itself that is ended.
#[cfg(not(unix))]
pub const fn kill_group(_group: u32) {}

#[cfg(test)]
mod tests {
    use super::permission;

    #[test]
    fn the_permission_flag_has_two_names() {
        for version in [(20, 19, 0), (22, 12, 0), (23, 4, 9)] {
            assert_eq!(permission(version), "--experimental-permission", "{version:?}");
        }
        for version in [(22, 13, 0), (23, 5, 0), (24, 0, 0)] {
            assert_eq!(permission(version), "--permission", "{version:?}");
        }
    }
}
