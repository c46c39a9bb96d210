//! The terminal while it is drawn in: taken over, and given back on every way out.
//!
//! Whoever drops a [`Terminal`], also because of a panic, gives the window back. Signals become [`Input::End`].

use std::io::{self, IsTerminal, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use crossterm::terminal::{disable_raw_mode, enable_raw_mode};

use super::ending::{Ending, Signals, end_at_once};
use super::fold::clip;
use super::input::Input;
use super::paint::Painter;
use super::reader::Reader;
use super::size::Size;

/// Pasted text comes marked as such, so that it is not taken for keys.
const MARK_PASTES: &str = "\u{1b}[?2004h";
/// What may be on is switched off: a held update, marked pastes; and the cursor is shown.
const GIVE_BACK: &str = "\u{1b}[?2026l\u{1b}[?2004l\u{1b}[0m\u{1b}[?25h";
const OTHER_SCREEN: &str = "\u{1b}[?1049h";
const OWN_SCREEN: &str = "\u{1b}[?1049l";

/// How the window is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// Drawn in place. What stood there moves up, where scrolling finds it; what was drawn last stays.
    Inline,
    /// A screen of its own; afterwards everything is as it was before.
    Alternate,
    /// Never drawn over: text is added at the end, as [`Terminal::print`] does.
    Scroll,
}

/// The window, taken over.
#[derive(Debug)]
pub struct Terminal {
    view: View,
    painter: Painter,
    reader: Arc<Reader>,
    _signals: Signals,
    /// Whether the window is ours at the moment.
    taken: Arc<AtomicBool>,
    /// Whether it was closed.
    closed: Arc<AtomicBool>,
}

impl Terminal {
    /// Whether there is a window, and a keyboard.
    #[must_use]
    pub fn is_there() -> bool {
        io::stdin().is_terminal() && io::stdout().is_terminal()
    }

    /// Takes the window over. Keys and the like go to `send`, on other threads; it says whether anybody listens still.
    ///
    /// # Errors
    /// When there is no terminal, or it can't be set up.
    pub fn enter(view: View, send: impl Fn(Input) -> bool + Clone + Send + 'static) -> io::Result<Self> {
        let taken = Arc::new(AtomicBool::new(true));
        let closed = Arc::<AtomicBool>::default();
        let (is_taken, is_closed, tell) = (Arc::clone(&taken), Arc::clone(&closed), send.clone());
        // While another program has the window, Ctrl-C is meant for that one.
        let signals = Signals::watch(move |ending| {
            if ending.is_of_a_closed_window() {
                is_closed.store(true, Ordering::SeqCst);
            }
            if is_taken.load(Ordering::SeqCst) || ending != Ending::Interrupted {
                tell(Input::End(ending));
            }
        })?;
        // From here on, dropping what is made gives everything back.
        let mut terminal = Self {
            view,
            painter: Painter::default(),
            reader: Arc::default(),
            _signals: signals,
            taken,
            closed,
        };
        terminal.take()?;
        terminal.reader = Reader::start(send)?;
        Ok(terminal)
    }

    /// How large the window is now.
    #[must_use]
    pub fn size(&self) -> Size {
        Size::now()
    }

    /// Draws these lines and nothing else. What is beyond the last row or column is left out: [`super::fold`] breaks lines.
    ///
    /// # Errors
    /// When the window can't be written to: it was closed.
    pub fn paint(&mut self, lines: &[String]) -> io::Result<()> {
        let Size { columns, rows } = self.size();
        let lines: Vec<String> = lines.iter().take(rows).map(|line| clip(line, columns)).collect();
        let text = self.painter.paint(&lines, columns);
        self.tell_closed(write(&text))
    }

    /// A window that takes no text was closed.
    fn tell_closed(&self, written: io::Result<()>) -> io::Result<()> {
        if written.is_err() {
            self.closed.store(true, Ordering::SeqCst);
        }
        written
    }

    /// Draws everything anew the next time, as when the window has another size.
    pub fn forget(&mut self) {
        self.painter.forget();
    }

    /// Adds text below what was printed before.
    ///
    /// # Errors
    /// As [`Terminal::paint`].
    pub fn print(&mut self, text: &str) -> io::Result<()> {
        self.tell_closed(write(&text.replace('\n', "\r\n")))
    }

    /// Gives the window back while something else uses it, then takes it over again.
    ///
    /// # Errors
    /// When the window can't be given back or taken over.
    pub fn lend<T>(&mut self, other: impl FnOnce() -> T) -> io::Result<T> {
        self.reader.hold();
        self.give_back()?;
        let done = other();
        self.take()?;
        self.reader.go_on();
        Ok(done)
    }

    /// Back to the shell, as Ctrl-Z does elsewhere, until it lets us go on.
    ///
    /// # Errors
    /// As [`Terminal::lend`].
    pub fn suspend(&mut self) -> io::Result<()> {
        #[cfg(unix)]
        self.lend(|| drop(signal_hook::low_level::emulate_default_handler(signal_hook::consts::SIGTSTP)))?;
        Ok(())
    }

    fn take(&mut self) -> io::Result<()> {
        self.taken.store(true, Ordering::SeqCst);
        end_at_once(false);
        enable_raw_mode()?;
        self.painter = Painter::default();
        let room = match self.view {
            View::Inline => "\r\n".repeat(self.size().rows.saturating_sub(1)),
            View::Alternate => OTHER_SCREEN.to_owned(),
            View::Scroll => String::new(),
        };
        write(&format!("{room}{MARK_PASTES}"))
    }

    fn give_back(&mut self) -> io::Result<()> {
        self.taken.store(false, Ordering::SeqCst);
        let place = match self.view {
            View::Inline if self.painter.height() > 0 => {
                format!("\u{1b}[{};1H\r\n\u{1b}[J", self.painter.height())
            }
            View::Alternate => OWN_SCREEN.to_owned(),
            View::Inline | View::Scroll => String::new(),
        };
        // Also a window that takes no more text gets its settings back.
        let written = write(&format!("{GIVE_BACK}{place}"));
        disable_raw_mode().and(written)
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        if self.closed.load(Ordering::SeqCst) {
            self.reader.abandon();
        } else {
            self.reader.end();
        }
        // There is nobody left to tell.
        drop(self.give_back());
        end_at_once(true);
    }
}

/// Writes in one piece.
fn write(text: &str) -> io::Result<()> {
    let mut stdout = io::stdout().lock();
    stdout.write_all(text.as_bytes())?;
    stdout.flush()
}
