//! The cargo packages that answers are built in: what is written where. They lie in the cache, one for each answer that is built at the same
//! time, and share what is built of their dependencies.
//!
//! Nothing of the learner's folder has a say in them: no manifest, no configuration, no build script.

use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, SystemTime};

use super::library::Library;
use super::source::Source;
use crate::workspace::{make_way, open_own, read_small, write_own};

/// The files of the harness that all libraries share.
pub const HARNESS: [(&str, &str); 6] = [
    ("lib.rs", include_str!("harness/lib.rs")),
    ("cell.rs", include_str!("harness/cell.rs")),
    ("line.rs", include_str!("harness/line.rs")),
    ("rows.rs", include_str!("harness/rows.rs")),
    ("serve.rs", include_str!("harness/serve.rs")),
    ("stop.rs", include_str!("harness/stop.rs")),
];

/// The file that says how far preparing is.
const PROGRESS: &str = "progress";
/// The file of a package that says what was built.
const NOTE: &str = "program";
/// How often it is looked whether preparing has come to an end.
const PAUSE: Duration = Duration::from_millis(100);
/// How many answers may be built at the same time before others wait.
const SLOTS: usize = 64;

/// The folder of a library in the cache.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Home {
    /// The library.
    pub library: Library,
    /// The folder.
    pub folder: PathBuf,
}

/// A package in which one program is built.
#[derive(Debug)]
pub struct Package {
    /// The name of the package and of its program.
    pub name: String,
    /// Its folder.
    pub folder: PathBuf,
    /// Where the compiler puts what it makes.
    pub target: PathBuf,
    /// Held as long as the package is in use; none where the file system knows no locks.
    _lock: Option<File>,
}

impl Home {
    /// The folder of a library in the cache folder of this user.
    #[must_use]
    pub fn of(cache: &Path, library: Library) -> Self {
        let name = format!("{}-{:016x}", library.name(), library.key());
        Self { library, folder: cache.join("rust").join(name) }
    }

    /// Whether everything that answers need has been built here.
    #[must_use]
    pub fn is_ready(&self) -> bool {
        self.folder.join("ready").is_file()
    }

    /// Says that everything has been built.
    ///
    /// # Errors
    /// When it can't be written down.
    pub fn set_ready(&self) -> io::Result<()> {
        write_own(&self.folder.join("ready"), b"").map_err(io::Error::other)
    }

    /// Waits until nobody else prepares this folder. `wait` is called again and again meanwhile, with how far the other one is.
    ///
    /// # Errors
    /// When the folder can't be made.
    pub fn lock(&self, wait: &mut dyn FnMut(usize)) -> io::Result<Option<File>> {
        fs::create_dir_all(&self.folder)?;
        let file = open_own(&self.folder.join("prepare.lock"))?;
        loop {
            match file.try_lock() {
                Ok(()) => return Ok(Some(file)),
                Err(TryLockError::WouldBlock) => {
                    let far = read_small(&self.folder.join(PROGRESS)).unwrap_or_default();
                    wait(far.trim().parse().unwrap_or(0));
                    thread::sleep(PAUSE);
                }
                // Some network file systems know no locks. Two that build at once then wait for cargo's own.
                Err(TryLockError::Error(_)) => return Ok(None),
            }
        }
    }

    /// Says how far preparing is, to others that wait for it.
    pub fn tell_others(&self, done: usize) {
        // It is a courtesy: where it can't be said, they wait all the same.
        drop(write_own(&self.folder.join(PROGRESS), done.to_string().as_bytes()));
    }

    /// A package for answers to one exercise that nobody else uses. An answer that was built in it before is not built again.
    ///
    /// # Errors
    /// When it can't be made.
    pub fn package(&self, exercise: &str) -> io::Result<Package> {
        fs::create_dir_all(&self.folder)?;
        for slot in 0..SLOTS {
            let name = format!("{exercise}_{slot}");
            let file = open_own(&self.folder.join(format!("{name}.lock")))?;
            match file.try_lock() {
                Ok(()) => return Ok(self.named(name, Some(file))),
                Err(TryLockError::WouldBlock) => {}
                Err(TryLockError::Error(_)) => return Ok(self.named(name, None)),
            }
        }
        Err(io::Error::new(io::ErrorKind::WouldBlock, "too many answers are judged at the same time"))
    }

    /// The package of answers of the course. It is built once; two that build it at the same time build the same.
    ///
    /// # Errors
    /// When it can't be made.
    pub fn course_package(&self, key: u64) -> io::Result<Package> {
        fs::create_dir_all(&self.folder)?;
        let name = format!("course_{key:016x}");
        let file = open_own(&self.folder.join(format!("{name}.lock")))?;
        let held = file.lock().is_ok();
        Ok(self.named(name, held.then_some(file)))
    }

    fn named(&self, name: String, lock: Option<File>) -> Package {
        Package { folder: self.folder.join(&name), name, target: self.folder.join("target"), _lock: lock }
    }

    /// Writes the harness, where it is not there yet.
    fn write_harness(&self) -> io::Result<()> {
        let folder = self.folder.join("harness").join("src");
        fs::create_dir_all(&folder)?;
        for (name, text) in HARNESS.iter().chain(self.library.harness()) {
            write_changed(&folder.join(name), text)?;
        }
        let manifest = format!(
            "[package]\nname = \"workbook_harness\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\n{}",
            self.library.harness_dependencies()
        );
        write_changed(&self.folder.join("harness").join("Cargo.toml"), &manifest)
    }

    /// Writes everything that a package needs.
    ///
    /// # Errors
    /// When it can't be written.
    pub fn write(&self, package: &Package, source: &Source) -> io::Result<()> {
        self.write_harness()?;
        fs::create_dir_all(package.scratch())?;
        // Cargo does not put a program where a folder lies.
        make_way(&package.target.join("debug").join(&package.name))?;
        let folder = package.folder.join("src");
        fs::create_dir_all(&folder)?;
        write_changed(&package.folder.join("Cargo.toml"), &manifest(self.library, &package.name))?;
        let lock = package.folder.join("Cargo.lock");
        write_changed(&lock, self.library.lock())?;
        source.files.iter().try_for_each(|(name, text)| write_changed(&folder.join(name), text))
    }
}

/// Cargo looks at times: a file that stays as it is keeps its own.
fn write_changed(file: &Path, text: &str) -> io::Result<()> {
    if read_small(file).is_some_and(|old| old == text) {
        return Ok(());
    }
    write_own(file, text.as_bytes()).map_err(io::Error::other)
}

/// The manifest of a package. The compiler is to be quick: no data for debuggers, and only what has changed is compiled again.
pub fn manifest(library: Library, name: &str) -> String {
    format!(
        "[package]\nname = \"answers\"\nversion = \"0.0.0\"\nedition = \"2024\"\nautobins = false\nautobenches = false\n\
         autoexamples = false\nautotests = false\nbuild = false\n\n[[bin]]\nname = \"{name}\"\npath = \"src/main.rs\"\ntest = false\n\n\
         [dependencies]\nworkbook_harness = {{ path = \"../harness\" }}\n{}\n[profile.dev]\ndebug = 0\nincremental = true\n\n\
         [workspace]\n",
        library.dependencies()
    )
}

impl Package {
    /// What the compiler reads of it.
    #[must_use]
    pub fn reads(&self) -> Vec<PathBuf> {
        let harness = self.folder.parent().map(|home| home.join("harness"));
        [self.folder.clone()].into_iter().chain(harness).collect()
    }

    /// A folder for what the compiler needs for a moment.
    #[must_use]
    pub fn scratch(&self) -> PathBuf {
        self.target.join("scratch")
    }

    /// The program that was built here, if it is still there, as long as it was.
    #[must_use]
    pub fn known_program(&self) -> Option<PathBuf> {
        let note = read_small(&self.folder.join(NOTE))?;
        let program = PathBuf::from(note.lines().next()?);
        // A note that came with a cache from elsewhere speaks of another program.
        (program.starts_with(&self.target) && note_of(&program)? == note).then_some(program)
    }

    /// Writes down where the program is, and how long.
    pub fn remember_program(&self, program: &Path) {
        // Where that can't be done it is built again.
        if let Some(note) = note_of(program) {
            drop(write_changed(&self.folder.join(NOTE), &note));
        }
    }

    /// Has cargo make the program anew, whatever it takes it for.
    ///
    /// # Errors
    /// When the times of files can't be set.
    pub fn outdate(&self) -> io::Result<()> {
        open_own(&self.folder.join("src").join("main.rs"))?.set_modified(SystemTime::now())
    }
}

/// What is written down of a program: where it is, and how long. Of a link, or of a folder, nothing is.
fn note_of(program: &Path) -> Option<String> {
    let found = fs::symlink_metadata(program).ok().filter(fs::Metadata::is_file)?;
    Some(format!("{}\n{}\n", program.to_str()?, found.len()))
}

#[cfg(test)]
mod tests {
    use std::fs;
    #[cfg(unix)]
    use std::io::Write;

    use super::super::source::Asked;
    use super::{Home, Library, Source};

    #[test]
    fn answers_that_are_built_at_the_same_time_have_packages_of_their_own() {
        let cache = tempfile::tempdir().unwrap();
        let home = Home::of(cache.path(), Library::Rusqlite);
        let first = home.package("both_ways").unwrap();
        let second = home.package("both_ways").unwrap();
        assert_eq!((first.name.as_str(), second.name.as_str()), ("both_ways_0", "both_ways_1"));
        drop(first);
        assert_eq!(home.package("both_ways").unwrap().name, "both_ways_0");
        assert_eq!(second.target, home.package("other").unwrap().target);
    }

    #[test]
    fn what_stays_as_it_is_is_not_written_again() {
        let cache = tempfile::tempdir().unwrap();
        let home = Home::of(cache.path(), Library::Rusqlite);
        let package = home.package("models").unwrap();
        let write = |answer: &str| {
            home.write(&package, &Source::of(Library::Rusqlite, &Asked::default(), &[answer])).unwrap();
            let time = |name: &str| fs::metadata(package.folder.join(name)).unwrap().modified().unwrap();
            (time("src/main.rs"), time("src/answer_0.rs"))
        };
        let before = write("// one");
        std::thread::sleep(std::time::Duration::from_millis(20));
        assert_eq!(write("// one"), before);
        let after = write("// two");
        assert!(after.0 == before.0 && after.1 > before.1);
        let manifest = fs::read_to_string(package.folder.join("Cargo.toml")).unwrap();
        assert!(manifest.parse::<toml::Table>().unwrap().contains_key("workspace"), "{manifest}");
    }

    #[test]
    #[cfg(unix)]
    fn nothing_is_written_where_a_link_leads() {
        let folder = tempfile::tempdir().unwrap();
        let theirs = folder.path().join("theirs");
        fs::File::create(&theirs).and_then(|mut file| file.write_all(b"theirs")).unwrap();
        let home = Home::of(folder.path(), Library::Rusqlite);
        let source = Source::of(Library::Rusqlite, &Asked::default(), &["// mine"]);
        let use_it = || {
            drop(home.lock(&mut |_| {}).unwrap());
            let package = home.package("models").unwrap();
            home.write(&package, &source).unwrap();
            package.remember_program(&package.folder.join("Cargo.toml"));
            home.tell_others(3);
            home.set_ready().unwrap();
        };
        use_it();
        for name in [
            "prepare.lock",
            "models_0.lock",
            "models_0/Cargo.toml",
            "models_0/src/answer_0.rs",
            "models_0/program",
            "harness/src/lib.rs",
            "progress",
            "ready",
        ] {
            let file = home.folder.join(name);
            let before = fs::read(&file).unwrap();
            for target in [&theirs, &folder.path().join("nowhere")] {
                fs::remove_file(&file).unwrap();
                std::os::unix::fs::symlink(target, &file).unwrap();
                use_it();
                assert_eq!(fs::read(&file).unwrap(), before, "{name}");
                assert!(fs::symlink_metadata(&file).unwrap().is_file(), "{name}");
                assert_eq!(fs::read(&theirs).unwrap(), b"theirs", "{name}");
                assert!(!folder.path().join("nowhere").exists(), "{name}");
            }
        }
    }

    #[test]
    fn a_program_is_remembered_as_long_as_it_is_there() {
        let cache = tempfile::tempdir().unwrap();
        let home = Home::of(cache.path(), Library::Rusqlite);
        assert!(!home.is_ready());
        let package = home.course_package(7).unwrap();
        fs::create_dir_all(&package.folder).unwrap();
        assert_eq!(package.known_program(), None);
        let program = package.target.join("program");
        fs::create_dir_all(&package.target).unwrap();
        fs::File::create(&program).unwrap();
        let elsewhere = cache.path().join("program");
        fs::File::create(&elsewhere).unwrap();
        package.remember_program(&elsewhere);
        assert_eq!(package.known_program(), None);
        package.remember_program(&program);
        assert_eq!(package.known_program(), Some(program.clone()));
        fs::File::options().write(true).open(&program).unwrap().set_len(7).unwrap();
        assert_eq!(package.known_program(), None, "it is no longer what was built");
        package.remember_program(&program);
        assert_eq!(package.known_program(), Some(program.clone()));
        fs::remove_file(program).unwrap();
        assert_eq!(package.known_program(), None);
        home.set_ready().unwrap();
        assert!(home.is_ready());
    }
}
