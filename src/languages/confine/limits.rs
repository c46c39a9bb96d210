//! Limits on what a process may use, and its end together with the one that started it.

use std::io;

use rustix::process::{
    Pid, Resource, Rlimit, Signal, getppid, getrlimit, set_parent_process_death_signal, setrlimit,
};

use super::Confinement;

/// Sets the limits of this process, which are those of the program that it becomes and of that one's children.
pub fn apply(allowed: &Confinement) -> io::Result<()> {
    let limits = [
        (Resource::Core, Some(0)),
        (Resource::Data, allowed.memory),
        (Resource::Cpu, allowed.computing),
        (Resource::Fsize, allowed.file_size),
    ];
    for (resource, most) in limits {
        if let Some(most) = most {
            // Nobody may raise a limit that is set already.
            let most = getrlimit(resource).maximum.map_or(most, |already| already.min(most));
            setrlimit(resource, Rlimit { current: Some(most), maximum: Some(most) })?;
        }
    }
    Ok(())
}

/// Has the system send this process a signal when its parent ends, however that happens.
pub fn end_with(parent: u32, signal: Signal) -> io::Result<()> {
    set_parent_process_death_signal(Some(signal))?;
    // It may have ended before it was watched.
    if getppid() == i32::try_from(parent).ok().and_then(Pid::from_raw) {
        return Ok(());
    }
    Err(io::Error::other("the process that wanted it is gone"))
}
