//! Processes that have loaded the packages and wait: an answer that comes finds one ready.

use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use super::host::{Host, Wiring};
use super::library::Library;
use super::tools::Tools;
use super::words;
use crate::languages::Trouble;
use crate::languages::program::Author;

/// How many runs a process of the course's is used for: what answers leave behind in it shall not grow for ever.
const RUNS: u64 = 1_000;
/// How many runs a learner's process is rehearsed for: it may compute for so long altogether, and the answer needs most of that.
const REHEARSED: u64 = 400;
/// How long an answer waits for a process that is used in advance: it comes back as soon as what runs in it has ended. After
/// that it is quicker to start another.
const COMING_BACK: Duration = Duration::from_millis(500);

/// The tools, and processes that wait.
pub struct Standby {
    tools: Tools,
    wiring: Wiring,
    places: Mutex<Places>,
    /// Told when one of them is back.
    ended: Condvar,
    /// Processes that are being ended.
    endings: Mutex<Vec<JoinHandle<()>>>,
}

/// Who waits, and who is used meanwhile.
#[derive(Default)]
struct Places {
    waiting: Vec<Waiting>,
    rehearsing: Vec<Rehearsing>,
}

/// A process that waited and is used meanwhile.
struct Rehearsing {
    library: Library,
    /// Whom it waits for.
    author: Author,
    /// Whether an answer is there that needs it.
    is_called: bool,
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
        Arc::new(Self {
            tools,
            wiring,
            places: Mutex::default(),
            ended: Condvar::new(),
            endings: Mutex::default(),
        })
    }

    fn places(&self) -> MutexGuard<'_, Places> {
        self.places.lock().unwrap_or_else(PoisonError::into_inner)
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
        let mut places = self.places();
        if let Some(author) = waits_for(author) {
            let host = places.take_unused(library, author).ok_or_else(words::not_started)?;
            places.rehearsing.push(Rehearsing { library, author, is_called: false });
            return Ok(host);
        }
        // An answer that is there needs all of the machine.
        for rehearsing in places.rehearsing.iter_mut().filter(|rehearsing| rehearsing.library == library) {
            rehearsing.is_called = true;
        }
        if places.rehearsing(library, author).is_some() {
            let is_away = |places: &mut Places| places.rehearsing(library, author).is_some();
            let waited = self.ended.wait_timeout_while(places, COMING_BACK, is_away);
            places = waited.unwrap_or_else(PoisonError::into_inner).0;
        }
        let host = places.take(library, author);
        drop(places);
        host.map_or_else(|| self.start(library, author), Ok)
    }

    /// Whether an answer is there, and what is only done in advance has to end: by this author, in a process that waited.
    pub fn is_called(&self, library: Library, by: Author) -> bool {
        let Some(author) = waits_for(by) else { return false };
        self.places().rehearsing(library, author).is_some_and(|rehearsing| rehearsing.is_called)
    }

    /// Takes back a process that was used in advance by some author, if it is still of use.
    pub fn end_rehearsal(&self, library: Library, by: Author, host: Option<Host>) {
        let Some(author) = waits_for(by) else { return };
        // With nobody in a hurry, there is time to put its memory in order.
        let host =
            host.and_then(|mut host| (self.is_called(library, by) || host.rest().is_ok()).then_some(host));
        let host = host.filter(|host| author == Author::Learner || host.runs < RUNS);
        let mut places = self.places();
        places.rehearsing.retain(|rehearsing| (rehearsing.library, rehearsing.author) != (library, author));
        places.keep(host.map(|host| Waiting { library, author, host }));
        drop(places);
        self.ended.notify_all();
    }

    /// Keeps a process in which only answers of the course have run, for more of them.
    pub fn give_back(&self, library: Library, host: Host) {
        if host.runs < RUNS {
            self.places().keep(Some(Waiting { library, author: Author::Course, host }));
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

    fn start(&self, library: Library, author: Author) -> Result<Host, Trouble> {
        let Some(packages) = self.tools.packages(library) else { return Err(words::no_packages(library)) };
        let mut host = Host::start(&self.tools, library, packages, author, self.wiring)?;
        match host.wait_until_ready() {
            Ok(()) => Ok(host),
            Err(_) => Err(words::packages_broken(&host.line.output.take(), library)),
        }
    }

    /// Starts a process for the learner's next answer in the background, and one for the course's, unless they are there
    /// already. Each uses its packages once, so that they are quicker. `then` is done when both wait.
    pub fn warm(self: &Arc<Self>, library: Library, then: impl FnOnce() + Send + 'static) {
        let standby = Arc::clone(self);
        thread::spawn(move || {
            thread::scope(|both| {
                both.spawn(|| standby.prime(library, Author::Course));
                standby.prime(library, Author::Learner);
            });
            then();
            // What it did may have used one of them up.
            standby.prime(library, Author::Course);
        });
    }

    /// Starts a process and has it use its packages, unless one waits.
    fn prime(&self, library: Library, author: Author) {
        if self.is_warm(library, author) {
            return;
        }
        let Ok(mut host) = self.start(library, author) else { return };
        if host.prime().is_ok() {
            host.line.output.take();
            self.places().keep(Some(Waiting { library, author, host }));
        }
    }

    /// Whether a process waits, or comes back as soon as it is called.
    pub fn is_warm(&self, library: Library, author: Author) -> bool {
        let places = self.places();
        places.rehearsing(library, author).is_some()
            || places.waiting.iter().any(|one| one.library == library && one.author == author)
    }
}

impl Places {
    fn take(&mut self, library: Library, author: Author) -> Option<Host> {
        let index = self.waiting.iter().position(|one| one.library == library && one.author == author)?;
        Some(self.waiting.swap_remove(index).host)
    }

    /// A process that may be used in advance: a learner's only where that was not done for long.
    fn take_unused(&mut self, library: Library, author: Author) -> Option<Host> {
        let most = if author == Author::Learner { REHEARSED } else { RUNS };
        let is_unused =
            |one: &Waiting| (one.library, one.author) == (library, author) && one.host.runs < most;
        let index = self.waiting.iter().position(is_unused)?;
        Some(self.waiting.swap_remove(index).host)
    }

    fn keep(&mut self, one: Option<Waiting>) {
        let is_there = |one: &Waiting| {
            self.waiting.iter().any(|other| (other.library, other.author) == (one.library, one.author))
        };
        if let Some(one) = one.filter(|one| !is_there(one)) {
            self.waiting.push(one);
        }
    }

    fn rehearsing(&self, library: Library, author: Author) -> Option<&Rehearsing> {
        self.rehearsing.iter().find(|one| (one.library, one.author) == (library, author))
    }
}

/// For whom the process waits that this author uses in advance, if it is one who does that.
const fn waits_for(author: Author) -> Option<Author> {
    match author {
        Author::Rehearsal => Some(Author::Learner),
        Author::Study => Some(Author::Course),
        Author::Learner | Author::Course => None,
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
