//! Packs: all files of the packages in one script with V8's data, which loads in a third of the time.
//!
//! A pack is of use to one Node.js only, so its name says for which, and another one gets its own. Making and reading packs is
//! the harness's; without one everything works, only slower. Nobody is told of it.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use super::find::Node;
use super::list::number;
use super::run::{run, within};
use crate::languages::node::home::note_use;
use crate::languages::node::{Library, pack_arguments, pack_version, with_ending};
use crate::workspace::{make_way, write_own};

/// How long making one may take, on a machine that is busy.
const PATIENCE: Duration = Duration::from_mins(1);
/// At the end of the name of V8's data.
const DATA: &str = ".cache";
/// At the end of the name of a note that no pack could be made: it is not tried each time.
const NONE: &str = ".none";
/// How the script begins and ends that `harness/pack.js` makes.
const FIRST: &[u8; 12] = b"({ entries: ";
const LAST: &[u8; 4] = b"} })";

/// The pack of the packages in `folder` for this Node.js, if it was made.
pub fn find(folder: &Path, node: &Node) -> Option<PathBuf> {
    let pack = place(folder, node);
    note_use(&pack);
    is_whole(&pack).then_some(pack)
}

/// The same, made where it wasn't yet. Where it can't be made there is none.
pub fn make(library: Library, folder: &Path, node: &Node) -> Option<PathBuf> {
    let pack = place(folder, node);
    if is_whole(&pack) {
        note_use(&pack);
        return Some(pack);
    }
    let failed = with_ending(&pack, NONE);
    if failed.exists() {
        return None;
    }
    let made = try_to_make(library, folder, node, &pack);
    if made.is_none() {
        // Where even that can't be written, it is tried again.
        drop(write_own(&failed, b""));
    }
    made
}

fn try_to_make(library: Library, folder: &Path, node: &Node, pack: &Path) -> Option<PathBuf> {
    // Two programs may make it at the same time: each writes its own, and the first one stays. Processes may be reading that already,
    // and may read no other: they are confined to the file that was there when they began.
    let draft = with_ending(pack, &format!(".{}", std::process::id()));
    let data = with_ending(&draft, DATA);
    for left in [&draft, &data] {
        drop(fs::remove_file(left));
    }
    let arguments = pack_arguments(library, folder, &draft).ok()?;
    let mut command = Command::new(&node.file);
    command.args(arguments).current_dir(folder).env_remove("NODE_OPTIONS");
    let ended = run(&mut command, &mut within(PATIENCE));
    let succeeded = ended.is_ok_and(|ended| ended.status.is_some_and(|status| status.success()));
    take_away_damaged(pack);
    // The script comes last: where it is, its data is.
    let settled = succeeded && put(&data, &with_ending(pack, DATA)).is_ok() && put(&draft, pack).is_ok();
    if !settled {
        drop((fs::remove_file(draft), fs::remove_file(data)));
    }
    (settled && is_whole(pack)).then(|| pack.to_owned())
}

/// Whether a script is there from its beginning to its end. A full disk or a lost power supply may leave less, and a link leads to
/// what others have written.
fn is_whole(pack: &Path) -> bool {
    if !fs::symlink_metadata(pack).is_ok_and(|found| found.is_file()) {
        return false;
    }
    let ends = || -> io::Result<bool> {
        let (mut first, mut last) = ([0; FIRST.len()], [0; LAST.len()]);
        let mut file = File::open(pack)?;
        file.read_exact(&mut first)?;
        file.seek(SeekFrom::End(-4))?;
        file.read_exact(&mut last)?;
        Ok(first == *FIRST && last == *LAST)
    };
    ends().unwrap_or_default()
}

/// What lies in the place of a pack and is none goes, with its data. Nobody can be reading it.
fn take_away_damaged(pack: &Path) {
    if fs::symlink_metadata(pack).is_ok() && !is_whole(pack) {
        for file in [with_ending(pack, DATA), pack.to_owned()] {
            // Where it can't be taken away, there is no pack.
            drop(make_way(&file).and_then(|()| fs::remove_file(&file)));
        }
    }
}

/// Gives a file its name, unless there is one of this name.
fn put(draft: &Path, place: &Path) -> io::Result<()> {
    match fs::hard_link(draft, place) {
        Err(error) if error.kind() != ErrorKind::AlreadyExists => fs::rename(draft, place),
        _ => fs::remove_file(draft),
    }
}

fn place(folder: &Path, node: &Node) -> PathBuf {
    let key = number(pack_version().bytes().chain(node.stamp.to_le_bytes()));
    folder.join(format!("pack-{}-{key:016x}.js", node.version))
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::io::Write;

    use super::{FIRST, LAST, is_whole, put, take_away_damaged};

    #[test]
    fn what_is_there_from_its_beginning_to_its_end_is_whole() {
        let made = include_str!("../harness/pack.js");
        for end in [FIRST, &LAST[..]] {
            assert!(made.contains(std::str::from_utf8(end).unwrap()), "as it is made");
        }
        let folder = tempfile::tempdir().unwrap();
        let (pack, data) = (folder.path().join("pack.js"), folder.path().join("pack.js.cache"));
        let write = |path, text: &str| {
            fs::File::create(path).and_then(|mut file| file.write_all(text.as_bytes())).unwrap();
        };
        assert!(!is_whole(&pack));
        for (text, whole) in
            [("({ entries: 1\n} })", true), ("({ entries: 1", false), ("} })", false), ("", false)]
        {
            write(&pack, text);
            write(&data, "");
            assert_eq!(is_whole(&pack), whole, "{text}");
            take_away_damaged(&pack);
            assert_eq!((pack.exists(), data.exists()), (whole, whole), "{text}");
        }
        fs::create_dir(&pack).unwrap();
        assert!(!is_whole(&pack));
        take_away_damaged(&pack);
        assert!(!pack.exists());
    }

    #[test]
    fn what_is_read_already_is_not_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let (pack, draft) = (folder.path().join("pack.js"), folder.path().join("pack.js.7"));
        for text in ["first", "second"] {
            fs::File::create(&draft).and_then(|mut file| file.write_all(text.as_bytes())).unwrap();
            put(&draft, &pack).unwrap();
            assert!(!draft.exists(), "{text}");
            assert_eq!(fs::read_to_string(&pack).unwrap(), "first");
        }
    }
}
