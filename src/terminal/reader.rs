//! Reads keys on a thread of its own, and can be held while another program uses the window.

use std::io;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use crossterm::event;

use super::ending::Ending;
use super::input::Input;

/// How long the reader sleeps before it looks whether it is to stop. Only where it can't be woken does anybody wait for it.
const SLEEP: Duration = Duration::from_secs(2);

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum State {
    Reading,
    /// Asked to leave the keyboard alone.
    Asked,
    /// Leaves the keyboard alone.
    Held,
    /// Is to end, or has ended, or did not begin.
    #[default]
    Ended,
}

/// What the reader and its owner agree on.
#[derive(Debug, Default)]
pub(super) struct Reader {
    state: Mutex<State>,
    changed: Condvar,
}

impl Reader {
    /// Begins to read; `send` says whether anybody listens still.
    pub fn start(send: impl Fn(Input) -> bool + Send + 'static) -> io::Result<Arc<Self>> {
        let reader = Arc::<Self>::default();
        reader.set(State::Reading);
        let own = Arc::clone(&reader);
        thread::Builder::new().name("keys".to_owned()).spawn(move || {
            own.read(&send);
            own.set(State::Ended);
        })?;
        Ok(reader)
    }

    fn read(&self, send: &impl Fn(Input) -> bool) {
        while self.may_read() {
            match event::poll(SLEEP) {
                Ok(false) => {}
                Ok(true) if self.state() != State::Reading => {
                    // What wakes us is no input. A key that came at the same moment waits for whoever reads next.
                }
                Ok(true) => match event::read() {
                    Ok(event) => {
                        if Input::of(event).is_some_and(|input| !send(input)) {
                            return;
                        }
                    }
                    Err(_) => break,
                },
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(_) => break,
            }
        }
        if self.state() != State::Ended {
            send(Input::End(Ending::Closed));
        }
    }

    /// Waits while the reader is held; says whether to go on.
    fn may_read(&self) -> bool {
        let mut state = self.lock();
        loop {
            match *state {
                State::Reading => return true,
                State::Ended => return false,
                State::Asked => {
                    *state = State::Held;
                    self.changed.notify_all();
                }
                State::Held => {
                    state = self.changed.wait(state).unwrap_or_else(PoisonError::into_inner);
                }
            }
        }
    }

    /// Holds the reader; comes back when the keyboard is free.
    pub fn hold(&self) {
        let mut state = self.lock();
        if *state != State::Reading {
            return;
        }
        *state = State::Asked;
        wake();
        let busy = |state: &mut State| *state == State::Asked;
        // A reader that does not answer has no keyboard to read from.
        drop(self.changed.wait_timeout_while(state, SLEEP * 2, busy));
    }

    /// Lets the reader go on.
    pub fn go_on(&self) {
        let mut state = self.lock();
        if matches!(*state, State::Asked | State::Held) {
            *state = State::Reading;
            self.changed.notify_all();
        }
    }

    /// Lets the reader end; comes back when the keyboard is free.
    pub fn end(&self) {
        self.hold();
        self.set(State::Ended);
    }

    /// Lets the reader end, and waits for nothing: the window is gone, and its keyboard with it.
    pub fn abandon(&self) {
        self.set(State::Ended);
    }

    fn state(&self) -> State {
        *self.lock()
    }

    fn set(&self, state: State) {
        *self.lock() = state;
        self.changed.notify_all();
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Wakes the reader: it takes this for a window that changed its size.
fn wake() {
    #[cfg(unix)]
    drop(signal_hook::low_level::raise(signal_hook::consts::SIGWINCH));
}
