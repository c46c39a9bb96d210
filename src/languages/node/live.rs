//! The processes that run answers now, so that Ctrl-C ends them together with this program.
//!
//! They are in process groups of their own: the terminal's Ctrl-C does not reach them, and one that computes for ever would go on. Where
//! something else takes care of Ctrl-C, as a watched window does, nothing is done here.

#[cfg(unix)]
pub use unix::{add, remove};

#[cfg(unix)]
mod unix {
    use std::sync::atomic::Ordering;
    use std::sync::{Mutex, MutexGuard, Once, PoisonError};
    use std::thread;

    use signal_hook::consts::SIGINT;
    use signal_hook::iterator::Signals;
    use signal_hook::low_level::exit;

    use crate::error::Exit;
    use crate::languages::node::host::kill_group;
    use crate::programs::ends_at_once;

    /// The groups, and whether it is on us to end the program.
    struct Live {
        groups: Vec<u32>,
        is_ours: bool,
    }

    static LIVE: Mutex<Live> = Mutex::new(Live { groups: Vec::new(), is_ours: false });
    static LISTENING: Once = Once::new();

    fn live() -> MutexGuard<'static, Live> {
        LIVE.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A process group has begun.
    pub fn add(group: u32) {
        LISTENING.call_once(listen);
        let mut live = live();
        if live.groups.is_empty() {
            live.is_ours = ends_at_once().swap(false, Ordering::SeqCst);
        }
        live.groups.push(group);
    }

    /// A process group has ended.
    pub fn remove(group: u32) {
        let mut live = live();
        live.groups.retain(|known| *known != group);
        if live.groups.is_empty() && live.is_ours {
            live.is_ours = false;
            ends_at_once().store(true, Ordering::SeqCst);
        }
    }

    fn listen() {
        // Without it Ctrl-C ends this program all the same, once the answer's time is over.
        let Ok(mut signals) = Signals::new([SIGINT]) else { return };
        thread::spawn(move || {
            for _ in &mut signals {
                let live = live();
                if live.is_ours {
                    live.groups.iter().copied().for_each(kill_group);
                    exit(i32::from(Exit::Interrupted.code()));
                }
            }
        });
    }
}

/// A process group has begun.
#[cfg(not(unix))]
pub const fn add(_group: u32) {}

/// A process group has ended.
#[cfg(not(unix))]
pub const fn remove(_group: u32) {}
