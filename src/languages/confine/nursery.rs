//! The one thread that starts programs. A confined program ends together with the thread that started it, and other threads come and go.

use std::io;
use std::process::{Child, Command};
use std::sync::mpsc::{self, Sender, SyncSender};
use std::sync::{Mutex, PoisonError};
use std::thread;

/// A command, and where the process that it becomes is waited for.
type Wanted = (Command, SyncSender<io::Result<Child>>);

/// The way to the thread; none as long as nothing was started.
static NURSERY: Mutex<Option<Sender<Wanted>>> = Mutex::new(None);

/// Starts a program that may live as long as this process does, whichever thread asks for it.
///
/// # Errors
/// When the system refuses.
pub fn start(command: Command) -> io::Result<Child> {
    let (started, child) = mpsc::sync_channel(1);
    let way = way()?;
    way.send((command, started)).map_err(io::Error::other)?;
    child.recv().map_err(io::Error::other)?
}

fn way() -> io::Result<Sender<Wanted>> {
    let mut nursery = NURSERY.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(way) = nursery.as_ref() {
        return Ok(way.clone());
    }
    let (way, wanted) = mpsc::channel::<Wanted>();
    thread::Builder::new().name("nursery".to_owned()).spawn(move || {
        for (mut command, started) in wanted {
            // Whoever asked may have gone away meanwhile.
            if let Err(mpsc::SendError(Ok(mut child))) = started.send(command.spawn()) {
                drop(child.kill());
                drop(child.wait());
            }
        }
    })?;
    Ok(nursery.insert(way).clone())
}

#[cfg(test)]
mod tests {
    use std::process::Command;

    use super::start;

    #[test]
    fn programs_are_started_and_a_missing_one_is_an_error() {
        let own = std::env::current_exe().unwrap();
        let list = || {
            let mut command = Command::new(&own);
            command.arg("--list").stdout(std::process::Stdio::null());
            command
        };
        for _ in 0..2 {
            assert!(start(list()).unwrap().wait().unwrap().success());
        }
        assert!(start(Command::new(own.join("missing"))).is_err());
        assert!(start(list()).unwrap().wait().unwrap().success());
    }
}
