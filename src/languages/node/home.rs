//! The files that a process of answers needs: the harness, written once for all, and a private folder for the answers.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use crate::workspace::hash;

/// The files of the harness.
const HARNESS: [(&str, &str); 16] = [
    ("answers.js", include_str!("harness/answers.js")),
    ("better-sqlite3.js", include_str!("harness/better-sqlite3.js")),
    ("bridge.js", include_str!("harness/bridge.js")),
    ("harness.js", include_str!("harness/harness.js")),
    ("knex.js", include_str!("harness/knex.js")),
    ("modules.js", include_str!("harness/modules.js")),
    ("pack.js", include_str!("harness/pack.js")),
    ("prime.js", include_str!("harness/prime.js")),
    ("rehearse.js", include_str!("harness/rehearse.js")),
    ("report.js", include_str!("harness/report.js")),
    ("rows.js", include_str!("harness/rows.js")),
    ("runs.js", include_str!("harness/runs.js")),
    ("sequelize.js", include_str!("harness/sequelize.js")),
    ("sqlite3.js", include_str!("harness/sqlite3.js")),
    ("statements.js", include_str!("harness/statements.js")),
    ("surroundings.js", include_str!("harness/surroundings.js")),
];

/// How old a folder is that nobody needs any more.
const LEFT_BEHIND: Duration = Duration::from_hours(24);
/// How long nobody used a harness or pack that no version of the program needs any more.
const UNUSED: Duration = Duration::from_hours(30 * 24);
/// After how long it is noted again that a harness or pack is in use.
const NOTED: Duration = Duration::from_hours(24);
/// How many private folders were made.
static FOLDERS: AtomicU64 = AtomicU64::new(0);

/// A word that changes with the text of the harness.
#[must_use]
fn version() -> String {
    version_of(&|_| true)
}

/// A word that changes with the text of what makes packs.
#[must_use]
pub fn pack_version() -> String {
    version_of(&|name| ["pack.js", "prime.js"].contains(&name))
}

fn version_of(counts: &dyn Fn(&str) -> bool) -> String {
    let whole: String =
        HARNESS.into_iter().filter(|(name, _)| counts(name)).flat_map(|(name, text)| [name, text]).collect();
    format!("{:016x}", hash(whole.as_bytes()))
}

/// The folder with the harness, written beside the packages if it is not there as it must be.
///
/// # Errors
/// When it can't be written.
pub fn harness(packages: &Path) -> io::Result<PathBuf> {
    let folder = packages.join(format!("harness-{}", version()));
    if is_whole(&folder) {
        note_use(&folder);
        return Ok(folder);
    }
    // A new version of the program: what older ones have left may be of no use any more.
    clear_unused(packages);
    let beside = private(packages)?;
    for (name, text) in HARNESS {
        File::create(beside.join(name))?.write_all(text.as_bytes())?;
    }
    // Somebody else may have been quicker: theirs is the same. What is damaged gives way.
    let settled = fs::rename(&beside, &folder).or_else(|error| {
        if is_whole(&folder) {
            return Ok(());
        }
        take_away(&folder).map_err(|_| error).and_then(|()| fs::rename(&beside, &folder))
    });
    drop(fs::remove_dir_all(&beside));
    settled.map(|()| folder)
}

/// Whether every file of the harness is as it was written: a full disk or a lost power supply may leave less, and with half a harness a
/// right answer would be refused.
fn is_whole(folder: &Path) -> bool {
    HARNESS.iter().all(|(name, text)| {
        let file = folder.join(name);
        let is_as_long =
            fs::metadata(&file).is_ok_and(|found| found.is_file() && found.len() == text.len() as u64);
        is_as_long && fs::read(&file).is_ok_and(|found| found == text.as_bytes())
    })
}

/// Takes away what lies in the place of a folder of ours, whatever it is. What a link leads to stays.
fn take_away(place: &Path) -> io::Result<()> {
    if fs::symlink_metadata(place)?.is_dir() { fs::remove_dir_all(place) } else { fs::remove_file(place) }
}

/// A new folder beside the packages that only this user can look into.
///
/// # Errors
/// When it can't be made.
pub fn private(packages: &Path) -> io::Result<PathBuf> {
    let answers = packages.join("answers");
    if !fs::symlink_metadata(&answers).is_ok_and(|found| found.is_dir()) {
        // Where a link leads, nothing is written, and nothing that is old is taken away.
        drop(fs::remove_file(&answers));
    }
    fs::create_dir_all(&answers)?;
    let number = FOLDERS.fetch_add(1, Ordering::Relaxed);
    if number == 0 {
        sweep(&answers);
    }
    // Several systems may share one cache: the number of a process alone is not enough.
    let moment = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |moment| moment.as_nanos());
    let folder = answers.join(format!("{}-{number}-{moment:x}", std::process::id()));
    #[cfg_attr(not(unix), expect(unused_mut, reason = "only Unix has a mode to set"))]
    let mut builder = fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(&folder)?;
    Ok(folder)
}

/// How long ago something was used last, as far as that was noted.
fn age(path: &Path) -> Option<Duration> {
    fs::metadata(path).and_then(|found| found.modified()).ok()?.elapsed().ok()
}

/// Notes that a file or folder is in use: other versions of the program leave it alone then. Where that can't be noted, it goes
/// some day and is made again.
pub fn note_use(path: &Path) {
    if age(path).is_some_and(|age| age > NOTED)
        && let Ok(file) = File::open(path)
    {
        drop(file.set_modified(SystemTime::now()));
    }
}

/// Removes harnesses and packs that no version of the program has used for a long time.
fn clear_unused(packages: &Path) {
    for entry in fs::read_dir(packages).into_iter().flatten().flatten() {
        let (name, path) = (entry.file_name(), entry.path());
        let is_old = || age(&path).is_some_and(|age| age > UNUSED);
        match name.to_str() {
            Some(name) if name.starts_with("harness-") && is_old() => drop(fs::remove_dir_all(&path)),
            // The script goes last: where it is, its data is.
            Some(name)
                if name.starts_with("pack-")
                    && path.extension().is_some_and(|end| end == "js")
                    && is_old() =>
            {
                for ending in [".cache", ".none"] {
                    drop(fs::remove_file(super::with_ending(&path, ending)));
                }
                drop(fs::remove_file(&path));
            }
            _ => {}
        }
    }
}

/// Removes folders that were left by processes which were killed.
fn sweep(answers: &Path) {
    let is_old = |entry: &fs::DirEntry| age(&entry.path()).is_some_and(|age| age > LEFT_BEHIND);
    for entry in fs::read_dir(answers).into_iter().flatten().flatten().filter(is_old) {
        drop(fs::remove_dir_all(entry.path()));
    }
}

#[cfg(test)]
mod tests {
    use std::fs::{self, File};
    use std::path::Path;
    use std::time::{Duration, SystemTime};

    use super::{HARNESS, UNUSED, age, clear_unused, harness, note_use, private, version};

    #[test]
    fn every_file_of_the_harness_is_written() {
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/languages/node/harness");
        let mut there: Vec<String> = fs::read_dir(source)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        let mut written: Vec<String> = HARNESS.into_iter().map(|(name, _)| name.to_owned()).collect();
        there.sort();
        written.sort();
        assert_eq!(there, written);
    }

    #[test]
    fn the_harness_is_written_once() {
        let packages = tempfile::tempdir().unwrap();
        let folder = harness(packages.path()).unwrap();
        assert!(folder.ends_with(format!("harness-{}", version())));
        assert_eq!(fs::read_dir(&folder).unwrap().count(), HARNESS.len());
        let time = || fs::metadata(folder.join("rows.js")).unwrap().modified().unwrap();
        let before = time();
        assert_eq!(harness(packages.path()).unwrap(), folder);
        assert_eq!(time(), before, "it is not written again");
    }

    #[test]
    fn a_harness_that_is_damaged_is_written_again() {
        let packages = tempfile::tempdir().unwrap();
        let folder = harness(packages.path()).unwrap();
        let damages: [&dyn Fn(); 4] = [
            &|| fs::remove_file(folder.join("rows.js")).unwrap(),
            &|| drop(File::create(folder.join("harness.js")).unwrap()),
            &|| fs::remove_dir_all(&folder).unwrap(),
            &|| drop((fs::remove_dir_all(&folder), File::create(&folder).unwrap())),
        ];
        for damage in damages {
            damage();
            assert_eq!(harness(packages.path()).unwrap(), folder);
            assert!(super::is_whole(&folder));
        }
        assert_eq!(fs::read_dir(packages.path().join("answers")).unwrap().count(), 0);
    }

    #[test]
    #[cfg(unix)]
    fn where_a_link_leads_nothing_is_written_or_taken_away() {
        let (packages, theirs) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let old = theirs.path().join("old");
        fs::create_dir(&old).unwrap();
        used(&old, UNUSED);
        for name in ["answers".to_owned(), format!("harness-{}", version())] {
            std::os::unix::fs::symlink(theirs.path(), packages.path().join(name)).unwrap();
        }
        harness(packages.path()).unwrap();
        private(packages.path()).unwrap();
        assert_eq!(fs::read_dir(theirs.path()).unwrap().count(), 1);
    }

    #[test]
    fn private_folders_are_apart() {
        let packages = tempfile::tempdir().unwrap();
        let folders = [private(packages.path()).unwrap(), private(packages.path()).unwrap()];
        assert!(folders[0] != folders[1] && folders.iter().all(|folder| folder.is_dir()));
    }

    /// Makes something look as if it was used that long ago.
    fn used(path: &Path, ago: Duration) {
        File::open(path).unwrap().set_modified(SystemTime::now() - ago).unwrap();
    }

    #[test]
    fn only_what_nobody_used_for_long_goes() {
        let packages = tempfile::tempdir().unwrap();
        let place = |name: &str| packages.path().join(name);
        for name in ["harness-old", "harness-new", "node_modules"] {
            fs::create_dir(place(name)).unwrap();
            used(&place(name), if name == "harness-new" { UNUSED / 2 } else { UNUSED * 2 });
        }
        for name in ["pack-1.js", "pack-1.js.cache", "pack-2.js", "pack-2.js.cache", "package.json"] {
            File::create(place(name)).unwrap();
            used(&place(name), if name == "pack-2.js" { UNUSED / 2 } else { UNUSED * 2 });
        }
        clear_unused(packages.path());
        for name in ["harness-old", "pack-1.js", "pack-1.js.cache"] {
            assert!(!place(name).exists(), "{name}");
        }
        for name in ["harness-new", "node_modules", "pack-2.js", "pack-2.js.cache", "package.json"] {
            assert!(place(name).exists(), "{name}");
        }
    }

    #[test]
    fn what_is_used_is_noted() {
        let packages = tempfile::tempdir().unwrap();
        let folder = harness(packages.path()).unwrap();
        used(&folder, UNUSED * 2);
        assert_eq!(harness(packages.path()).unwrap(), folder);
        assert!(age(&folder).unwrap() < UNUSED, "it is in use");
        note_use(&packages.path().join("nothing"));
    }
}
