//! Programs that run what a learner wrote are kept from everything else: from files, the network and other processes.
//!
//! It is no place for what a language needs: that is told in a [`Confinement`], plain data. It becomes a command that starts this
//! program again under a verb that no help shows. The verb restricts itself ([`enter`]) and becomes the program that was asked
//! for, so no `unsafe` is needed, and what is restricted stays so, in the children of that program too.
//!
//! On Linux alone. Elsewhere the program is started as it is; [`Protection::of_this_machine`] says what is in force.

#[cfg(target_os = "linux")]
mod calls;
#[cfg(target_os = "linux")]
mod files;
#[cfg(target_os = "linux")]
mod guard;
#[cfg(target_os = "linux")]
mod limits;
mod nursery;
mod protection;
mod request;
mod verb;

use std::path::{Path, PathBuf};
use std::process::Command;

use self::request::Verb;
pub use nursery::start;
pub use protection::Protection;
pub use verb::enter;

/// What a program may do. The folders of the system, with its libraries and compilers, may always be read and run; everything that is not
/// named here is refused, with an error that the program sees.
///
/// - Node.js with an answer reads the packages, the harness and the answer's folder. It writes nothing and starts nothing.
/// - `cargo build` of an answer reads and runs the toolchain, reads the registry in `~/.cargo` and the package, and writes the target folder
///   alone, in which `TMPDIR` must lie too. It has children: rustc, the linker, build scripts.
/// - The program that it built is all that such a program may read or run. It writes nothing and starts nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Confinement {
    /// Files, and folders with all that is in them, that may be read.
    pub read: Vec<PathBuf>,
    /// Files and folders that may be read and executed. The program itself is one without being named.
    pub run: Vec<PathBuf>,
    /// Folders in which everything may be done. They must be there already. Where there is one, the program can also change rights and times
    /// of files outside of it, if the user may: no system can tell them apart yet.
    pub write: Vec<PathBuf>,
    /// Whether it may open sockets. One that it gets when it starts may always be used.
    pub network: bool,
    /// Whether it may start processes. They are confined as it is, and end with it, for which a guard stays beside it; threads are no processes.
    pub children: bool,
    /// The most memory for data, in bytes, of each process.
    pub memory: Option<u64>,
    /// How long each process may compute, in seconds.
    pub computing: Option<u64>,
    /// The longest file that may be written, in bytes.
    pub file_size: Option<u64>,
}

impl Confinement {
    /// The command that runs `program` in this confinement. `confiner` is the file of this program, as [`this_program`] tells it; without one, and on
    /// systems that are not Linux, it is the program as it is.
    ///
    /// It must be started by [`start`], since the program ends together with the thread that starts it.
    #[must_use]
    pub fn command(&self, confiner: Option<&Path>, program: &Path) -> Command {
        match confiner {
            Some(confiner) if cfg!(target_os = "linux") => {
                let mut command = Command::new(confiner);
                let verb = if self.children { Verb::Guarded } else { Verb::Confined };
                command.args(request::arguments(verb, self, std::process::id(), program));
                command
            }
            _ => Command::new(program),
        }
    }
}

/// The file of this program, to be started again. A newer one that was put in its place meanwhile is another program.
#[must_use]
pub fn this_program() -> Option<PathBuf> {
    let itself = Path::new("/proc/self/exe");
    if cfg!(target_os = "linux") && itself.exists() {
        return Some(itself.to_owned());
    }
    std::env::current_exe().ok()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::Confinement;

    #[test]
    fn without_a_confiner_a_program_is_started_as_it_is() {
        let command = Confinement::default().command(None, Path::new("/bin/cat"));
        assert_eq!((command.get_program(), command.get_args().count()), ("/bin/cat".as_ref(), 0));
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn with_one_it_is_named_behind_the_verb() {
        let command = Confinement::default().command(Some(Path::new("/bin/workbook")), Path::new("/bin/cat"));
        assert_eq!(command.get_program(), "/bin/workbook");
        let arguments: Vec<_> = command.get_args().collect();
        assert_eq!(
            (arguments[0], arguments[arguments.len() - 1]),
            ("confined".as_ref(), "/bin/cat".as_ref())
        );
    }
}
