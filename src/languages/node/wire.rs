//! How frames go over: bytes to a child process and lines from it, never waiting longer than there is time.
//!
//! On Unix over one socket; elsewhere over the child's standard input and output.

#[cfg(unix)]
use std::io;
use std::io::{ErrorKind, Read, Write};
#[cfg(unix)]
use std::os::unix::net::UnixStream;
use std::process::{ChildStdin, ChildStdout};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender, SyncSender};
use std::thread;
use std::time::Duration;

use super::lines::Lines;
use crate::database::Budget;
use crate::languages::apart::How;

/// How long a frame may be.
const LONGEST: usize = 4 * 1024 * 1024;
/// How much is read at once.
const CHUNK: usize = 16 * 1024;
/// How long a wait lasts before the budget is looked at again.
const SLICE: Duration = Duration::from_millis(25);
/// How many lines may wait to be read.
const WAITING: usize = 64;

/// Why nothing came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Silence {
    /// The time is over.
    TimeOut,
    /// The process has ended.
    Gone,
    /// A frame was too long.
    TooLong,
}

impl From<Silence> for How {
    fn from(silence: Silence) -> Self {
        match silence {
            Silence::TimeOut => Self::TimeOut,
            Silence::Gone => Self::Gone,
            Silence::TooLong => Self::Garbled,
        }
    }
}

/// Both ways of a conversation.
pub enum Wire {
    /// One socket for both.
    #[cfg(unix)]
    Socket {
        /// The runner's end.
        stream: UnixStream,
        /// What has come and was not read yet.
        lines: Lines,
    },
    /// A thread each way.
    Pipes {
        /// Lines from the child.
        incoming: Receiver<Result<Vec<u8>, Silence>>,
        /// Lines to the child.
        outgoing: Sender<Vec<u8>>,
    },
}

impl Wire {
    /// Over a socket.
    ///
    /// # Errors
    /// When the system can't limit how long it waits.
    #[cfg(unix)]
    pub fn socket(stream: UnixStream) -> io::Result<Self> {
        stream.set_read_timeout(Some(SLICE))?;
        stream.set_write_timeout(Some(SLICE))?;
        Ok(Self::Socket { stream, lines: Lines::new(LONGEST) })
    }

    /// Over a child's standard input and output.
    pub fn pipes(mut stdin: ChildStdin, stdout: ChildStdout) -> Self {
        let (lines, incoming) = mpsc::sync_channel(WAITING);
        let (outgoing, frames) = mpsc::channel::<Vec<u8>>();
        thread::spawn(move || read_lines(stdout, &lines));
        thread::spawn(move || frames.into_iter().try_for_each(|frame| stdin.write_all(&frame)));
        Self::Pipes { incoming, outgoing }
    }

    /// Sends one frame; its line end is added.
    ///
    /// # Errors
    /// When the child does not take it.
    #[cfg_attr(
        not(unix),
        expect(unused_variables, reason = "a thread of its own writes, and nobody waits for it")
    )]
    pub fn send(&mut self, mut frame: Vec<u8>, budget: &Budget) -> Result<(), Silence> {
        frame.push(b'\n');
        match self {
            #[cfg(unix)]
            Self::Socket { stream, .. } => {
                let mut rest = frame.as_slice();
                while !rest.is_empty() {
                    match stream.write(rest) {
                        Ok(0) => return Err(Silence::Gone),
                        Ok(count) => rest = &rest[count..],
                        Err(error) => waited(&error, budget)?,
                    }
                }
                Ok(())
            }
            Self::Pipes { outgoing, .. } => outgoing.send(frame).map_err(|_| Silence::Gone),
        }
    }

    /// The next frame, without its line end.
    ///
    /// # Errors
    /// When none comes in time.
    pub fn receive(&mut self, budget: &Budget) -> Result<Vec<u8>, Silence> {
        match self {
            #[cfg(unix)]
            Self::Socket { stream, lines } => loop {
                if let Some(line) = lines.take()? {
                    return Ok(line);
                }
                if budget.is_over() {
                    return Err(Silence::TimeOut);
                }
                let mut chunk = [0; CHUNK];
                match stream.read(&mut chunk) {
                    Ok(0) => return Err(Silence::Gone),
                    Ok(count) => lines.add(&chunk[..count]),
                    Err(error) => waited(&error, budget)?,
                }
            },
            Self::Pipes { incoming, .. } => loop {
                if budget.is_over() {
                    return Err(Silence::TimeOut);
                }
                match incoming.recv_timeout(SLICE.min(budget.left())) {
                    Ok(line) => return line,
                    Err(RecvTimeoutError::Disconnected) => return Err(Silence::Gone),
                    Err(RecvTimeoutError::Timeout) => {}
                }
            },
        }
    }
}

/// After a wait that brought nothing: whether there is time for another.
#[cfg(unix)]
fn waited(error: &io::Error, budget: &Budget) -> Result<(), Silence> {
    match error.kind() {
        ErrorKind::WouldBlock | ErrorKind::TimedOut if budget.is_over() => Err(Silence::TimeOut),
        ErrorKind::WouldBlock | ErrorKind::TimedOut | ErrorKind::Interrupted => Ok(()),
        _ => Err(Silence::Gone),
    }
}

fn read_lines(mut stdout: ChildStdout, sender: &SyncSender<Result<Vec<u8>, Silence>>) {
    let mut lines = Lines::new(LONGEST);
    let mut chunk = [0; CHUNK];
    loop {
        while let Some(next) = lines.take().transpose() {
            let is_last = next.is_err();
            if sender.send(next).is_err() || is_last {
                return;
            }
        }
        match stdout.read(&mut chunk) {
            Ok(count) if count > 0 => lines.add(&chunk[..count]),
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            _ => return,
        }
    }
}

#[cfg(all(test, unix))]
mod tests {
    use std::io::Write;
    use std::os::unix::net::UnixStream;
    use std::time::Duration;

    use super::{Budget, LONGEST, Silence, Wire};

    fn budget() -> Budget {
        Budget::start(Duration::from_millis(200))
    }

    #[test]
    fn lines_come_one_by_one_however_they_were_sent() {
        let (mine, mut theirs) = UnixStream::pair().unwrap();
        let mut wire = Wire::socket(mine).unwrap();
        theirs.write_all(b"one\ntw").unwrap();
        assert_eq!(wire.receive(&budget()), Ok(b"one".to_vec()));
        theirs.write_all(b"o\n\nfour\n").unwrap();
        for line in ["two", "", "four"] {
            assert_eq!(wire.receive(&budget()), Ok(line.as_bytes().to_vec()));
        }
    }

    #[test]
    fn silence_ends() {
        let (mine, mut theirs) = UnixStream::pair().unwrap();
        let mut wire = Wire::socket(mine).unwrap();
        theirs.write_all(b"half a line").unwrap();
        assert_eq!(wire.receive(&budget()), Err(Silence::TimeOut));
        drop(theirs);
        assert_eq!(wire.receive(&budget()), Err(Silence::Gone));
    }

    #[test]
    fn a_child_that_does_not_listen_is_not_waited_for() {
        let (mine, _theirs) = UnixStream::pair().unwrap();
        let mut wire = Wire::socket(mine).unwrap();
        assert_eq!(wire.send(vec![b' '; LONGEST], &budget()), Err(Silence::TimeOut));
    }

    #[test]
    fn a_flood_is_cut() {
        let (mine, mut theirs) = UnixStream::pair().unwrap();
        let mut wire = Wire::socket(mine).unwrap();
        std::thread::spawn(move || while theirs.write_all(&[b'x'; 4096]).is_ok() {});
        let budget = Budget::start(Duration::from_secs(10));
        assert_eq!(wire.receive(&budget), Err(Silence::TooLong));
    }
}
