//! The only writer of standard output and standard error.
//!
//! Each stream decides for itself whether it takes colours: a terminal may, a pipe never does, unless told otherwise.

use std::error::Error;
use std::fmt;
use std::io::{self, IsTerminal, Stderr, Stdout, Write};

use anstream::AutoStream;
pub use anstream::ColorChoice;
use anstream::adapter::strip_str;
use anstream::stream::{AsLockedWrite, RawStream};

use super::line::Line;
use super::style::Style;
use super::text::width;
use super::theme;

/// Results on standard output, remarks on standard error.
pub struct Output {
    style: Style,
    stdout: AutoStream<Stdout>,
    stderr: AutoStream<Stderr>,
    line: Line,
    /// What was to be shown, where it is kept instead.
    kept: Option<String>,
    /// Whether who reads the results went away.
    is_closed: bool,
}

/// The reader closed its end of the pipe: it has seen enough, which is no failure.
#[derive(Clone, Copy, Debug)]
pub struct Closed;

impl fmt::Display for Closed {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("the reader closed the pipe")
    }
}

impl Error for Closed {}

impl Closed {
    /// Whether a closed pipe is what `error`, or one of its causes, tells of.
    #[must_use]
    pub fn is_behind(error: &(dyn Error + 'static)) -> bool {
        let mut next = Some(error);
        while let Some(error) = next {
            let broken = error
                .downcast_ref::<io::Error>()
                .is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe);
            if broken || error.is::<Self>() {
                return true;
            }
            next = error.source();
        }
        false
    }
}

impl Output {
    /// Writes in this style. A plain style, or one without colours, never colours.
    #[must_use]
    pub fn new(style: Style, choice: ColorChoice) -> Self {
        let never = style.plain || !style.color;
        let choice = if never { ColorChoice::Never } else { choice };
        theme::switch(choice != ColorChoice::Never);
        let stdout = AutoStream::new(io::stdout(), choice);
        let takes_codes = stdout.current_choice() != ColorChoice::Never && io::stdout().is_terminal();
        let style = Style { links: style.links && takes_codes, ..style };
        let line = Line::new(&style, io::stderr().is_terminal());
        Self {
            style,
            stdout,
            stderr: AutoStream::new(io::stderr(), choice),
            line,
            kept: None,
            is_closed: false,
        }
    }

    /// Keeps what is shown and remarked, for somebody to put into a window of this style.
    #[must_use]
    pub fn keeping(style: Style) -> Self {
        let stdout = AutoStream::never(io::stdout());
        let line = Line::new(&style, false);
        let stderr = AutoStream::never(io::stderr());
        Self { style, stdout, stderr, line, kept: Some(String::new()), is_closed: false }
    }

    /// What was kept until now.
    pub fn take_kept(&mut self) -> String {
        self.kept.as_mut().map(std::mem::take).unwrap_or_default()
    }

    /// The style that screens are to be drawn in.
    #[must_use]
    pub const fn style(&self) -> &Style {
        &self.style
    }

    /// Whether results go to a terminal, and somebody at it can answer.
    #[must_use]
    pub fn is_a_conversation(&self) -> bool {
        self.kept.is_none() && io::stdout().is_terminal() && io::stdin().is_terminal()
    }

    /// Whether this text is longer than a window of so many lines.
    #[must_use]
    pub fn overflows(&self, text: &str, lines: usize) -> bool {
        let lines_of = |line: &str| width(line).div_ceil(self.style.width.max(1)).max(1);
        text.lines().map(lines_of).sum::<usize>() >= lines
    }

    /// A result as [`Output::show`] would write it.
    #[must_use]
    pub fn as_shown(&self, text: &str) -> String {
        match self.stdout.current_choice() {
            ColorChoice::Never => strip_str(text).to_string(),
            _ => text.to_owned(),
        }
    }

    /// The style for a window that is drawn in: as standard output would have it, and as wide as the window.
    #[must_use]
    pub fn window_style(&self, columns: usize) -> Style {
        let color = self.style.color && self.stdout.current_choice() != ColorChoice::Never;
        Style { width: columns, color, ..self.style }
    }

    /// How many rows the window has, if standard output is one.
    #[must_use]
    pub fn height(&self) -> Option<usize> {
        let (_, rows) =
            terminal_size::terminal_size_of(io::stdout()).filter(|_| io::stdout().is_terminal())?;
        Some(usize::from(rows.0)).filter(|rows| *rows > 0 && self.kept.is_none())
    }

    /// The window has so many columns now.
    pub const fn resize(&mut self, columns: usize) {
        self.style.width = columns;
    }

    /// Whether who reads the results went away before the last of them.
    #[must_use]
    pub const fn is_closed(&self) -> bool {
        self.is_closed
    }

    /// Shows a result, on standard output. Where the reader went away, nobody sees it, and what was asked for is done all the same.
    ///
    /// # Errors
    /// When it can't be written, though somebody reads.
    pub fn show(&mut self, text: &str) -> io::Result<()> {
        if let Some(kept) = &mut self.kept {
            keep(kept, text);
            return Ok(());
        }
        self.end_progress();
        let sent = send(&mut self.stdout, text);
        self.is_closed |= is_closed(&sent);
        if is_closed(&sent) { Ok(()) } else { sent }
    }

    /// Hands a text to another program, on standard output, to the letter: nothing is painted or taken out.
    ///
    /// # Errors
    /// When it can't be written; [`Closed`] is the cause when the reader went away.
    pub fn hand_over(&mut self, text: &str) -> io::Result<()> {
        write_whole(&mut self.stdout.as_inner(), text)
    }

    /// Says something beside the result, on standard error.
    ///
    /// # Errors
    /// As [`Output::show`].
    pub fn remark(&mut self, text: &str) -> io::Result<()> {
        if let Some(kept) = &mut self.kept {
            keep(kept, text);
            return Ok(());
        }
        self.end_progress();
        let sent = send(&mut self.stderr, text);
        if is_closed(&sent) { Ok(()) } else { sent }
    }

    /// Says how far a longer work is, on standard error: in one line that changes, or, where none can, that it has `begun`.
    pub fn progress(&mut self, begun: &str, far: &str) {
        if self.kept.is_some() {
            return;
        }
        let text = self.line.progress(begun, far);
        // Where nobody can be told, the work goes on all the same.
        drop(write_piece(&mut self.stderr.as_inner(), &text));
    }

    /// As [`Output::progress`], and where no line can change, nothing.
    pub fn progress_in_place(&mut self, far: &str) {
        if self.line.moves() {
            self.progress("", far);
        }
    }

    /// Takes the line that changes away, so that something else can be said.
    fn end_progress(&mut self) {
        let text = self.line.end();
        drop(write_piece(&mut self.stderr.as_inner(), &text));
    }
}

fn is_closed(sent: &io::Result<()>) -> bool {
    sent.as_ref().is_err_and(|error| Closed::is_behind(error))
}

fn keep(kept: &mut String, text: &str) {
    kept.push_str(text);
    if !text.is_empty() && !text.ends_with('\n') {
        kept.push('\n');
    }
}

/// Where a stream takes no colours, the text goes out in one piece: stripping on the way would write it in many.
fn send<S>(stream: &mut AutoStream<S>, text: &str) -> io::Result<()>
where
    S: AsLockedWrite + RawStream,
    for<'a> &'a S: Write,
{
    match stream.current_choice() {
        ColorChoice::Never => write_whole(&mut stream.as_inner(), &strip_str(text).to_string()),
        _ => write_whole(stream, text),
    }
}

fn write_piece(stream: &mut impl Write, text: &str) -> io::Result<()> {
    if text.is_empty() { Ok(()) } else { stream.write_all(text.as_bytes()).and_then(|()| stream.flush()) }
}

fn write_whole(stream: &mut impl Write, text: &str) -> io::Result<()> {
    let end = if text.is_empty() || text.ends_with('\n') { "" } else { "\n" };
    stream
        .write_all(text.as_bytes())
        .and_then(|()| stream.write_all(end.as_bytes()))
        .and_then(|()| stream.flush())
        .map_err(|error| match error.kind() {
            io::ErrorKind::BrokenPipe => io::Error::new(io::ErrorKind::BrokenPipe, Closed),
            _ => error,
        })
}

#[cfg(test)]
mod tests {
    use std::io::{self, Write};

    use super::{Closed, Output, write_whole};
    use crate::error::Failure;
    use crate::report::Style;

    struct Broken(io::ErrorKind);

    impl Write for Broken {
        fn write(&mut self, _: &[u8]) -> io::Result<usize> {
            Err(self.0.into())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn the_last_line_is_ended_once() {
        let mut written = Vec::new();
        write_whole(&mut written, "one").unwrap();
        write_whole(&mut written, "two\n").unwrap();
        write_whole(&mut written, "").unwrap();
        assert_eq!(written, b"one\ntwo\n");
    }

    #[test]
    fn what_is_kept_goes_nowhere_else() {
        let mut output = Output::keeping(Style::default());
        output.show("one").unwrap();
        output.remark("two\n").unwrap();
        assert!(!output.is_a_conversation() && output.height().is_none());
        assert_eq!((output.take_kept().as_str(), output.take_kept().as_str()), ("one\ntwo\n", ""));
    }

    #[test]
    fn a_closed_pipe_is_told_from_other_failures() {
        let closed = write_whole(&mut Broken(io::ErrorKind::BrokenPipe), "x").unwrap_err();
        assert!(Closed::is_behind(&closed));
        assert!(Closed::is_behind(&Failure::files("can't write").because(closed)));
        let full = write_whole(&mut Broken(io::ErrorKind::StorageFull), "x").unwrap_err();
        assert!(!Closed::is_behind(&full));
    }
}
