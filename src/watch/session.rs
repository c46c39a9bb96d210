//! The loop: events come in one after the other, and what is on the screen follows from them.
//!
//! What keys do is in `keyboard.rs`, what it looks like in `screen.rs`. Nothing here takes long: whatever may, is an errand.

use std::sync::Arc;
use std::sync::atomic::AtomicU64;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use super::debounce::Debounce;
use super::desk::{Checked, Desk, Doing, Draw, Moved, Spot, Told};
use super::errand::{Errand, Errands};
use super::event::Event;
use super::files::Files;
use super::poll::Poll;
use crate::database::local_stamp;
use crate::error::{Failure, Result};
use crate::judge::Status;
use crate::report::{self, Browser, Style};
use crate::terminal::{Ending, Input, Terminal, View};

/// How long work that was stopped may take to end before the program does.
const PATIENCE: Duration = Duration::from_secs(1);

/// How to watch.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// How the screen is to look.
    pub style: Style,
    /// Whether to look at the file again and again instead of waiting for the system to tell.
    pub polls: bool,
}

/// Why watching is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    /// The learner left.
    Left,
    /// Something outside wants the program to end.
    FromOutside(Ending),
}

/// What stands on the screen.
pub(super) enum Front {
    /// The verdict.
    Verdict,
    /// What is shown when a chapter begins.
    First(Draw),
    /// A page, opened at some moment; nothing as long as it is not ready.
    Page { draw: Option<Draw>, opened: Instant, is_hint: bool },
    /// The list of all exercises.
    List(Box<Browser>),
    /// A question.
    Asking(Question),
}

/// What is asked before it is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Question {
    /// Shall the file be as it was at first?
    Reset,
    /// Shall the solution be shown although theirs does not pass?
    Solution,
}

/// Something that is said above the verdict.
pub(super) struct Banner {
    pub text: String,
    /// Whether no verdict has come since.
    pub fresh: bool,
}

/// Everything that is known while an answer is watched.
pub(super) struct Session<D> {
    pub desk: D,
    pub terminal: Terminal,
    pub errands: Errands<D>,
    pub style: Style,
    pub spot: Spot,
    pub told: Option<Told>,
    pub front: Front,
    /// What was done just now, above the verdict, until the answer is another one.
    pub banner: Option<Banner>,
    /// What is said below, until the next key.
    pub note: Option<String>,
    /// When the verdict was made, on the clock.
    pub clock: Option<String>,
    pub scroll: usize,
    pub check: Option<Errand>,
    pub page: Option<Errand>,
    /// Whether the file is looked at again and again.
    pub polls: bool,
    /// Counts what is new on the screen, for those who read it line by line.
    pub news: u64,
    pub printed: u64,
    /// Whether the screen is to be drawn.
    pub dirty: bool,
    /// When the file was saved last, on the clock, since it is watched.
    pub saved: Option<String>,
    /// Whether another check is wanted as soon as this one ends.
    again: bool,
    pub asked: Instant,
    pub debounce: Debounce,
    pub sender: Sender<Event>,
    pub heard: Arc<AtomicU64>,
    pub files: Option<Files>,
    pub poll: Poll,
    /// How many changes in a row the system did not tell of.
    pub silences: u32,
}

/// Watches until there is a reason to end.
///
/// # Errors
/// When the window can't be drawn in, or by a fault of ours.
pub fn run<D: Desk>(desk: D, first: Moved, options: Options) -> Result<Ended> {
    let (sender, events) = channel();
    let view = if options.style.plain { View::Scroll } else { View::Inline };
    let input = sender.clone();
    let terminal = Terminal::enter(view, move |event| input.send(Event::Input(event)).is_ok())
        .map_err(|error| Failure::files("The window can't be drawn in.").because(error))?;
    let mut session = Session::new(desk, terminal, first, options, sender);
    let ended = session.follow(&events);
    session.stop();
    // Where the window is closed there is nothing to draw in.
    drop(session.draw_last());
    let under_way = session.check.is_some() || session.page.is_some();
    // The window is given back first: what follows may take a moment.
    drop(session);
    let end = Instant::now() + PATIENCE;
    while under_way
        && let Some(left) = end.checked_duration_since(Instant::now())
        && let Ok(event) = events.recv_timeout(left)
    {
        if matches!(event, Event::Checked(..) | Event::Page(..) | Event::Panicked(_)) {
            break;
        }
    }
    Ok(ended)
}

impl<D: Desk> Session<D> {
    fn new(desk: D, terminal: Terminal, first: Moved, options: Options, sender: Sender<Event>) -> Self {
        let heard = Arc::<AtomicU64>::default();
        let poll = Poll::start(&first.spot.file, options.polls, Arc::clone(&heard), sender.clone());
        let mut session = Self {
            errands: Errands::new(desk.clone(), sender.clone()),
            desk,
            terminal,
            style: options.style,
            spot: first.spot.clone(),
            told: None,
            front: Front::Verdict,
            banner: None,
            note: None,
            clock: None,
            scroll: 0,
            check: None,
            page: None,
            polls: options.polls,
            news: 0,
            printed: 0,
            dirty: true,
            saved: None,
            again: false,
            asked: Instant::now(),
            debounce: Debounce::default(),
            sender,
            heard,
            files: None,
            poll,
            silences: 0,
        };
        session.go(first);
        session
    }

    /// Watches this exercise from now on.
    pub fn go(&mut self, moved: Moved) {
        self.stop();
        (self.check, self.page, self.told, self.clock) = (None, None, None, None);
        self.spot = moved.spot;
        self.front = moved.first.map_or(Front::Verdict, Front::First);
        self.banner = None;
        self.saved = None;
        self.scroll = 0;
        self.news += 1;
        self.watch_files();
        self.poll.go(&self.spot.file);
        self.judge(Instant::now());
        if let Some(told) = self.desk.open_unasked(&self.spot) {
            self.note = Some(told);
        }
    }

    /// Judges what is on the disk now; what is being judged is not wanted any more.
    pub fn judge(&mut self, asked: Instant) {
        match &self.check {
            Some(check) => {
                check.stop.now();
                (self.again, self.asked) = (true, asked);
            }
            None => self.check = Some(self.errands.check(&self.spot, asked)),
        }
    }

    /// Stops all that is under way.
    fn stop(&self) {
        for errand in self.check.iter().chain(&self.page) {
            errand.stop.now();
        }
    }

    fn follow(&mut self, events: &Receiver<Event>) -> Ended {
        loop {
            if self.dirty && self.draw().is_err() {
                return Ended::FromOutside(Ending::Closed);
            }
            self.dirty = false;
            let event = match self.deadline() {
                None => events.recv().map_err(|_| RecvTimeoutError::Disconnected),
                Some(deadline) => events.recv_timeout(deadline.saturating_duration_since(Instant::now())),
            };
            // Several events at once are answered with one screen.
            for event in event.into_iter().chain(events.try_iter()) {
                if let Some(ended) = self.handle(event) {
                    return ended;
                }
            }
            let now = Instant::now();
            if self.debounce.take(now) {
                self.judge(self.asked);
            }
            let mut is_long = false;
            for errand in self.check.iter_mut().chain(&mut self.page) {
                if now >= errand.due() {
                    let seconds = now.saturating_duration_since(errand.asked).as_secs();
                    is_long |= errand.shown.is_none_or(|shown| shown == 0) && seconds > 0;
                    errand.shown = Some(seconds);
                    self.dirty = true;
                }
            }
            // Where nothing is drawn over, it is said once.
            if is_long && self.style.plain {
                self.note = self.work();
            }
        }
    }

    /// When something is to be done although nothing happens.
    fn deadline(&self) -> Option<Instant> {
        let errands = self.check.iter().chain(&self.page);
        let slow = errands.map(Errand::due);
        self.debounce.due().into_iter().chain(slow).min()
    }

    fn handle(&mut self, event: Event) -> Option<Ended> {
        match event {
            Event::Input(input) => return self.input(input),
            Event::Changed => {
                self.silences = 0;
                self.save(Debounce::note);
            }
            Event::Closed => self.save(Debounce::note_closed),
            Event::Noticed { hash, silent } => self.notice(hash, silent),
            Event::Doing(number, doing) if is(self.check.as_ref(), number) => self.do_next(doing),
            Event::Told(number, told) if is(self.check.as_ref(), number) => self.tell(told),
            Event::Checked(number, checked) if is(self.check.as_ref(), number) => self.checked(checked),
            Event::Page(number, page) if is(self.page.as_ref(), number) => self.open(page),
            Event::Doing(..) | Event::Told(..) | Event::Checked(..) | Event::Page(..) => {}
            Event::Panicked(payload) => std::panic::resume_unwind(payload),
        }
        None
    }

    fn input(&mut self, input: Input) -> Option<Ended> {
        self.dirty = true;
        match input {
            Input::Key(key) => return self.press(key),
            Input::Paste(text) => {
                if let Front::List(browser) = &mut self.front {
                    browser.paste(&text);
                }
            }
            Input::Resized => self.terminal.forget(),
            Input::End(ending) => return Some(Ended::FromOutside(ending)),
        }
        None
    }

    fn tell(&mut self, told: Told) {
        let asked = self.check.as_mut().map(|check| {
            check.told = true;
            check.asked
        });
        let is_same =
            |before: &Told| told.hash.is_some() && before.hash == told.hash && before.status == told.status;
        let same = self.told.as_ref().is_some_and(is_same);
        // Whoever opened a page after saving wants to read that first. The same bytes again disturb nobody.
        let stays = match &self.front {
            _ if same => true,
            Front::Verdict => false,
            Front::First(_) => told.status == Status::Untouched,
            Front::Page { opened, .. } => asked.is_none_or(|asked| *opened > asked),
            Front::List(_) | Front::Asking(_) => true,
        };
        if !stays {
            self.front = Front::Verdict;
            self.scroll = 0;
        }
        match &mut self.banner {
            Some(banner) if banner.fresh => banner.fresh = false,
            Some(_) if !same => self.banner = None,
            _ => {}
        }
        self.told = Some(told);
        self.clock = clock();
        if self.style.plain {
            self.note = self.saved_as_given().or_else(|| self.note.take());
        }
        self.news += u64::from(!same);
        self.dirty = true;
    }

    /// Another step begins. It is shown where the check takes long.
    fn do_next(&mut self, doing: Doing) {
        if let Some(check) = &mut self.check {
            self.dirty |= check.is_slow();
            check.doing = Some(doing);
            // What came before was something to read meanwhile.
            check.told = false;
        }
    }

    fn checked(&mut self, checked: Result<Checked>) {
        self.check = None;
        self.dirty = true;
        match checked {
            Ok(Checked::Told) => {}
            Ok(Checked::Changed | Checked::Stopped) => self.again = true,
            Err(failure) => {
                let draw: Draw = Arc::new(move |style, _| report::failure(&failure, style));
                self.tell(Told { status: Status::NotRun, hash: None, draw });
            }
        }
        if std::mem::take(&mut self.again) {
            self.judge(self.asked);
        }
    }

    fn open(&mut self, page: Result<Draw>) {
        self.page = None;
        self.dirty = true;
        let ready = page.unwrap_or_else(|failure| Arc::new(move |style, _| report::failure(&failure, style)));
        if let Front::Page { draw, .. } = &mut self.front {
            *draw = Some(ready);
            self.news += 1;
        }
    }
}

fn is(errand: Option<&Errand>, number: u64) -> bool {
    errand.is_some_and(|errand| errand.number == number)
}

/// The time of day: `14:02:31`.
pub(super) fn clock() -> Option<String> {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).ok()?;
    let stamp = local_stamp(now.as_secs())?;
    Some(stamp.split(' ').next_back()?.replace('-', ":"))
}
