//! The verb: a process that restricts itself and becomes another program.

use std::ffi::OsString;
#[cfg(target_os = "linux")]
use std::io;
#[cfg(target_os = "linux")]
use std::path::Path;

use super::request;
#[cfg(target_os = "linux")]
use super::{Confinement, calls, files, limits};
use crate::error::Failure;

/// Becomes the program that the arguments name, confined as they say, if they are for the verb. So it comes back only with a reason why that
/// can't be done; `None` when the arguments are not for the verb.
///
/// Nothing else of this program may have begun: what was opened before stays open, and a second thread would not be restricted.
#[must_use]
pub fn enter(arguments: &[OsString]) -> Option<Failure> {
    request::is_for_the_verb(arguments).then(|| become_confined(&arguments[2..]))
}

#[cfg(target_os = "linux")]
fn become_confined(arguments: &[OsString]) -> Failure {
    use std::os::unix::process::CommandExt;
    use std::process::Command;

    let Some(request) = request::read(arguments) else { return not_for_people() };
    let allowed = &request.confinement;
    let (program, rest) = (&request.command[0], &request.command[1..]);
    let restricted = limits::end_with(request.parent)
        .map_err(|error| ("nobody waits for it", error))
        .and_then(|()| restrict(allowed, program.as_ref()));
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
fn restrict(allowed: &Confinement, program: &Path) -> Result<(), (&'static str, io::Error)> {
    let calls = |error| ("system calls can't be kept from it", error);
    // They are made while this process may still read what the system is like, and applied last, since they refuse what the others need.
    let filters = calls::filters(allowed).map_err(calls)?;
    limits::apply(allowed).map_err(|error| ("its limits can't be set", error))?;
    files::restrict(allowed, program).map_err(|error| ("files can't be kept from it", error))?;
    calls::restrict(&filters).map_err(calls)
}

#[cfg(not(target_os = "linux"))]
fn become_confined(_arguments: &[OsString]) -> Failure {
    not_for_people()
}

fn not_for_people() -> Failure {
    Failure::usage("confined is for this program's own use.")
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
        let failure = enter(&line("workbook confined cat")).unwrap();
        assert!(failure.message.contains("own use"), "{}", failure.message);
    }
}
