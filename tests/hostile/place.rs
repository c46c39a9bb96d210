//! Where one hostile answer is judged: a folder of its own with a secret in it, and a port that nobody may call.

use std::fs;
use std::net::{TcpListener, UdpSocket};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::LazyLock;
use std::time::SystemTime;

use tempfile::TempDir;
use workbook::env::Environment;

use crate::answer::Answer;
use crate::watched::{Ended, watch};

/// What must never be told.
pub const SECRET: &str = "the-secret-of-the-teacher-4711";

/// Where this user's packages and built libraries lie, and what compilers are told: answers are run with the real ones.
static REAL: LazyLock<Environment> = LazyLock::new(Environment::read);

/// All that is in a folder: path, kind, bytes, time of change.
pub type Everything = Vec<(PathBuf, &'static str, Vec<u8>, SystemTime)>;

/// Where this user's packages lie.
pub fn real_cache() -> Option<&'static Path> {
    REAL.cache.as_deref()
}

/// A folder that goes away with it:
/// `home` and `outside` with a secret each, `here` where the program runs, `temporary` for its own.
pub struct Place {
    folder: TempDir,
    tcp: TcpListener,
    udp: UdpSocket,
}

impl Place {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        for name in ["here", "home", "outside", "temporary"] {
            fs::create_dir(folder.path().join(name)).unwrap();
        }
        for name in
            ["here/secret.sql", "home/secret.sql", "home/.netrc", "outside/secret.sql", "outside/secret.rs"]
        {
            fs::write(folder.path().join(name), format!("-- {SECRET}\n")).unwrap();
        }
        let tcp = TcpListener::bind("127.0.0.1:0").unwrap();
        let udp = UdpSocket::bind(tcp.local_addr().unwrap()).unwrap();
        tcp.set_nonblocking(true).unwrap();
        udp.set_nonblocking(true).unwrap();
        Self { folder, tcp, udp }
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Writes a file here, with its folders.
    pub fn write(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, content).unwrap();
        path
    }

    /// The answer as it is handed in.
    pub fn hand_in(&self, answer: &Answer) -> PathBuf {
        let port = self.tcp.local_addr().unwrap().port().to_string();
        let outside = self.path("outside");
        let text = answer.text.replace("@OUTSIDE@", outside.to_str().unwrap()).replace("@PORT@", &port);
        self.write(&format!("here/{}", answer.name), text)
    }

    /// The program, with the packages of this user and a home of its own.
    pub fn program(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_workbook"));
        command.args(arguments).current_dir(self.path("here")).env_clear();
        command.envs(REAL.building.iter().cloned()).env("PATH", std::env::join_paths(&REAL.path).unwrap());
        for (variable, folder) in [("CARGO_HOME", ".cargo"), ("RUSTUP_HOME", ".rustup")] {
            let known = REAL.building.iter().any(|(name, _)| name == variable);
            if let (false, Some(home)) = (known, std::env::home_dir()) {
                command.env(variable, home.join(folder));
            }
        }
        if let Some(cache) = &REAL.cache {
            command.env("WORKBOOK_CACHE", cache);
        }
        command.env("HOME", self.path("home")).env("XDG_STATE_HOME", self.path("home/state"));
        command.env("TMPDIR", self.path("temporary")).env("COLUMNS", "80").env("A_SECRET", SECRET);
        command.stdin(Stdio::null());
        command
    }

    /// Runs it, and looks at what must hold of every run.
    pub fn run(&self, what: &str, arguments: &[&str]) -> Ended {
        self.run_command(what, self.program(arguments))
    }

    pub fn run_command(&self, what: &str, command: Command) -> Ended {
        let ended = watch(what, command);
        for (name, text) in [("standard output", &ended.stdout), ("standard error", &ended.stderr)] {
            assert!(!text.contains(SECRET), "{what}: the secret is told on {name}\n{text}");
            assert!(text.len() < 300_000, "{what}: {} bytes on {name}", text.len());
            // Lines of CSV end so.
            let control = text.replace("\r\n", "\n").chars().find(|letter| moves_the_cursor(*letter));
            assert_eq!(control, None, "{what}: a control character on {name}\n{text:?}");
        }
        assert!(!ended.stderr.contains("panicked"), "{what}: {}", ended.stderr);
        assert!(self.tcp.accept().is_err(), "{what}: it called on the network");
        assert!(self.udp.recv(&mut [0; 16]).is_err(), "{what}: it sent over the network");
        ended
    }

    /// All that is here.
    pub fn everything(&self) -> Everything {
        let mut found = Vec::new();
        gather(self.folder.path(), &mut found);
        found.sort();
        found
    }
}

/// Control characters, and those that turn the order of writing around.
fn moves_the_cursor(letter: char) -> bool {
    (letter.is_control() && letter != '\n')
        || matches!(letter, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

fn gather(folder: &Path, found: &mut Everything) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let about = path.symlink_metadata().unwrap();
        let changed = about.modified().unwrap();
        if about.is_symlink() {
            let target = fs::read_link(&path).unwrap().into_os_string().into_encoded_bytes();
            found.push((path, "link", target, changed));
        } else if about.is_dir() {
            gather(&path, found);
            // What was made in it and taken away again changes its time too: only our own folder for temporary things may.
            let changed = if path.ends_with("temporary") { SystemTime::UNIX_EPOCH } else { changed };
            found.push((path, "folder", Vec::new(), changed));
        } else if about.is_file() {
            let content = fs::read(&path).unwrap();
            found.push((path, "file", content, changed));
        } else {
            found.push((path, "other", Vec::new(), changed));
        }
    }
}
