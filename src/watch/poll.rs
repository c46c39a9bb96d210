//! Looking at the one file from time to time: some network folders and containers never say that something changed.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::Duration;

use super::event::Event;
use crate::workspace::hash;

/// Between two looks, while the system is believed to tell of changes.
const SELDOM: Duration = Duration::from_secs(2);
/// Between two looks where it does not.
const OFTEN: Duration = Duration::from_millis(250);
/// How long after a change the system may still tell of it.
const GRACE: Duration = Duration::from_millis(300);

/// What the one who looks is told.
enum Order {
    /// Look at this file from now on; this is what it holds.
    File(PathBuf, Content),
    /// Look often.
    Often,
}

/// Looks at a file for as long as it lives.
pub(super) struct Poll {
    orders: Sender<Order>,
}

impl Poll {
    /// Begins to look. `heard` counts what the system said of the file.
    pub fn start(file: &Path, often: bool, heard: Arc<AtomicU64>, events: Sender<Event>) -> Self {
        let (orders, received) = channel();
        let look = Look { file: file.to_owned(), pause: if often { OFTEN } else { SELDOM }, heard, events };
        // Here and not in the thread: on a busy machine that may begin after the first save.
        let known = content(file);
        thread::spawn(move || look.on(known, &received));
        Self { orders }
    }

    /// Looks at another file.
    pub fn go(&self, file: &Path) {
        drop(self.orders.send(Order::File(file.to_owned(), content(file))));
    }

    /// Looks often from now on.
    pub fn often(&self) {
        drop(self.orders.send(Order::Often));
    }
}

struct Look {
    file: PathBuf,
    pause: Duration,
    heard: Arc<AtomicU64>,
    events: Sender<Event>,
}

impl Look {
    fn on(mut self, mut known: Content, orders: &Receiver<Order>) {
        let mut heard = self.heard.load(Ordering::SeqCst);
        loop {
            match orders.recv_timeout(self.pause) {
                Ok(Order::File(file, content)) => {
                    self.file = file;
                    known = content;
                }
                Ok(Order::Often) => self.pause = OFTEN,
                Err(RecvTimeoutError::Disconnected) => return,
                Err(RecvTimeoutError::Timeout) => {
                    let now = content(&self.file);
                    if now != known {
                        // The same bytes behind another link may be none of ours to read.
                        let hash = now.0.filter(|_| now.1 == known.1);
                        known = now;
                        let silent = self.pause == SELDOM && !self.is_heard_after(heard);
                        if self.events.send(Event::Noticed { hash, silent }).is_err() {
                            return;
                        }
                    }
                }
            }
            heard = self.heard.load(Ordering::SeqCst);
        }
    }

    /// Whether the system says something, now or in a moment.
    fn is_heard_after(&self, count: u64) -> bool {
        let is_heard = || self.heard.load(Ordering::SeqCst) != count;
        if !is_heard() {
            thread::sleep(GRACE);
        }
        is_heard()
    }
}

/// A number for what is in a file, none where nothing can be read; and where it leads, if it is a link.
type Content = (Option<u64>, Option<PathBuf>);

fn content(file: &Path) -> Content {
    (fs::read(file).ok().map(|bytes| hash(&bytes)), fs::read_link(file).ok())
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::sync::Arc;
    use std::sync::atomic::AtomicU64;
    use std::sync::mpsc::channel;
    use std::time::Duration;

    use super::Poll;
    use crate::watch::event::Event;

    #[test]
    #[expect(clippy::disallowed_methods, reason = "tests make files as an editor would")]
    fn a_change_that_nobody_tells_of_is_noticed() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("pair.sql");
        fs::write(&file, "one").unwrap();
        let (sender, events) = channel();
        let _poll = Poll::start(&file, true, Arc::<AtomicU64>::default(), sender);
        fs::write(&file, "two").unwrap();
        let Ok(Event::Noticed { hash, silent }) = events.recv_timeout(Duration::from_mins(1)) else {
            panic!("it is never noticed");
        };
        assert!(hash.is_some() && !silent);
    }
}
