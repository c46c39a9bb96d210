//! A process of this program that judges answers, started anew when an answer has ended it or goes on too long.
//!
//! Processes and not threads: what SQLite may allocate is counted for the whole process, and an answer that finds a fault in it
//! ends its own process only.

use std::ffi::OsString;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::PathBuf;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, sync_channel};
use std::thread;
use std::time::Duration;

use super::outcome::Outcome;
use super::protocol::{READY, Request};
use crate::error::{Failure, Result};
use crate::judge::Status;

/// How long a process may take until it is ready.
const START: Duration = Duration::from_mins(1);
/// How long a line may be that comes from it, in bytes.
const LONGEST: u64 = 16 * 1024 * 1024;
/// How often an answer is tried whose process ends: the system may have ended it for a reason of its own.
const TRIES: usize = 2;
/// How much memory a process may have for data, in bytes.
#[cfg(target_os = "linux")]
const MEMORY: u64 = 1024 * 1024 * 1024;

/// How processes that judge are started.
#[derive(Clone, Debug)]
pub struct Crew {
    /// The program.
    pub program: PathBuf,
    /// Its arguments.
    pub arguments: Vec<OsString>,
    /// Whether its memory is bounded.
    pub is_bounded: bool,
}

/// A process that judges, if it is running.
pub(super) struct Worker<'a> {
    crew: &'a Crew,
    process: Option<Process>,
}

struct Process {
    child: Child,
    requests: ChildStdin,
    replies: Receiver<String>,
}

/// Why no outcome came.
enum Lost {
    Ended,
    Late,
}

impl<'a> Worker<'a> {
    pub const fn new(crew: &'a Crew) -> Self {
        Self { crew, process: None }
    }

    /// Judges an answer. One that ends its process, or takes longer than `patience`, has the status *error*.
    ///
    /// # Errors
    /// When no process can be started.
    pub fn judge(&mut self, request: &Request, patience: Duration) -> Result<Outcome> {
        for _ in 0..TRIES {
            match self.ask(request, patience)? {
                Ok(outcome) => return Ok(outcome),
                Err(Lost::Late) => {
                    let seconds = patience.as_secs();
                    return Ok(untold(format!(
                        "No verdict came within {seconds} s, so judging was stopped."
                    )));
                }
                Err(Lost::Ended) => {}
            }
        }
        Ok(untold("The process that judged this answer ended before it had a verdict.".to_owned()))
    }

    fn ask(&mut self, request: &Request, patience: Duration) -> Result<std::result::Result<Outcome, Lost>> {
        if self.process.is_none() {
            self.process = Some(Process::start(self.crew)?);
        }
        let answered =
            self.process.as_mut().map_or(Err(Lost::Ended), |process| process.ask(request, patience));
        if answered.is_err() {
            self.process = None;
        }
        Ok(answered)
    }
}

fn untold(message: String) -> Outcome {
    Outcome::told(Status::Error, Some(message))
}

impl Process {
    fn start(crew: &Crew) -> Result<Self> {
        let failed = || Failure::fault("A process that judges can't be started.");
        let mut child = Command::new(&crew.program)
            .args(&crew.arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| failed().because(error))?;
        if crew.is_bounded {
            limit(&child);
        }
        let (Some(requests), Some(output)) = (child.stdin.take(), child.stdout.take()) else {
            return Err(failed());
        };
        let (told, replies) = sync_channel(1);
        thread::spawn(move || {
            let mut lines = BufReader::new(output);
            let mut line = String::new();
            while lines.by_ref().take(LONGEST).read_line(&mut line).is_ok_and(|read| read > 0) {
                if !line.ends_with('\n') || told.send(std::mem::take(&mut line)).is_err() {
                    break;
                }
            }
        });
        let process = Self { child, requests, replies };
        match process.replies.recv_timeout(START) {
            Ok(line) if line.trim_end() == READY => Ok(process),
            Ok(_) => {
                Err(failed().hint("Was the program replaced by another version meanwhile? Begin again."))
            }
            Err(_) => Err(failed()),
        }
    }

    fn ask(&mut self, request: &Request, patience: Duration) -> std::result::Result<Outcome, Lost> {
        let mut line = serde_json::to_string(request).map_err(|_| Lost::Ended)?;
        line.push('\n');
        self.requests
            .write_all(line.as_bytes())
            .and_then(|()| self.requests.flush())
            .map_err(|_| Lost::Ended)?;
        let reply = self.replies.recv_timeout(patience).map_err(|error| match error {
            RecvTimeoutError::Timeout => Lost::Late,
            RecvTimeoutError::Disconnected => Lost::Ended,
        })?;
        serde_json::from_str(&reply).map_err(|_| Lost::Ended)
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

#[cfg(target_os = "linux")]
fn limit(child: &Child) {
    use rustix::process::{Pid, Resource, Rlimit, prlimit};

    let process = i32::try_from(child.id()).ok().and_then(Pid::from_raw);
    for (resource, most) in [(Resource::Data, MEMORY), (Resource::Core, 0)] {
        // Where the system refuses there are still SQLite's own limits.
        let _ = prlimit(process, resource, Rlimit { current: Some(most), maximum: Some(most) });
    }
}

#[cfg(not(target_os = "linux"))]
const fn limit(_child: &Child) {}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use std::time::Duration;

    use super::{Crew, READY, Worker};
    use crate::grading::Outcome;
    use crate::grading::protocol::Request;
    use crate::judge::Status;

    fn judged(script: &str, times: usize) -> Vec<Outcome> {
        let script = format!("echo '{READY}'; {script}");
        let crew =
            Crew { program: "/bin/sh".into(), arguments: vec!["-c".into(), script.into()], is_bounded: true };
        let mut worker = Worker::new(&crew);
        let request = Request { track: "sql".into(), exercise: "x".into(), answer: "y".into() };
        let mut judge = || worker.judge(&request, Duration::from_secs(1)).unwrap();
        (0..times).map(|_| judge()).collect()
    }

    #[test]
    fn one_process_judges_many_answers() {
        let outcomes = judged(r#"while read -r line; do echo '{"status":"passed"}'; done"#, 3);
        assert!(outcomes.iter().all(|outcome| outcome.status == Status::Passed), "{outcomes:?}");
    }

    #[test]
    fn a_process_that_ends_makes_an_error_of_that_answer() {
        for script in ["read -r line; exit 1", "read -r line; echo nonsense", "read -r line; kill -9 $$"] {
            let outcomes = judged(script, 2);
            assert!(outcomes.iter().all(|outcome| outcome.status == Status::Error), "{script}");
            assert!(outcomes[0].message.as_ref().unwrap().contains("ended"));
        }
    }

    #[test]
    fn the_next_answer_has_a_new_process() {
        let outcomes = judged(r#"read -r line; echo '{"status":"passed"}'"#, 3);
        assert!(outcomes.iter().all(|outcome| outcome.status == Status::Passed), "{outcomes:?}");
    }

    #[test]
    fn one_that_hangs_is_stopped() {
        let outcomes = judged("read -r line; sleep 100", 1);
        assert_eq!(outcomes[0].status, Status::Error);
        assert!(outcomes[0].message.as_ref().unwrap().contains("within 1 s"));
    }

    #[test]
    fn what_can_not_be_started_is_a_failure_of_ours() {
        let request = Request { track: String::new(), exercise: String::new(), answer: String::new() };
        for (program, script) in [("/no/such/program", ""), ("/bin/sh", "echo other"), ("/bin/sh", "exit 0")]
        {
            let crew = Crew {
                program: program.into(),
                arguments: vec!["-c".into(), script.into()],
                is_bounded: true,
            };
            assert!(Worker::new(&crew).judge(&request, Duration::from_secs(1)).is_err(), "{script}");
        }
    }
}
