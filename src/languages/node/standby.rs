//! Processes that have loaded the packages and wait: an answer that comes finds one ready.

use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use super::host::{Host, Wiring};
use super::tools::{Library, Tools};
use super::words;
use crate::languages::Trouble;

/// The tools, and processes that wait.
pub struct Standby {
    tools: Tools,
    wiring: Wiring,
    ready: Mutex<Vec<(Library, Host)>>,
}

impl Standby {
    /// Nothing waits yet.
    pub fn new(tools: Tools, wiring: Wiring) -> Arc<Self> {
        Arc::new(Self { tools, wiring, ready: Mutex::default() })
    }

    /// Whether the packages of a library are installed.
    pub fn has(&self, library: Library) -> bool {
        self.tools.packages(library).is_some()
    }

    /// A process with the packages of a library loaded: one that waits, or a new one.
    ///
    /// # Errors
    /// When the packages are not there, or Node.js does not start.
    pub fn take(&self, library: Library) -> Result<Host, Trouble> {
        let mut ready = self.ready.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(index) = ready.iter().position(|(known, _)| *known == library) {
            return Ok(ready.swap_remove(index).1);
        }
        drop(ready);
        self.start(library)
    }

    fn start(&self, library: Library) -> Result<Host, Trouble> {
        let Some(packages) = self.tools.packages(library) else { return Err(words::no_packages(library)) };
        let mut host = Host::start(&self.tools, library, packages, self.wiring)
            .map_err(|error| words::cannot_start(&error))?;
        match host.wait_until_ready() {
            Ok(()) => Ok(host),
            Err(_) => Err(words::packages_broken(&host.output.take(), library)),
        }
    }

    /// Starts a process in the background, uses its packages once, and keeps it until it is taken. One of a library is enough.
    pub fn warm(self: &Arc<Self>, library: Library) {
        let standby = Arc::clone(self);
        thread::spawn(move || {
            let Ok(mut host) = standby.start(library) else { return };
            if host.prime().is_err() {
                return;
            }
            host.output.take();
            let mut ready = standby.ready.lock().unwrap_or_else(PoisonError::into_inner);
            if !ready.iter().any(|(known, _)| *known == library) {
                ready.push((library, host));
            }
        });
    }

    /// Whether a process of a library waits.
    pub fn is_warm(&self, library: Library) -> bool {
        let ready = self.ready.lock().unwrap_or_else(PoisonError::into_inner);
        ready.iter().any(|(known, _)| *known == library)
    }
}
