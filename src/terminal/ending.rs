//! Being asked to end from outside: Ctrl-C, `kill`, a window that is closed.
//!
//! As long as a window is drawn in, such a request is handed to whoever draws, so that the window can be given back first.

use std::io;
use std::sync::atomic::Ordering;

#[cfg(unix)]
use signal_hook::consts::SIGINT;

use crate::programs::ends_at_once;

/// Why the program is to end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// Ctrl-C.
    Interrupted,
    /// The signal with this number.
    Signal(i32),
    /// There is nothing to read keys from any more.
    Closed,
}

impl Ending {
    /// Whether it says that the window is gone.
    pub(super) fn is_of_a_closed_window(self) -> bool {
        #[cfg(unix)]
        if self == Self::Signal(signal_hook::consts::SIGHUP) {
            return true;
        }
        self == Self::Closed
    }

    /// Ends the process as the signal would have done without us, for those who want to know why it ended. Comes back where
    /// there was no such signal.
    pub fn finish(self) {
        #[cfg(unix)]
        if let Self::Signal(signal) = self {
            drop(signal_hook::low_level::emulate_default_handler(signal));
        }
    }
}

/// Whether Ctrl-C ends the process at once, or is handed on.
pub(super) fn end_at_once(yes: bool) {
    ends_at_once().store(yes, Ordering::SeqCst);
}

/// Hands on signals for as long as it lives.
#[cfg(unix)]
#[derive(Debug)]
pub(super) struct Signals {
    handle: signal_hook::iterator::Handle,
}

#[cfg(unix)]
impl Signals {
    /// `hand_on` is called on a thread of its own.
    pub fn watch(hand_on: impl Fn(Ending) + Send + 'static) -> io::Result<Self> {
        use signal_hook::consts::{SIGHUP, SIGQUIT, SIGTERM};
        let mut signals = signal_hook::iterator::Signals::new([SIGINT, SIGTERM, SIGHUP, SIGQUIT])?;
        let handle = signals.handle();
        std::thread::Builder::new().name("signals".to_owned()).spawn(move || {
            for signal in signals.forever() {
                hand_on(if signal == SIGINT { Ending::Interrupted } else { Ending::Signal(signal) });
            }
        })?;
        Ok(Self { handle })
    }
}

#[cfg(unix)]
impl Drop for Signals {
    fn drop(&mut self) {
        self.handle.close();
    }
}

/// Elsewhere the system ends the process, and gives the window back, by itself.
#[cfg(not(unix))]
#[derive(Debug)]
pub(super) struct Signals {}

#[cfg(not(unix))]
impl Signals {
    pub fn watch(_hand_on: impl Fn(Ending) + Send + 'static) -> io::Result<Self> {
        Ok(Self {})
    }
}
