//! A learner's folder for one test, and the program run in it as a process that can be killed.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

use tempfile::TempDir;

/// Where the answer to `pair` lies.
pub const PAIR: &str = "workbook/sql/01_links/pair.sql";
/// An answer to `pair` that passes.
pub const RIGHT: &str = "CREATE TABLE fights (hero_id INTEGER NOT NULL REFERENCES heroes,
  battle_id INTEGER NOT NULL REFERENCES battles, PRIMARY KEY (hero_id, battle_id));\n";
/// An answer to `names` that passes.
pub const NAMES: &str = "SELECT name FROM heroes ORDER BY name;\n";
const COURSE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/commands/course");
const PROGRAM: &str = env!("CARGO_BIN_EXE_workbook");

/// A folder, and what this user's programs remember beside it.
pub struct Ground {
    folder: PathBuf,
    _owned: Option<TempDir>,
}

impl Ground {
    /// An empty folder that goes away with it.
    pub fn empty() -> Self {
        let owned = tempfile::tempdir().unwrap();
        Self { folder: owned.path().to_owned(), _owned: Some(owned) }
    }

    /// A folder that stays.
    pub fn at(folder: &Path) -> Self {
        fs::create_dir_all(folder).unwrap();
        Self { folder: folder.to_owned(), _owned: None }
    }

    /// Makes a workbook in it where the first task was shown.
    pub fn begin(self) -> Self {
        let output = self.run(&["next"]);
        assert_eq!(output.status.code(), Some(0), "{}", said(&output));
        self
    }

    pub fn path(&self, path: &str) -> PathBuf {
        self.folder.join(path)
    }

    pub fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap()
    }

    pub fn write(&self, path: &str, content: impl AsRef<[u8]>) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }

    /// The program with the small course, to be run here.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = self.surrounded(Command::new(PROGRAM));
        command.args(arguments).args(["--course", COURSE, "--alone"]);
        command
    }

    /// The same, without the right of root to write everywhere; others have no such right.
    pub fn without_rights(&self, arguments: &[&str]) -> Command {
        if !is_root() {
            return self.command(arguments);
        }
        let mut command = self.surrounded(Command::new("setpriv"));
        command.args(["--bounding-set=-dac_override,-dac_read_search,-fowner", PROGRAM]);
        command.args(arguments).args(["--course", COURSE, "--alone"]);
        command
    }

    fn surrounded(&self, mut command: Command) -> Command {
        command
            .current_dir(&self.folder)
            .env_clear()
            .envs(std::env::var_os("PATH").map(|path| ("PATH", path)))
            .envs([("XDG_STATE_HOME", self.path(".state")), ("HOME", self.path(".state"))])
            .envs([("COLUMNS", "80"), ("TZ", "UTC")])
            .stdin(Stdio::null());
        command
    }

    pub fn run(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().unwrap()
    }

    /// Runs a command that must end with this code; returns all that it said.
    pub fn ends(&self, arguments: &[&str], code: i32) -> String {
        let output = self.run(arguments);
        assert_eq!(output.status.code(), Some(code), "{arguments:?}: {}", said(&output));
        said(&output)
    }

    pub fn spawn(&self, arguments: &[&str]) -> Child {
        self.command(arguments).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
    }

    pub fn read_bytes(&self, path: &str) -> Vec<u8> {
        fs::read(self.path(path)).unwrap()
    }

    /// Every file of the folder by its path, with its content.
    pub fn files(&self) -> Vec<(String, Vec<u8>)> {
        let mut found = Vec::new();
        let mut folders = vec![self.folder.clone()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).into_iter().flatten() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else if let Ok(content) = fs::read(&path) {
                    let name = path.strip_prefix(&self.folder).unwrap();
                    found.push((name.display().to_string(), content));
                }
            }
        }
        found.sort();
        found
    }

    /// The files that are left from writing others.
    pub fn halves(&self) -> Vec<String> {
        let names = self.files().into_iter().map(|(name, _)| name);
        names.filter(|name| name.strip_suffix(".new").is_some() || name.contains(".new/")).collect()
    }

    /// Whether a text is still somewhere: as the answer or as a copy of it.
    pub fn holds(&self, text: &str) -> bool {
        let is_copy =
            |name: &str| name.starts_with("workbook/copies/") && name.strip_suffix(".new").is_none();
        self.read(PAIR) == text
            || self.files().iter().any(|(name, content)| is_copy(name) && content == text.as_bytes())
    }

    /// Fails unless every file of our own can be read as what it is.
    pub fn is_in_order(&self) {
        for (name, content) in self.files() {
            if name.starts_with("workbook/.workbook/") && name.strip_suffix(".json").is_some() {
                assert!(serde_json::from_slice::<serde_json::Value>(&content).is_ok(), "{name} is broken");
            }
        }
    }
}

/// All that a run said, in one line: paths of temporary folders break lines anywhere.
pub fn said(output: &Output) -> String {
    let all = [output.stdout.as_slice(), &output.stderr].concat();
    String::from_utf8_lossy(&all).split_whitespace().collect::<Vec<_>>().join(" ")
}

pub fn is_root() -> bool {
    rustix::process::geteuid().is_root()
}

/// Runs a test of this program once more, with a small disk of its own at `FAULTS_DISK`. Returns the disk inside; outside,
/// once that has ended, or where this machine lends no disk, nothing.
pub fn disk(test: &str, megabytes: u32) -> Option<PathBuf> {
    if let Some(disk) = std::env::var_os("FAULTS_DISK") {
        return Some(disk.into());
    }
    let folder = tempfile::tempdir().unwrap();
    let mount = |more: &str| {
        let script = format!("mount -t tmpfs -o size={megabytes}m tmpfs \"$FAULTS_DISK\" && {more}");
        let mut command = Command::new("unshare");
        command.args(["-rm", "sh", "-c", &script]).env("FAULTS_DISK", folder.path());
        command
    };
    if !mount("true").output().is_ok_and(|output| output.status.success()) {
        eprintln!("skipped {test}: no disk can be mounted here (unshare -rm, mount -t tmpfs)");
        return None;
    }
    let mut again = mount("exec \"$0\" \"$1\" --exact --nocapture");
    again.arg(std::env::current_exe().unwrap()).arg(test);
    let output = again.output().unwrap();
    let told = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success() && told.contains("1 passed"), "{told}{}", said(&output));
    None
}
