//! The program in a real pseudo-terminal: keys go in, and what a window of that size would show comes out.
//!
//! Nothing waits for a fixed time: a test says what must appear, and stops only when that has not come for very long.

use std::ffi::OsStr;
use std::io::{Read, Write};
use std::path::Path;
use std::process::Command;
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};

/// On a machine that is busy with other things, a moment can be long.
const PATIENCE: Duration = Duration::from_mins(1);

/// A window with the program in it.
pub struct Window {
    pair: Box<dyn MasterPty + Send>,
    keyboard: Box<dyn Write + Send>,
    output: Receiver<Vec<u8>>,
    screen: vt100::Parser,
    child: Box<dyn Child + Send + Sync>,
    /// Everything that was sent.
    pub sent: Vec<u8>,
    /// The settings of the terminal before anything ran in it.
    pub fresh: String,
}

impl Window {
    /// Runs `workbook` in a window of this size.
    pub fn open<S: AsRef<OsStr>>(folder: &Path, arguments: &[S], columns: u16, rows: u16) -> Self {
        let mut command = CommandBuilder::new(snapbox::cmd::cargo_bin!("workbook"));
        command.args(arguments);
        Self::run(command, folder, columns, rows)
    }

    /// Runs `workbook` from a shell, as people do, and then this command in the same window.
    pub fn shell(folder: &Path, script: &str, columns: u16, rows: u16) -> Self {
        let mut command = CommandBuilder::new("sh");
        command.args(["-c", script]);
        command.env("WORKBOOK", snapbox::cmd::cargo_bin!("workbook"));
        Self::run(command, folder, columns, rows)
    }

    /// Runs a test of this program, one that is left out else, in a window.
    pub fn test(folder: &Path, name: &str, columns: u16, rows: u16) -> Self {
        let mut command = CommandBuilder::new(std::env::current_exe().unwrap());
        command.args(["--exact", name, "--ignored", "--nocapture"]);
        Self::run(command, folder, columns, rows)
    }

    fn run(mut command: CommandBuilder, folder: &Path, columns: u16, rows: u16) -> Self {
        command.cwd(folder);
        command.env("TERM", "xterm-256color");
        command.env("XDG_STATE_HOME", folder.join("state"));
        for name in [
            "CI",
            "NO_COLOR",
            "COLUMNS",
            "WORKBOOK_PLAIN",
            "WORKBOOK_ASCII",
            "VISUAL",
            "EDITOR",
            "TERM_PROGRAM",
        ] {
            command.env_remove(name);
        }
        let pair = native_pty_system().openpty(size(columns, rows)).unwrap();
        let fresh = format!("{:?}", pair.master.get_termios().unwrap());
        let child = pair.slave.spawn_command(command).unwrap();
        // The window counts as closed once nobody else holds it.
        drop(pair.slave);
        let mut reader = pair.master.try_clone_reader().unwrap();
        let keyboard = pair.master.take_writer().unwrap();
        let (sender, output) = channel();
        thread::spawn(move || {
            let mut buffer = [0; 4096];
            while let Ok(length) = reader.read(&mut buffer) {
                if length == 0 || sender.send(buffer[..length].to_vec()).is_err() {
                    break;
                }
            }
        });
        let screen = vt100::Parser::new(rows, columns, 1000);
        Self { pair: pair.master, keyboard, output, screen, child, sent: Vec::new(), fresh }
    }

    /// Types.
    pub fn press(&mut self, keys: &str) {
        self.keyboard.write_all(keys.as_bytes()).unwrap();
        self.keyboard.flush().unwrap();
    }

    /// Gives the window another size.
    pub fn resize(&mut self, columns: u16, rows: u16) {
        self.screen.screen_mut().set_size(rows, columns);
        self.pair.resize(size(columns, rows)).unwrap();
    }

    /// What the window shows.
    pub fn shown(&mut self) -> String {
        self.take_in();
        self.screen.screen().contents()
    }

    /// The window's characters and colours.
    pub fn screen(&mut self) -> &vt100::Screen {
        self.take_in();
        self.screen.screen()
    }

    /// Waits until the window shows this.
    pub fn wait_for(&mut self, text: &str) -> String {
        self.wait_until(text, |shown| shown.contains(text))
    }

    /// Waits until what the window shows is as wanted.
    pub fn wait_until(&mut self, what: &str, wanted: impl Fn(&str) -> bool) -> String {
        let start = Instant::now();
        loop {
            let shown = self.shown();
            if wanted(&shown) {
                return shown;
            }
            assert!(start.elapsed() < PATIENCE, "never came: {what}\n{shown}");
            match self.output.recv_timeout(Duration::from_millis(20)) {
                Ok(bytes) => self.process(&bytes),
                Err(_) => thread::sleep(Duration::from_millis(5)),
            }
        }
    }

    /// Presses a key until the window shows this: while a window is drawn anew a key may still be about what it showed before.
    pub fn press_until(&mut self, key: &str, text: &str) {
        let start = Instant::now();
        while !self.shown().contains(text) {
            assert!(start.elapsed() < PATIENCE, "never came: {text}\n{}", self.shown());
            self.press(key);
            let pressed = Instant::now();
            while pressed.elapsed() < Duration::from_secs(1) && !self.shown().contains(text) {
                thread::sleep(Duration::from_millis(5));
            }
        }
    }

    /// Waits until the terminal has these settings.
    pub fn wait_until_settings(&mut self, settings: &str) {
        let start = Instant::now();
        while self.settings() != settings {
            assert!(start.elapsed() < PATIENCE, "the settings never came back");
            thread::sleep(Duration::from_millis(5));
        }
    }

    /// Lets the program go on if it was stopped, again and again, until the window shows what is wanted.
    pub fn wake_until(&mut self, wanted: impl Fn(&str) -> bool) {
        let start = Instant::now();
        while !wanted(&self.shown()) {
            assert!(start.elapsed() < PATIENCE, "it never woke:\n{}", self.shown());
            self.signal("CONT");
            thread::sleep(Duration::from_millis(50));
        }
    }

    /// Waits until the program ends.
    pub fn wait(&mut self) -> ExitStatus {
        let start = Instant::now();
        loop {
            self.take_in();
            if let Some(status) = self.child.try_wait().unwrap() {
                // Once nobody holds the window any more, everything that was sent is there.
                while let Ok(bytes) = self.output.recv_timeout(Duration::from_secs(5)) {
                    self.process(&bytes);
                }
                return status;
            }
            assert!(start.elapsed() < PATIENCE, "it never ended:\n{}", self.shown());
            thread::sleep(Duration::from_millis(5));
        }
    }

    /// Sends a signal to the program.
    pub fn signal(&self, name: &str) {
        let id = self.child.process_id().unwrap().to_string();
        assert!(Command::new("kill").args([&format!("-{name}"), &id]).status().unwrap().success());
    }

    /// The settings of the terminal, as the system has them.
    pub fn settings(&self) -> String {
        format!("{:?}", self.pair.get_termios().unwrap())
    }

    /// Whether the cursor can be seen.
    pub fn has_cursor(&mut self) -> bool {
        self.take_in();
        !self.screen.screen().hide_cursor()
    }

    fn take_in(&mut self) {
        while let Ok(bytes) = self.output.try_recv() {
            self.process(&bytes);
        }
    }

    fn process(&mut self, bytes: &[u8]) {
        self.screen.process(bytes);
        self.sent.extend_from_slice(bytes);
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

const fn size(columns: u16, rows: u16) -> PtySize {
    PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 }
}
