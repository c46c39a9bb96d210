//! Work beside the loop, on threads of its own: the loop never waits for it, and it can be told to stop.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::Sender;
use std::thread;
use std::time::{Duration, Instant};

use super::desk::{Desk, Doing, News, Page, Spot};
use super::event::Event;
use crate::database::Stop;

/// Work that takes longer than this is mentioned: until then what was told last stays, so that nothing flickers.
const SLOW: Duration = Duration::from_millis(150);

/// Work that is under way.
#[derive(Debug)]
pub(super) struct Errand {
    pub number: u64,
    /// When it was asked for: by a save, a key.
    pub asked: Instant,
    pub stop: Stop,
    /// After how many seconds it was mentioned last; it is when it takes long.
    pub shown: Option<u64>,
    /// What is being done, where that is known.
    pub doing: Option<Doing>,
    /// Whether what matters most of it came already.
    pub told: bool,
}

impl Errand {
    /// When it is to be mentioned, or mentioned again.
    pub fn due(&self) -> Instant {
        match self.shown {
            None => self.asked + SLOW,
            Some(seconds) => self.asked + Duration::from_secs(seconds + 1),
        }
    }

    /// Whether it takes long.
    pub fn is_slow(&self) -> bool {
        !self.told && self.asked.elapsed() >= SLOW
    }
}

/// Sends threads on errands.
pub(super) struct Errands<D> {
    desk: D,
    events: Sender<Event>,
    last: u64,
}

impl<D: Desk> Errands<D> {
    pub const fn new(desk: D, events: Sender<Event>) -> Self {
        Self { desk, events, last: 0 }
    }

    /// Judges the answer.
    pub fn check(&mut self, spot: &Spot, asked: Instant) -> Errand {
        let spot = spot.clone();
        self.send(asked, move |desk, number, stop, events| {
            let mut tell = |news| {
                let event = match news {
                    News::Doing(doing) => Event::Doing(number, doing),
                    News::Told(told) => Event::Told(number, told),
                };
                drop(events.send(event));
            };
            Event::Checked(number, desk.check(&spot, stop, &mut tell))
        })
    }

    /// Puts a page together.
    pub fn page(&mut self, spot: &Spot, page: Page) -> Errand {
        let spot = spot.clone();
        self.send(Instant::now(), move |desk, number, stop, _| {
            Event::Page(number, desk.page(&spot, page, stop))
        })
    }

    fn send(
        &mut self,
        asked: Instant,
        work: impl FnOnce(&D, u64, &Stop, &Sender<Event>) -> Event + Send + 'static,
    ) -> Errand {
        self.last += 1;
        let number = self.last;
        let errand = Errand { number, asked, stop: Stop::default(), shown: None, doing: None, told: false };
        let (desk, events) = (self.desk.clone(), self.events.clone());
        let stop = errand.stop.clone();
        thread::spawn(move || {
            let done = catch_unwind(AssertUnwindSafe(|| work(&desk, number, &stop, &events)));
            // Where nobody listens any more, nobody wants to know.
            drop(events.send(done.unwrap_or_else(Event::Panicked)));
        });
        errand
    }
}
