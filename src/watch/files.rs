//! What the system says about the answer's file: editors save in many ways, and all of them count.
//!
//! The folder is watched and not the file: one that is replaced, or deleted and made again, is another file to the system.
//! Where the system says nothing at all, `poll.rs` looks for itself.

use std::ffi::OsStr;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::Sender;

use notify::event::{AccessKind, AccessMode};
use notify::{EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use super::desk::Spot;
use super::event::Event;

/// Hands on what the system says, for as long as it lives.
pub(super) struct Files {
    _watcher: RecommendedWatcher,
}

impl Files {
    /// Watches the folder of the spot's track. `heard` counts what was heard of this answer.
    pub fn watch(spot: &Spot, heard: Arc<AtomicU64>, events: Sender<Event>) -> notify::Result<Self> {
        let name = spot.id.name.clone();
        let mut watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
            // An event that was lost may have been about the answer.
            if event.as_ref().is_ok_and(|event| is_closed(event, &name)) {
                drop(events.send(Event::Closed));
                return;
            }
            let is_another_s = event.is_ok_and(|event| !is_about(&event, &name));
            if !is_another_s {
                heard.fetch_add(1, Ordering::SeqCst);
                drop(events.send(Event::Changed));
            }
        })?;
        watcher.watch(&spot.folder, RecursiveMode::Recursive)?;
        Ok(Self { _watcher: watcher })
    }
}

/// Whether an event may be about the answer of this name: about its file, or about a folder that it may be in.
fn is_about(event: &notify::Event, name: &str) -> bool {
    if matches!(event.kind, EventKind::Access(_)) {
        return false;
    }
    event.need_rescan() || event.paths.is_empty() || event.paths.iter().any(|path| may_be(path, name))
}

/// Whether an event says that somebody who could write the answer's file has closed it.
fn is_closed(event: &notify::Event, name: &str) -> bool {
    let is_closing = matches!(event.kind, EventKind::Access(AccessKind::Close(AccessMode::Write)));
    is_closing && event.paths.iter().any(|path| may_be(path, name))
}

/// Whether a path may be the answer's file, or a folder that it is in.
fn may_be(path: &Path, name: &str) -> bool {
    let file = path.file_name().unwrap_or_default().to_string_lossy();
    path.extension().and_then(OsStr::to_str).is_none() || file.starts_with(name)
}

#[cfg(test)]
mod tests {
    use notify::event::{AccessKind, AccessMode, CreateKind, ModifyKind};
    use notify::{Event, EventKind};

    use super::{is_about, is_closed};

    fn event(kind: EventKind, path: &str) -> Event {
        Event::new(kind).add_path(path.into())
    }

    #[test]
    fn its_own_file_and_folders_count() {
        let changed = EventKind::Modify(ModifyKind::Any);
        for path in ["/w/sql/01_why/pair.sql", "/w/sql/01_why", "/w/sql/01_why/pair.sql.txt"] {
            assert!(is_about(&event(changed, path), "pair"), "{path}");
        }
        for path in ["/w/sql/01_why/other.sql", "/w/sql/01_why/.pair.sql.swp", "/w/sql/01_why/README.md"] {
            assert!(!is_about(&event(changed, path), "pair"), "{path}");
        }
    }

    #[test]
    fn reading_is_no_change() {
        assert!(!is_about(&event(EventKind::Access(AccessKind::Any), "/w/pair.sql"), "pair"));
        assert!(is_about(&event(EventKind::Create(CreateKind::File), "/w/pair.sql"), "pair"));
    }

    #[test]
    fn only_who_could_write_it_closes_it() {
        let closed = |mode| EventKind::Access(AccessKind::Close(mode));
        assert!(is_closed(&event(closed(AccessMode::Write), "/w/pair.sql"), "pair"));
        assert!(!is_closed(&event(closed(AccessMode::Read), "/w/pair.sql"), "pair"));
        assert!(!is_closed(&event(closed(AccessMode::Write), "/w/other.sql"), "pair"));
    }

    #[test]
    fn what_is_not_known_may_be_about_it() {
        assert!(is_about(&Event::new(EventKind::Any), "pair"));
    }
}
