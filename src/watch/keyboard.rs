//! What happens when a key is pressed.

use std::sync::Arc;
use std::time::Instant;

use super::action::{Action, action};
use super::desk::{Desk, Draw, Page, Step};
use super::screen::key_page;
use super::session::{Banner, Ended, Front, Question, Session};
use crate::course::ExerciseId;
use crate::error::{Failure, Result};
use crate::judge::Status;
use crate::report::{self, Effect};
use crate::terminal::{Ending, Key};

impl<D: Desk> Session<D> {
    /// Answers a key; says so if it ends the program.
    pub fn press(&mut self, key: Key) -> Option<Ended> {
        self.note = None;
        match key {
            Key::Interrupt => return Some(Ended::FromOutside(Ending::Interrupted)),
            Key::Suspend => drop(self.terminal.suspend()),
            Key::Redraw => self.terminal.forget(),
            _ => match &self.front {
                Front::List(_) => self.browse(key),
                Front::Asking(question) => self.answer(*question, key),
                _ => return self.act(action(key)),
            },
        }
        None
    }

    fn act(&mut self, action: Action) -> Option<Ended> {
        if !matches!(action, Action::Scroll(_) | Action::Turn(_) | Action::Top | Action::Bottom) {
            self.banner = None;
        }
        match action {
            Action::Quit => return Some(Ended::Left),
            // Whoever has read the lesson wants the task next.
            Action::Next if matches!(self.front, Front::First(_)) => self.back(),
            Action::Next => self.step(Step::Next { passed: self.passed() }),
            Action::Previous => self.step(Step::Previous),
            Action::Hint => self.show(Page::Hint { more: self.has_hint() }),
            Action::HideHint | Action::Back => self.back(),
            Action::Lesson => self.show(Page::Lesson),
            Action::All if self.style.plain => self.show(Page::List),
            Action::All => self.list(),
            Action::Run => self.show(Page::Run),
            Action::Schema => self.show(Page::Schema),
            Action::Solution if self.passes() => self.show(Page::Solution),
            Action::Solution => self.ask(Question::Solution),
            Action::Reset => self.ask(Question::Reset),
            Action::Undo => self.undo(),
            Action::Editor => self.edit(),
            Action::Keys => self.put(Arc::new(|style, _| key_page(style))),
            Action::Scroll(lines) => self.scroll(lines),
            Action::Turn(pages) => self.turn(pages),
            Action::Top => self.scroll = 0,
            Action::Bottom => self.scroll = usize::MAX,
        }
        None
    }

    fn passes(&self) -> bool {
        self.told.as_ref().is_some_and(|told| told.status == Status::Passed)
    }

    /// The hash of the bytes that pass.
    fn passed(&self) -> Option<u64> {
        self.told.as_ref().filter(|told| told.status == Status::Passed).and_then(|told| told.hash)
    }

    const fn has_hint(&self) -> bool {
        matches!(self.front, Front::Page { is_hint: true, .. })
    }

    fn step(&mut self, step: Step<'_>) {
        match self.desk.step(&self.spot, step) {
            Ok(Some(moved)) => self.go(moved),
            Ok(None) => {
                let end = match step {
                    Step::Previous => "This is the first exercise.",
                    Step::Next { .. } | Step::To(_) => "This is the last exercise. See them all: press a.",
                };
                self.note = Some(end.to_owned());
            }
            Err(failure) => self.fail(&failure),
        }
    }

    /// Opens a page; it comes when it is ready.
    fn show(&mut self, page: Page) {
        if let Some(errand) = &self.page {
            errand.stop.now();
        }
        self.page = Some(self.errands.page(&self.spot, page));
        let is_hint = matches!(page, Page::Hint { .. });
        // The hints before stay until one more is there.
        let before = match &mut self.front {
            Front::Page { draw, is_hint: true, .. } if is_hint => draw.take(),
            _ => None,
        };
        self.scroll = if before.is_some() { usize::MAX } else { 0 };
        self.front = Front::Page { draw: before, opened: Instant::now(), is_hint };
    }

    /// Opens a page that is ready.
    fn put(&mut self, draw: Draw) {
        self.front = Front::Page { draw: Some(draw), opened: Instant::now(), is_hint: false };
        self.scroll = 0;
        self.news += 1;
    }

    fn back(&mut self) {
        if !matches!(self.front, Front::Verdict) {
            self.news += 1;
        }
        self.front = Front::Verdict;
        self.scroll = 0;
    }

    fn ask(&mut self, question: Question) {
        self.front = Front::Asking(question);
        self.news += 1;
    }

    fn answer(&mut self, question: Question, key: Key) {
        self.back();
        if !matches!(key, Key::Character('y' | 'Y' | '1')) {
            return;
        }
        match question {
            Question::Solution => self.show(Page::Solution),
            Question::Reset => {
                let done = self.desk.reset(&self.spot.id);
                self.changed(done);
            }
        }
    }

    fn undo(&mut self) {
        self.back();
        let done = self.desk.undo();
        self.changed(done);
    }

    /// Says what was done to the answers, and judges.
    fn changed(&mut self, done: Result<String>) {
        match done {
            Ok(told) => self.say(told),
            Err(failure) => self.fail(&failure),
        }
        self.judge(Instant::now());
    }

    fn fail(&mut self, failure: &Failure) {
        self.say(report::failure(failure, &self.style));
    }

    /// Says something above the verdict.
    fn say(&mut self, text: String) {
        self.banner = Some(Banner { text, fresh: true });
        self.news += 1;
    }

    fn edit(&mut self) {
        // Whether it opens the file is seen only where the window is lent to it.
        let mut told = format!("Back from your editor: {}", self.spot.shown);
        let opened = match self.desk.editor_takes_the_window() {
            None => {
                self.note = Some("I know of no editor. Set VISUAL or EDITOR.".to_owned());
                return;
            }
            Some(false) => {
                told = format!("Told your editor to open {}", self.spot.shown);
                self.desk.open(&self.spot)
            }
            Some(true) => match self.terminal.lend(|| self.desk.open(&self.spot)) {
                Ok(opened) => opened,
                Err(error) => Err(Failure::files("The window can't be given away.").because(error)),
            },
        };
        match opened {
            Ok(()) => self.note = Some(told),
            Err(failure) => self.fail(&failure),
        }
    }

    fn list(&mut self) {
        match self.desk.list(&self.spot) {
            Ok(browser) => {
                self.front = Front::List(Box::new(browser));
                self.news += 1;
            }
            Err(failure) => self.fail(&failure),
        }
    }

    fn browse(&mut self, key: Key) {
        let Front::List(browser) = &mut self.front else { return };
        match browser.press(key) {
            Effect::Stay => {}
            Effect::Leave => self.back(),
            Effect::Go(id) => {
                self.back();
                self.step(Step::To(&id));
            }
            Effect::Reset(id) => {
                let done = self.desk.reset(&id);
                self.list_again(done, Some(&id));
            }
            Effect::Undo => {
                let done = self.desk.undo();
                self.list_again(done, None);
            }
        }
    }

    fn list_again(&mut self, done: Result<String>, chosen: Option<&ExerciseId>) {
        self.list();
        let told = done.unwrap_or_else(|failure| failure.in_lines());
        if let Front::List(browser) = &mut self.front {
            if let Some(id) = chosen {
                browser.choose(id);
            }
            browser.tell(told.trim_end());
        }
        self.judge(Instant::now());
    }
}
