//! One save is often many events: waiting for them to end, but not for ever.

use std::time::{Duration, Instant};

/// How long nothing more must come before a save counts as done.
const QUIET: Duration = Duration::from_millis(15);
/// The same where the system says that whoever wrote the file has closed it.
const CLOSED: Duration = Duration::from_millis(2);
/// Saves that follow each other without a pause are looked at after this long all the same.
const LONGEST: Duration = Duration::from_millis(200);

/// The events that were not answered yet.
#[derive(Debug, Default)]
pub(super) struct Debounce {
    /// When the first and the last of them came.
    waiting: Option<(Instant, Instant)>,
    /// Whether the last of them says that the file is complete.
    closed: bool,
}

impl Debounce {
    /// Something happened.
    pub fn note(&mut self, now: Instant) {
        let first = self.waiting.map_or(now, |(first, _)| first);
        self.waiting = Some((first, now));
        self.closed = false;
    }

    /// Whoever wrote the file has closed it.
    pub fn note_closed(&mut self, now: Instant) {
        self.note(now);
        self.closed = true;
    }

    /// When it is to be answered.
    pub fn due(&self) -> Option<Instant> {
        let quiet = if self.closed { CLOSED } else { QUIET };
        self.waiting.map(|(first, last)| (last + quiet).min(first + LONGEST))
    }

    /// Whether it is to be answered now; then it is forgotten.
    pub fn take(&mut self, now: Instant) -> bool {
        let is_due = self.due().is_some_and(|due| due <= now);
        if is_due {
            self.waiting = None;
        }
        is_due
    }
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use super::{CLOSED, Debounce, LONGEST, QUIET};

    #[test]
    fn it_waits_for_a_pause() {
        let mut debounce = Debounce::default();
        let start = Instant::now();
        assert_eq!(debounce.due(), None);
        debounce.note(start);
        debounce.note(start + QUIET / 2);
        assert!(!debounce.take(start + QUIET));
        assert!(debounce.take(start + QUIET / 2 + QUIET));
        assert!(!debounce.take(start + LONGEST), "it is answered once");
    }

    #[test]
    fn a_file_that_was_closed_is_hardly_waited_for_unless_more_follows() {
        let mut debounce = Debounce::default();
        let start = Instant::now();
        debounce.note(start);
        debounce.note_closed(start);
        assert!(!debounce.take(start) && debounce.take(start + CLOSED));
        debounce.note_closed(start);
        debounce.note(start);
        assert!(!debounce.take(start + CLOSED) && debounce.take(start + QUIET));
    }

    #[test]
    fn a_storm_does_not_put_it_off_for_ever() {
        let mut debounce = Debounce::default();
        let start = Instant::now();
        let mut answered = 0;
        for moment in 0..1000 {
            let now = start + Duration::from_millis(moment);
            debounce.note(now);
            answered += u32::from(debounce.take(now));
        }
        assert_eq!(answered, 4);
    }
}
