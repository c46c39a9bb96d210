//! Whether Ctrl-C ends us at once. While another program has the terminal, Ctrl-C is meant for that one.
//!
//! The signal itself is caught in `main.rs`.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, LazyLock};

static AT_ONCE: LazyLock<Arc<AtomicBool>> = LazyLock::new(|| Arc::new(AtomicBool::new(true)));

/// Whether Ctrl-C ends us at once: to be asked when it comes.
#[must_use]
pub fn ends_at_once() -> Arc<AtomicBool> {
    Arc::clone(&AT_ONCE)
}

/// As long as it lives, Ctrl-C is another program's.
pub(super) struct LeftAlone(());

/// Leaves Ctrl-C to the program that has the terminal now.
#[must_use]
pub(super) fn left_alone() -> LeftAlone {
    AT_ONCE.store(false, Ordering::SeqCst);
    LeftAlone(())
}

impl Drop for LeftAlone {
    fn drop(&mut self) {
        AT_ONCE.store(true, Ordering::SeqCst);
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::Ordering;

    use super::{ends_at_once, left_alone};

    #[test]
    fn it_is_ours_again_when_the_other_program_is_left() {
        let at_once = || ends_at_once().load(Ordering::SeqCst);
        let other = left_alone();
        assert!(!at_once());
        drop(other);
        assert!(at_once());
    }
}
