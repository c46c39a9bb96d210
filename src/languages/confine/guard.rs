//! A process that stays beside a confined program which has children. The system ends that program with its parent, but not those: the guard
//! ends all of them, when its own parent ends and when the program has ended.

use std::io;
use std::os::unix::process::ExitStatusExt;
use std::process::{Command, ExitStatus};
use std::thread;

use rustix::process::{Pid, Signal, getpgid, getpid, kill_process_group, setpgid};
use signal_hook::consts::SIGTERM;
use signal_hook::iterator::Signals;

use super::limits;
use super::request::{Request, Verb, arguments};
use super::this_program;

/// Has the program run, and says with what it ended.
///
/// # Errors
/// When it can't be started.
pub fn run(request: &Request) -> io::Result<u8> {
    // They all are in one group, which no confined process can leave. Where this fails it is the first of a group already.
    let _ = setpgid(None, None);
    let group = getpid();
    let mut signals = Signals::new([SIGTERM])?;
    thread::Builder::new().spawn(move || {
        if signals.forever().next().is_some() {
            let _ = kill_process_group(group, Signal::KILL);
        }
    })?;
    limits::end_with(request.parent, Signal::TERM)?;
    let itself = this_program().ok_or(io::ErrorKind::NotFound)?;
    let (program, rest) = (&request.command[0], &request.command[1..]);
    let confined = arguments(Verb::Confined, &request.confinement, std::process::id(), program.as_ref());
    let ended = Command::new(itself).args(confined).args(rest).status()?;
    end_the_others(group, request.parent);
    Ok(code(ended))
}

/// Ends what the program has left behind. To outlive that, the guard goes over to the group of its parent.
fn end_the_others(group: Pid, parent: u32) {
    let parent = i32::try_from(parent).ok().and_then(Pid::from_raw);
    if getpgid(parent).and_then(|elsewhere| setpgid(None, Some(elsewhere))).is_ok() {
        let _ = kill_process_group(group, Signal::KILL);
    }
}

/// As shells say it: a signal is told by a number above 128.
fn code(ended: ExitStatus) -> u8 {
    let number = ended.code().or_else(|| ended.signal().map(|signal| 128 + signal));
    number.and_then(|number| u8::try_from(number).ok()).unwrap_or(u8::MAX)
}

#[cfg(test)]
mod tests {
    use std::os::unix::process::ExitStatusExt;
    use std::process::ExitStatus;

    use super::code;

    #[test]
    fn a_signal_is_told_as_shells_do() {
        assert_eq!(code(ExitStatus::from_raw(3 << 8)), 3);
        assert_eq!(code(ExitStatus::from_raw(9)), 137);
    }
}
