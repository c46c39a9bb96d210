//! The learner's pager: for a text that is longer than the window.
//!
//! When one is wanted is decided by the commands; a pager that can't be started is none.

use std::io::{self, Write};
use std::process::{Command, Stdio};

use super::find::find;
use super::interrupt;
use super::words::split;
use crate::env::Environment;

/// Ends by itself when the text fits, lets colours through, and leaves the text on the screen.
const USUAL: [&str; 3] = ["less", "-FRX", "-PsSpace = next page, b = page before, q = done"];

/// A program that shows a text page by page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pager {
    program: String,
    arguments: Vec<String>,
}

impl Pager {
    /// The pager that this environment tells of: `$PAGER`, else `less` where there is one. An empty `$PAGER`, or `cat`, says
    /// that none is wanted.
    #[must_use]
    pub fn known(environment: &Environment) -> Option<Self> {
        let words = match &environment.pager {
            Some(command) => split(command, !cfg!(windows)),
            None => USUAL.map(str::to_owned).to_vec(),
        };
        let (name, arguments) = words.split_first()?;
        if name == "cat" {
            return None;
        }
        let program = find(name, &environment.path)?.to_str()?.to_owned();
        // A `less` without options shows escape codes as text; these options let colours through.
        let bare_less = name == "less" && arguments.is_empty();
        let arguments = if bare_less {
            USUAL[1..].iter().map(|word| (*word).to_owned()).collect()
        } else {
            arguments.to_vec()
        };
        Some(Self { program, arguments })
    }

    /// Shows a text, and comes back when the learner leaves it.
    ///
    /// # Errors
    /// Where it can't be started, or is not content with its options: nothing was shown then.
    pub fn show(&self, text: &str) -> io::Result<()> {
        let _its_own = interrupt::left_alone();
        let mut child = Command::new(&self.program).args(&self.arguments).stdin(Stdio::piped()).spawn()?;
        if let Some(mut input) = child.stdin.take() {
            // Who leaves before the end has seen enough.
            drop(input.write_all(text.as_bytes()));
        }
        let ended = child.wait()?;
        if ended.success() { Ok(()) } else { Err(io::Error::other(ended.to_string())) }
    }
}

#[cfg(test)]
#[cfg(unix)]
#[expect(clippy::disallowed_methods, reason = "a test makes programs of its own")]
mod tests {
    use std::fs;
    use std::os::unix::fs::PermissionsExt;

    use super::Pager;
    use crate::env::Environment;

    /// The words of the pager that `$PAGER` means where `less`, `more` and `cat` are there.
    fn words(variable: Option<&str>) -> Option<String> {
        let folder = tempfile::tempdir().unwrap();
        for name in ["less", "more", "cat"] {
            let file = folder.path().join(name);
            fs::write(&file, "").unwrap();
            fs::set_permissions(&file, PermissionsExt::from_mode(0o755)).unwrap();
        }
        let environment = Environment {
            pager: variable.map(str::to_owned),
            path: vec![folder.path().to_owned()],
            ..Environment::default()
        };
        let Pager { program, arguments } = Pager::known(&environment)?;
        let name = program.rsplit('/').next().unwrap_or_default().to_owned();
        Some([vec![name], arguments].concat().join(" "))
    }

    #[test]
    fn the_one_asked_for_else_less_else_none() {
        let usual = Some("less -FRX -PsSpace = next page, b = page before, q = done");
        assert_eq!(words(None).as_deref(), usual);
        assert_eq!(words(Some("less")).as_deref(), usual);
        assert_eq!(words(Some("less -S")).as_deref(), Some("less -S"));
        assert_eq!(words(Some("more -d")).as_deref(), Some("more -d"));
        assert_eq!(words(Some("")), None);
        assert_eq!(words(Some("cat")), None);
        assert_eq!(words(Some("no-such-pager")), None);
        assert!(Pager::known(&Environment::default()).is_none());
    }
}
