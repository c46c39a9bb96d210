//! The verbs: a process that restricts itself and becomes another program, and one that stays beside it.

use std::ffi::OsString;
#[cfg(target_os = "linux")]
use std::io;
#[cfg(target_os = "linux")]
use std::os::unix::process::CommandExt;
#[cfg(target_os = "linux")]
use std::path::Path;
#[cfg(target_os = "linux")]
use std::process::Command;

#[cfg(target_os = "linux")]
use rustix::process::Signal;

use super::request::Verb;
#[cfg(target_os = "linux")]
use super::request::{self, Request};
#[cfg(target_os = "linux")]
use super::{Confinement, calls, files, guard, limits};
use crate::error::{Failure, Result};

/// Does what the arguments say, if they are for one of the verbs of this room. `None` when they are not.
///
/// It becomes the program that they name, and comes back only with a reason why that can't be done; or it has the program run, and comes
/// back with the code with which that one ended.
///
/// Nothing else of this program may have begun: what was opened before stays open, and a second thread would not be restricted.
#[must_use]
pub fn enter(arguments: &[OsString]) -> Option<Result<u8>> {
    Verb::of(arguments).map(|verb| perform(verb, &arguments[2..]))
}

#[cfg(target_os = "linux")]
fn perform(verb: Verb, arguments: &[OsString]) -> Result<u8> {
    let request = request::read(arguments).ok_or_else(not_for_people)?;
    let program = request.command[0].display();
    match verb {
        Verb::Guarded => guard::run(&request)
            .map_err(|error| Failure::missing(format!("{program} can't be started.")).because(error)),
        Verb::Confined => Err(become_confined(&request)),
    }
}

#[cfg(target_os = "linux")]
fn become_confined(request: &Request) -> Failure {
    let (program, rest) = (&request.command[0], &request.command[1..]);
    let restricted = limits::end_with(request.parent, Signal::KILL)
        .map_err(|error| ("nobody waits for it", error))
        .and_then(|()| restrict(&request.confinement, program.as_ref()));
    let shown = program.display();
    match restricted {
        Ok(()) => Failure::missing(format!("{shown} can't be started."))
            .because(Command::new(program).args(rest).exec()),
        Err((what, error)) => {
            Failure::missing(format!("{shown} can't be started safely: {what}.")).because(error)
        }
    }
}

#[cfg(target_os = "linux")]
fn restrict(allowed: &Confinement, program: &Path) -> std::result::Result<(), (&'static str, io::Error)> {
    let calls = |error| ("system calls can't be kept from it", error);
    // They are made while this process may still read what the system is like, and applied last, since they refuse what the others need.
    let filters = calls::filters(allowed).map_err(calls)?;
    limits::apply(allowed).map_err(|error| ("its limits can't be set", error))?;
    files::restrict(allowed, program).map_err(|error| ("files can't be kept from it", error))?;
    calls::restrict(&filters).map_err(calls)
}

#[cfg(not(target_os = "linux"))]
fn perform(_verb: Verb, _arguments: &[OsString]) -> Result<u8> {
    Err(not_for_people())
}

fn not_for_people() -> Failure {
    Failure::usage("This verb is for this program's own use.")
}

#[cfg(test)]
mod tests {
    use std::ffi::OsString;

    use super::enter;

    #[test]
    fn other_verbs_are_let_through_and_nonsense_is_refused() {
        let line = |words: &str| words.split_whitespace().map(OsString::from).collect::<Vec<_>>();
        assert!(enter(&line("workbook verify")).is_none());
        assert!(enter(&line("workbook")).is_none());
        let failure = enter(&line("workbook confined cat")).unwrap().unwrap_err();
        assert!(failure.message.contains("own use"), "{}", failure.message);
    }
}
