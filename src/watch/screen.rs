//! What it looks like: the verdict or a page, a line with what is going on, and the keys.

use std::io;

use super::action::{FEW, KEYS};
use super::desk::{Desk, Doing};
use super::errand::Errand;
use super::session::{Front, Question, Session};
use crate::judge::Status;
use crate::report::{self, Style};
use crate::terminal::{Size, fold};

/// From this width on all keys are shown, with their digits.
const WIDE: usize = 76;
/// In a window of fewer rows, the keys take one line at most.
const LOW: usize = 16;

const PLAIN_KEYS: &str = "\nKeys: n next, h hint, q quit; ? says all.\n";

/// Every key and what it does.
pub(super) fn key_page(style: &Style) -> String {
    let mut keys: Vec<(String, &str)> =
        KEYS.iter().map(|key| (format!("{} or {}", key.letter, key.other), key.sentence)).collect();
    keys.push(("arrows, Space".to_owned(), "further down or up"));
    keys.push(("Esc".to_owned(), "back to the verdict"));
    report::key_page(&keys, style)
}

impl<D: Desk> Session<D> {
    /// Draws the screen as it is to be now.
    pub fn draw(&mut self) -> io::Result<()> {
        let size = self.terminal.size();
        self.style.width = size.columns;
        if self.style.plain {
            return self.print();
        }
        if let Front::List(browser) = &self.front {
            let lines = browser.lines(&self.style, size.rows);
            return self.terminal.paint(&lines);
        }
        let bar = self.bar(size);
        let room = size.rows.saturating_sub(bar.len() + 1).max(1);
        let body = self.body(room, size.columns);
        self.scroll = self.scroll.min(body.len().saturating_sub(room));
        let below = body.len().saturating_sub(self.scroll + room);
        let mut lines: Vec<String> = body.into_iter().skip(self.scroll).take(room).collect();
        lines.resize(room, String::new());
        lines.push(report::rule(&self.going_on(below), &self.spot.shown, &self.style));
        lines.extend(bar);
        self.terminal.paint(&lines)
    }

    /// Leaves on the screen what helps to go on: the exercise and how it stands, its file, the command.
    pub fn draw_last(&mut self) -> io::Result<()> {
        if self.style.plain {
            return Ok(());
        }
        let Size { columns, rows } = self.terminal.size();
        self.style.width = columns;
        let verdict = self.told.as_ref().map(|told| (told.draw)(&self.style, rows)).unwrap_or_default();
        let titled = verdict.lines().take_while(|line| !line.is_empty());
        let unchecked = self.check.as_ref().filter(|check| !check.told && self.saved.is_some());
        let unchecked = unchecked.map_or("", |_| "Your last save was not checked.\n");
        let last = format!("\n{unchecked}{}\nTo go on: workbook", self.spot.shown);
        let lines = titled.chain(last.lines()).flat_map(|line| fold(line, columns, ""));
        let lines: Vec<String> = lines.take(rows.saturating_sub(2)).collect();
        self.terminal.paint(&lines)
    }

    /// Adds what is new below what was printed before.
    fn print(&mut self) -> io::Result<()> {
        if let Some(note) = self.note.take() {
            self.terminal.print(&format!("{note}\n"))?;
        }
        if self.printed == self.news {
            return Ok(());
        }
        let text = match &self.front {
            Front::Asking(question) => format!("{}\ny or 1: yes. n or 2: no.", self.words(*question)),
            _ => self.text(usize::MAX),
        };
        if text.trim().is_empty() {
            return Ok(());
        }
        self.printed = self.news;
        let keys = if matches!(self.front, Front::Asking(_)) { "" } else { PLAIN_KEYS };
        self.terminal.print(&format!("{}\n{keys}\n", text.trim_end()))
    }

    /// The verdict or the page, broken into lines of the window.
    fn body(&self, room: usize, columns: usize) -> Vec<String> {
        let text = self.text(room);
        let mut lines: Vec<String> = text.lines().flat_map(|line| fold(line, columns, "")).collect();
        while lines.last().is_some_and(String::is_empty) {
            lines.pop();
        }
        lines
    }

    fn text(&self, room: usize) -> String {
        let banner = self.banner.as_ref().map(|banner| format!("{}\n\n", banner.text.trim_end()));
        let verdict = || self.told.as_ref().map(|told| self.marked((told.draw)(&self.style, room)));
        let text = match &self.front {
            Front::Verdict | Front::Asking(_) | Front::List(_) => verdict(),
            Front::First(draw) => Some(draw(&self.style, room)),
            Front::Page { draw, .. } => draw.as_ref().map(|draw| draw(&self.style, room)),
        };
        banner.unwrap_or_default() + &text.unwrap_or_default()
    }

    /// A verdict; one that is older than a save that is being checked is marked as such.
    fn marked(&self, verdict: String) -> String {
        let Some(check) = self.check.as_ref().filter(|check| check.is_slow()) else { return verdict };
        let now = match check.asked.elapsed().as_secs() {
            0 => "Checking your last save ...".to_owned(),
            seconds => format!("Checking your last save: {seconds} s{}", step(check, ", ")),
        };
        report::outdated(&format!("{now}\nBefore your last save it was:\n"), &verdict, &self.style)
    }

    /// What is going on, in a few words.
    fn going_on(&self, below: usize) -> String {
        let is_narrow = self.style.width < WIDE;
        let mut parts = Vec::new();
        if below > 0 {
            parts.push(match (is_narrow, &self.note) {
                (true, _) => format!("{below} more"),
                (false, Some(_)) => report::count(below, "more line"),
                (false, None) => format!("{} (arrow down)", report::count(below, "more line")),
            });
        }
        let way = match &self.front {
            Front::First(_) => Some("Esc: the task"),
            Front::Page { .. } => Some("Esc: back"),
            Front::Verdict | Front::List(_) | Front::Asking(_) => None,
        };
        let as_given = || match &self.front {
            Front::Verdict | Front::First(_) => self.saved_as_given(),
            _ => None,
        };
        let told = || self.clock.as_ref().map(|clock| self.told_at(clock));
        let said = self
            .note
            .clone()
            .or_else(|| self.work())
            .or_else(as_given)
            .or_else(|| way.map(str::to_owned))
            .or_else(told);
        let most_wanted = said.clone();
        parts.extend(said);
        // What happened just now must not be what is cut off.
        if is_narrow || self.note.is_some() {
            parts.reverse();
        }
        let whole = parts.join("; ");
        if report::fits_rule(&whole, &self.style) { whole } else { most_wanted.unwrap_or(whole) }
    }

    /// Work that takes a while.
    pub fn work(&self) -> Option<String> {
        if self.page.as_ref().is_some_and(Errand::is_slow) {
            return Some("one moment ...".to_owned());
        }
        self.check.as_ref().filter(|check| check.is_slow()).map(|check| {
            match check.asked.elapsed().as_secs() {
                0 => "checking ...".to_owned(),
                seconds => format!("checking, {seconds} s{}", step(check, ": ")),
            }
        })
    }

    /// What is said of a save that changed nothing that counts.
    pub fn saved_as_given(&self) -> Option<String> {
        let is_as_given = self.told.as_ref().is_some_and(|told| told.status == Status::Untouched);
        let clock = self.saved.as_ref().filter(|_| is_as_given && self.banner.is_none())?;
        Some(if self.style.width < WIDE {
            format!("{clock}: still as you got it")
        } else {
            format!("Saved at {clock}: still as you got it.")
        })
    }

    fn told_at(&self, clock: &str) -> String {
        let polls = if self.polls { ", polling" } else { "" };
        match self.told.as_ref().map(|told| told.status) {
            Some(Status::Untouched) if self.style.width < WIDE => format!("waiting for a save{polls}"),
            Some(Status::Untouched) => format!("waiting for your first save{polls}"),
            _ => format!("checked {clock}{polls}"),
        }
    }

    fn bar(&self, size: Size) -> Vec<String> {
        if let Front::Asking(question) = &self.front {
            let keys = [("y,1".to_owned(), "yes"), ("n,2".to_owned(), "no")];
            let mut lines: Vec<String> =
                self.style.wrap(self.words(*question), 0).lines().map(str::to_owned).collect();
            lines.extend(report::keys(&keys, &self.style));
            return lines;
        }
        let is_wide = size.columns >= WIDE && size.rows >= LOW;
        let keys: Vec<(String, &str)> = KEYS
            .iter()
            .filter(|key| is_wide || FEW.contains(&key.letter))
            .map(|key| {
                let digit = Some(key.other).filter(|other| is_wide && other.len() == 1 && *other != "-");
                (digit.map_or(key.letter.to_string(), |digit| format!("{},{digit}", key.letter)), key.word)
            })
            .collect();
        report::keys(&keys, &self.style)
    }

    fn words(&self, question: Question) -> &'static str {
        let told = self.told.as_ref();
        match question {
            Question::Reset if told.is_some_and(|told| told.status == Status::Untouched) => {
                "Put your file back to how you got it? You have not begun it."
            }
            Question::Reset if told.is_some_and(|told| told.hash.is_none()) => {
                "Make your file anew, as you got it? What may be there is kept."
            }
            Question::Reset => "Put your file back to how you got it? A copy is kept.",
            Question::Solution => "This does not pass yet. Show our answer all the same? Your file stays.",
        }
    }

    /// Scrolls by so many lines.
    pub fn scroll(&mut self, lines: isize) {
        self.scroll = self.scroll.saturating_add_signed(lines);
    }

    /// Scrolls by so many windows.
    pub fn turn(&mut self, pages: isize) {
        let size = self.terminal.size();
        let room = size.rows.saturating_sub(self.bar(size).len() + 2).max(1);
        self.scroll(pages.saturating_mul(isize::try_from(room).unwrap_or(1)));
    }
}

/// Which step of a check is done, how far that is.
fn step(check: &Errand, before: &str) -> String {
    match &check.doing {
        None => String::new(),
        Some(Doing::Check { name, number, total }) => format!("{before}check {number} of {total}, {name}"),
        Some(Doing::Building { what, done, total }) => {
            format!("{before}building {what} first (only once): {done} of {total}")
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Instant;

    use super::{Doing, Errand, step};
    use crate::database::Stop;

    fn doing(doing: Option<Doing>) -> String {
        let asked = Instant::now();
        let check = Errand { number: 1, asked, stop: Stop::default(), shown: None, doing, told: false };
        step(&check, ": ")
    }

    #[test]
    fn what_takes_long_has_a_name_and_an_end() {
        let check = Doing::Check { name: "a pair stays unique".to_owned(), number: 2, total: 5 };
        assert_eq!(doing(Some(check)), ": check 2 of 5, a pair stays unique");
        let building = Doing::Building { what: "Diesel and SQLite".to_owned(), done: 12, total: 56 };
        assert_eq!(doing(Some(building)), ": building Diesel and SQLite first (only once): 12 of 56");
        assert_eq!(doing(None), "", "nothing is known yet");
    }
}
