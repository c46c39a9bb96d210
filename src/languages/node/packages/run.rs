//! Runs a program to its end, within a time, and keeps the end of what it says.

use std::io::{self, Read};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

/// How much of what a program says is kept: the end of it.
const KEPT: usize = 64 * 1024;
/// How often is looked whether it has ended: soon at first, then seldom.
const PAUSES: (Duration, Duration) = (Duration::from_millis(1), Duration::from_millis(40));
/// How long is waited for the rest of what was said, once the program has ended.
const REST: Duration = Duration::from_millis(500);

/// What came of it.
#[derive(Debug)]
pub struct Ended {
    /// How it ended; none where it had to be ended.
    pub status: Option<ExitStatus>,
    /// What it wrote on standard output.
    pub output: String,
    /// What it wrote on standard error.
    pub errors: String,
}

/// Runs `command`. `go_on` is asked again and again; once it says no, the program is ended.
pub fn run(command: &mut Command, go_on: &mut dyn FnMut() -> bool) -> io::Result<Ended> {
    let child = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()?;
    let mut child = Ending(child);
    let (output, errors) = (Said::by(child.0.stdout.take()), Said::by(child.0.stderr.take()));
    let mut pause = PAUSES.0;
    let status = loop {
        if let Some(status) = child.0.try_wait()? {
            break Some(status);
        }
        if !go_on() {
            drop(child.0.kill());
            break None;
        }
        thread::sleep(pause);
        pause = (pause * 2).min(PAUSES.1);
    };
    Ok(Ended { status, output: output.text(), errors: errors.text() })
}

/// Says yes until a time has passed.
pub fn within(limit: Duration) -> impl FnMut() -> bool {
    let start = Instant::now();
    move || start.elapsed() < limit
}

/// A child that does not outlive us.
struct Ending(Child);

impl Drop for Ending {
    fn drop(&mut self) {
        // One that has ended already is only forgotten.
        drop(self.0.kill());
        drop(self.0.wait());
    }
}

/// What is read from one end of a pipe.
struct Said {
    text: Arc<Mutex<Vec<u8>>>,
    reader: Option<thread::JoinHandle<()>>,
}

impl Said {
    fn by(source: Option<impl Read + Send + 'static>) -> Self {
        let text = Arc::new(Mutex::new(Vec::new()));
        let kept = Arc::clone(&text);
        let reader = source.map(|source| thread::spawn(move || keep(source, &kept)));
        Self { text, reader }
    }

    /// All of it. A program that the child left behind may hold the pipe open: that one isn't waited for.
    fn text(self) -> String {
        let start = Instant::now();
        while self.reader.as_ref().is_some_and(|reader| !reader.is_finished()) && start.elapsed() < REST {
            thread::sleep(PAUSES.0);
        }
        let bytes = self.text.lock().unwrap_or_else(PoisonError::into_inner);
        String::from_utf8_lossy(&bytes).into_owned()
    }
}

fn keep(mut source: impl Read, kept: &Mutex<Vec<u8>>) {
    let mut buffer = [0; 8192];
    while let Ok(length @ 1..) = source.read(&mut buffer) {
        let mut kept = kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.extend_from_slice(&buffer[..length]);
        let over = kept.len().saturating_sub(KEPT);
        kept.drain(..over);
    }
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use std::process::Command;
    use std::time::{Duration, Instant};

    use super::{KEPT, run, within};

    fn shell(script: &str) -> Command {
        let mut command = Command::new("/bin/sh");
        command.args(["-c", script]);
        command
    }

    #[test]
    fn output_errors_and_status_come_back() {
        let ended = run(&mut shell("echo out; echo err >&2; exit 3"), &mut || true).unwrap();
        assert_eq!((ended.output.as_str(), ended.errors.as_str()), ("out\n", "err\n"));
        assert_eq!(ended.status.unwrap().code(), Some(3));
    }

    #[test]
    fn one_that_never_ends_is_ended() {
        let start = Instant::now();
        let ended = run(&mut shell("exec sleep 60"), &mut within(Duration::from_millis(50))).unwrap();
        assert!(ended.status.is_none());
        assert!(start.elapsed() < Duration::from_secs(10));
    }

    #[test]
    fn one_that_leaves_a_child_behind_is_not_waited_for() {
        let start = Instant::now();
        let ended = run(&mut shell("sleep 20 & echo said"), &mut || true).unwrap();
        assert_eq!(ended.output, "said\n");
        assert!(start.elapsed() < Duration::from_secs(10));
    }

    #[test]
    fn of_a_flood_the_end_is_kept() {
        let flood = shell("i=0; while [ $i -lt 20000 ]; do echo 0123456789; i=$((i+1)); done; echo end");
        let ended = run(&mut { flood }, &mut || true).unwrap();
        assert_eq!(ended.output.len(), KEPT);
        assert!(ended.output.ends_with("end\n"));
    }
}
