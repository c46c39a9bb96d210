//! A line that says what is being done while something takes longer than a moment, and is gone afterwards.
//!
//! It counts on a thread of its own: what is waited for need not say anything. Only for a terminal, where a line can change.

use std::io::{self, IsTerminal, Write};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use super::line::Line;
use super::style::Style;

/// What takes no longer than this is not mentioned.
const A_MOMENT: Duration = Duration::from_millis(500);
const A_SECOND: Duration = Duration::from_secs(1);

/// Says what is being done, for as long as it lives.
pub struct Waiting {
    counter: Option<(Sender<[String; 2]>, JoinHandle<()>)>,
}

impl Waiting {
    /// Begins to count. Where no line can change, nothing is ever said.
    #[must_use]
    pub fn begin(style: &Style) -> Self {
        let line = Line::new(style, io::stderr().is_terminal());
        if !line.moves() {
            return Self { counter: None };
        }
        let (sender, steps) = channel();
        let counter = thread::spawn(move || count(line, &steps, &mut io::stderr()));
        Self { counter: Some((sender, counter)) }
    }

    /// From now on this is done: with what, and which step of it.
    pub fn step(&self, what: &str, step: &str) {
        if let Some((sender, _)) = &self.counter {
            // Where nobody can be told, the work goes on all the same.
            drop(sender.send([what.to_owned(), step.to_owned()]));
        }
    }
}

impl Drop for Waiting {
    fn drop(&mut self) {
        if let Some((sender, counter)) = self.counter.take() {
            drop(sender);
            drop(counter.join());
        }
    }
}

fn count(mut line: Line, steps: &Receiver<[String; 2]>, stream: &mut impl Write) {
    let mut write = |text: String| drop(stream.write_all(text.as_bytes()).and_then(|()| stream.flush()));
    let start = Instant::now();
    let mut due = start + A_MOMENT;
    let mut now_done = None;
    loop {
        match steps.recv_timeout(due.saturating_duration_since(Instant::now())) {
            Ok(step) => now_done = Some(step),
            Err(RecvTimeoutError::Timeout) => due += A_SECOND,
            Err(RecvTimeoutError::Disconnected) => break,
        }
        if let Some([what, step]) = now_done.as_ref().filter(|_| start.elapsed() >= A_MOMENT) {
            let seconds = (start.elapsed() + A_MOMENT).as_secs();
            write(line.progress("", &format!("{what}, {seconds} s: {step}")));
        }
    }
    write(line.end());
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::channel;
    use std::thread;
    use std::time::Duration;

    use super::{A_MOMENT, count};
    use crate::report::Style;
    use crate::report::line::Line;

    fn said(how_long: Duration) -> String {
        let (sender, steps) = channel();
        let counter = thread::spawn(move || {
            let mut written = Vec::new();
            count(Line::new(&Style::default(), true), &steps, &mut written);
            String::from_utf8(written).unwrap()
        });
        sender.send(["Checking".to_owned(), "check 1 of 2".to_owned()]).unwrap();
        thread::sleep(how_long);
        drop(sender);
        counter.join().unwrap()
    }

    #[test]
    fn what_is_done_in_a_moment_is_not_mentioned() {
        assert_eq!(said(Duration::ZERO), "");
    }

    #[test]
    fn what_takes_longer_is_said_and_then_wiped_away() {
        let said = said(A_MOMENT * 2);
        assert!(said.starts_with("\rChecking, 1 s: check 1 of 2"), "{said:?}");
        assert!(said.ends_with(" \r"), "{said:?}");
    }
}
