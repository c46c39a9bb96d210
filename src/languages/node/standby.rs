//! Processes that have loaded the packages and wait: an answer that comes finds one ready.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};

use super::host::{Host, Wiring};
use super::tools::{Library, Tools};
use super::words;
use crate::languages::Trouble;
use crate::languages::program::Author;

/// How many runs a process of the course's is used for: what answers leave behind in it shall not grow for ever.
const RUNS: u64 = 1_000;

/// The tools, and processes that wait.
pub struct Standby {
    tools: Tools,
    wiring: Wiring,
    waiting: Mutex<Vec<Waiting>>,
    /// Processes that are being ended.
    endings: Mutex<Vec<JoinHandle<()>>>,
}

/// A process that waits.
struct Waiting {
    library: Library,
    author: Author,
    host: Host,
}

impl Standby {
    /// Nothing waits yet.
    pub fn new(tools: Tools, wiring: Wiring) -> Arc<Self> {
        Arc::new(Self { tools, wiring, waiting: Mutex::default(), endings: Mutex::default() })
    }

    fn waiting(&self) -> MutexGuard<'_, Vec<Waiting>> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether the packages of a library are there.
    pub const fn has(&self, library: Library) -> bool {
        self.tools.packages(library).is_some()
    }

    /// A process with the packages of a library loaded: one that waits, or a new one.
    ///
    /// # Errors
    /// When the packages are not there, or Node.js does not start.
    pub fn take(&self, library: Library, author: Author) -> Result<Host, Trouble> {
        let mut waiting = self.waiting();
        let fits = |one: &Waiting| one.library == library && one.author == author;
        if let Some(index) = waiting.iter().position(fits) {
            return Ok(waiting.swap_remove(index).host);
        }
        drop(waiting);
        self.start(library, author)
    }

    /// Keeps a process in which only answers of the course have run, for more of them.
    pub fn give_back(&self, library: Library, host: Host) {
        if host.runs < RUNS {
            self.keep(Waiting { library, author: Author::Course, host });
        }
    }

    /// Ends a process whose answer is done with. It stops at once; that all of it is gone takes some milliseconds, and no verdict waits
    /// for them.
    pub fn end(&self, host: Host) {
        host.stop();
        let ending = thread::spawn(move || drop(host));
        let mut endings = self.endings.lock().unwrap_or_else(PoisonError::into_inner);
        endings.retain(|ending| !ending.is_finished());
        endings.push(ending);
    }

    fn keep(&self, one: Waiting) {
        let mut waiting = self.waiting();
        if !waiting.iter().any(|other| (other.library, other.author) == (one.library, one.author)) {
            waiting.push(one);
        }
    }

    fn start(&self, library: Library, author: Author) -> Result<Host, Trouble> {
        let Some(packages) = self.tools.packages(library) else { return Err(words::no_packages(library)) };
        let mut host = Host::start(&self.tools, library, packages, author, self.wiring)?;
        match host.wait_until_ready() {
            Ok(()) => Ok(host),
            Err(_) => Err(words::packages_broken(&host.line.output.take(), library)),
        }
    }

    /// Starts a process for the learner's next answer in the background, and one for the course's, unless they are there
    /// already. Each uses its packages once, so that they are quicker.
    pub fn warm(self: &Arc<Self>, library: Library) {
        for author in [Author::Learner, Author::Course] {
            if self.is_warm(library, author) {
                continue;
            }
            let standby = Arc::clone(self);
            thread::spawn(move || {
                let Ok(mut host) = standby.start(library, author) else { return };
                if host.prime().is_ok() {
                    host.line.output.take();
                    standby.keep(Waiting { library, author, host });
                }
            });
        }
    }

    /// Whether a process waits.
    pub fn is_warm(&self, library: Library, author: Author) -> bool {
        self.waiting().iter().any(|one| one.library == library && one.author == author)
    }
}

impl Drop for Standby {
    fn drop(&mut self) {
        // Their folders are gone when this program ends.
        let endings = std::mem::take(self.endings.get_mut().unwrap_or_else(PoisonError::into_inner));
        for ending in endings {
            drop(ending.join());
        }
    }
}
