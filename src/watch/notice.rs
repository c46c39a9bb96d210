//! Saves: what the system tells of, what looking at the file finds, and what follows where the system tells nothing.

use std::sync::Arc;
use std::time::Instant;

use super::debounce::Debounce;
use super::desk::Desk;
use super::files::Files;
use super::session::{Session, clock};

impl<D: Desk> Session<D> {
    /// Waits for what the system tells, unless the file is looked at anyway.
    pub fn watch_files(&mut self) {
        self.files = None;
        if self.polls {
            return;
        }
        match Files::watch(&self.spot, Arc::clone(&self.heard), self.sender.clone()) {
            Ok(files) => self.files = Some(files),
            Err(_) => self.look_often(),
        }
    }

    /// Looks often, and says so: here the system tells of nothing.
    fn look_often(&mut self) {
        self.polls = true;
        self.files = None;
        self.poll.often();
        self.note = Some("Nothing tells me of saves: I look.".to_owned());
    }

    /// The file may have been saved: it is judged once nothing more comes.
    pub fn save(&mut self, note: fn(&mut Debounce, Instant)) {
        self.saved = clock();
        let now = Instant::now();
        if self.debounce.due().is_none() {
            self.asked = now;
        }
        note(&mut self.debounce, now);
    }

    /// Looking at the file found another content.
    pub fn notice(&mut self, hash: Option<u64>, silent: bool) {
        if silent {
            self.silences += 1;
            match self.silences {
                // The folder may have been made anew.
                1 => self.watch_files(),
                _ => self.look_often(),
            }
        }
        // What can't be read may have changed all the same.
        if hash.is_none() || self.told.as_ref().is_none_or(|told| told.hash != hash) {
            self.save(Debounce::note);
        }
    }
}
