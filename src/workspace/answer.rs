//! Reading an answer, and saying plainly what is in the way when it can't be read.
//!
//! A byte order mark is dropped and any line ending is taken; what the text means is for others to find out.

use std::fs::{self, File, Metadata};
use std::io::{self, ErrorKind, Read};
use std::path::Path;

use super::files::hash;
use crate::error::Failure;

/// An answer has at most this many bytes: SQLite takes no longer script.
const MOST: u64 = 200_000;

/// What a learner wrote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The text, without a byte order mark.
    pub text: String,
    /// Changes when a byte of it changes.
    pub hash: u64,
}

/// Why an answer can't be read, in words for a learner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    /// What is the matter.
    pub message: String,
    /// What usually causes it.
    pub why: String,
    /// What to do next.
    pub look_next: String,
    /// Whether `workbook reset` is a way out: a copy of what is there is kept.
    pub reset: bool,
    /// Whether nothing of the file could be read at all.
    pub gone: bool,
}

impl Answer {
    /// How many bytes an answer has at most.
    pub const MOST: u64 = MOST;

    /// Reads an answer's file.
    ///
    /// # Errors
    /// When it is missing, no file, too large, or not text.
    pub fn read(path: &Path) -> Result<Self, Unreadable> {
        let metadata = fs::metadata(path).map_err(|error| not_read(path, &error))?;
        if !metadata.is_file() {
            return Err(no_file(&metadata));
        }
        if metadata.len() > MOST {
            return Err(too_large(Some(metadata.len())));
        }
        let file = File::open(path).map_err(|error| not_read(path, &error))?;
        let expected = usize::try_from(metadata.len()).unwrap_or_default();
        Self::read_from(file, expected).map_err(|error| match error {
            Stopped::Io(error) => not_read(path, &error),
            Stopped::Told(told) => told,
        })
    }

    /// Reads an answer from a stream, such as standard input.
    ///
    /// # Errors
    /// When it is too large, or not text.
    pub fn read_stream(stream: impl Read) -> Result<Self, Unreadable> {
        Self::read_from(stream, 0).map_err(|error| match error {
            Stopped::Io(error) => unreadable(
                &format!("The answer can't be read: {error}."),
                "It was to come from standard input.",
                "The command before the | , or give a file: --file PATH.",
            ),
            Stopped::Told(told) => told,
        })
    }

    fn read_from(stream: impl Read, expected: usize) -> Result<Self, Stopped> {
        let mut bytes = Vec::with_capacity(expected + 1);
        stream.take(MOST + 1).read_to_end(&mut bytes).map_err(Stopped::Io)?;
        if bytes.len() as u64 > MOST {
            return Err(Stopped::Told(too_large(None)));
        }
        Self::decode(bytes).map_err(Stopped::Told)
    }

    /// Reads an answer from what a file holds, however long it is.
    ///
    /// # Errors
    /// When it is not text.
    pub fn decode(bytes: Vec<u8>) -> Result<Self, Unreadable> {
        let hash = hash(&bytes);
        if is_utf16(&bytes) {
            return Err(unreadable(
                "This file is saved as UTF-16.",
                "Some editors on Windows, and > in PowerShell, write two bytes for each letter. \
                 Answers are read as UTF-8.",
                "Your editor's \"Save with encoding\" or \"Save as\": choose UTF-8, then save again.",
            ));
        }
        if bytes.contains(&0) {
            return Err(unreadable(
                "This is not a text file: it has bytes in it that no text has.",
                "A database, a picture or a document may have been saved under this name.",
                "Open it in a text editor: is your answer there?",
            )
            .or_reset());
        }
        let text = String::from_utf8(bytes).map_err(|error| not_utf8(&error))?;
        let text = match text.strip_prefix('\u{feff}') {
            Some(rest) => rest.to_owned(),
            None => text,
        };
        if text.trim().is_empty() {
            return Err(unreadable(
                "This file is empty.",
                "It may have been emptied by accident, or not saved yet.",
                "Your editor: save your answer again.",
            )
            .or_reset());
        }
        Ok(Self { text, hash })
    }
}

enum Stopped {
    Io(io::Error),
    Told(Unreadable),
}

fn unreadable(message: &str, why: &str, look_next: &str) -> Unreadable {
    Unreadable {
        message: message.to_owned(),
        why: why.to_owned(),
        look_next: look_next.to_owned(),
        reset: false,
        gone: false,
    }
}

impl Unreadable {
    /// What to say of an answer that is not there.
    #[must_use]
    pub fn missing() -> Self {
        unreadable(
            "This file is not there.",
            "It may have been moved, renamed or deleted.",
            "Put it back, or get a new one: workbook next.",
        )
        .and_gone()
    }

    /// What to say of an answer that lies where nothing is read.
    #[must_use]
    pub fn outside(failure: &Failure) -> Self {
        unreadable(
            &failure.message,
            "I don't read or write outside your workbook.",
            "Put the file itself in this place, instead of a link to it.",
        )
        .and_gone()
    }

    /// What to say of an answer that is a link to something else.
    #[must_use]
    pub fn linked() -> Self {
        unreadable(
            "In the place of this answer there is a link to something else.",
            "A link may lead anywhere, so it is not followed.",
            "Put the file itself in this place.",
        )
        .and_gone()
    }

    /// What to say of an answer that an archive does not give back.
    #[must_use]
    pub fn broken(error: &io::Error) -> Self {
        unreadable(
            &format!("This file can't be read from its archive: {error}."),
            "The archive may be damaged, or have a password.",
            "Make the archive again.",
        )
        .and_gone()
    }

    const fn or_reset(mut self) -> Self {
        self.reset = true;
        self
    }

    const fn and_gone(mut self) -> Self {
        self.gone = true;
        self
    }
}

fn not_read(path: &Path, error: &io::Error) -> Unreadable {
    if error.kind() == ErrorKind::NotFound || error.kind() == ErrorKind::NotADirectory {
        if let Some(twin) = Answer::twin(path) {
            return Answer::saved_elsewhere(path, &twin);
        }
        return Unreadable::missing();
    }
    let why = if error.kind() == ErrorKind::PermissionDenied {
        "You may not read this file: its permissions say so."
    } else {
        "The system refused to read it."
    };
    unreadable(
        &format!("This file can't be read: {error}."),
        why,
        "The file's permissions, and whether another program holds it open.",
    )
    .and_gone()
}

fn no_file(metadata: &Metadata) -> Unreadable {
    let what = if metadata.is_dir() { "a folder" } else { "no ordinary file" };
    unreadable(
        &format!("In the place of your answer there is {what}."),
        "Something else was put under the name of the answer.",
        "Move it away, then get a new file: workbook next.",
    )
    .and_gone()
}

fn too_large(bytes: Option<u64>) -> Unreadable {
    let size = match bytes {
        Some(bytes) if bytes >= 1_000_000 => format!("{} MB", bytes / 1_000_000),
        Some(bytes) => format!("{} kB", bytes / 1000),
        None => format!("more than {} kB", MOST / 1000),
    };
    unreadable(
        &format!("This file is too large: {size}. An answer may have {} kB.", MOST / 1000),
        "An answer to these tasks has a few lines. Something else may have been written into the file.",
        "Open it and keep only your answer.",
    )
    .or_reset()
}

fn not_utf8(error: &std::string::FromUtf8Error) -> Unreadable {
    let valid = &error.as_bytes()[..error.utf8_error().valid_up_to()];
    let line = valid.split(|byte| *byte == b'\n').count();
    unreadable(
        &format!("This file is not saved as UTF-8: a character on line {line} can't be read."),
        "A letter such as é was saved the old way (Latin-1, Windows-1252).",
        "Your editor's \"Save with encoding\" or \"Save as\": choose UTF-8, then save again.",
    )
}

/// By its byte order mark, or, without one, because every second byte of its beginning is zero.
fn is_utf16(bytes: &[u8]) -> bool {
    let marked = bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]);
    let start = &bytes[..bytes.len().min(64) & !1];
    let zeros = |odd: usize| start.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd, half) = (zeros(0), zeros(1), start.len() / 2);
    marked || (half >= 4 && (even == 0 && odd * 10 >= half * 9 || odd == 0 && even * 10 >= half * 9))
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::{Answer, MOST, Unreadable};

    fn read(content: &[u8]) -> Result<Answer, Unreadable> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("x.sql");
        fs::write(&path, content).unwrap();
        Answer::read(&path)
    }

    fn message(content: &[u8]) -> String {
        read(content).unwrap_err().message
    }

    fn utf16(text: &str, mark: bool) -> Vec<u8> {
        let mark: &[u8] = if mark { &[0xff, 0xfe] } else { &[] };
        mark.iter().copied().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect()
    }

    #[test]
    fn text_is_read_whatever_its_line_endings_and_mark() {
        assert_eq!(read(b"SELECT 1;\n").unwrap().text, "SELECT 1;\n");
        assert_eq!(read(b"SELECT 1;\r\nSELECT 2;\r\n").unwrap().text, "SELECT 1;\r\nSELECT 2;\r\n");
        assert_eq!(read("\u{feff}SELECT 'é';".as_bytes()).unwrap().text, "SELECT 'é';");
        assert_eq!(read("SELECT '\u{feff}';".as_bytes()).unwrap().text, "SELECT '\u{feff}';");
    }

    #[test]
    fn every_trouble_has_its_own_words() {
        assert!(message(&utf16("SELECT 1;", true)).contains("UTF-16"));
        assert!(message(&utf16("SELECT 1;\n", false)).contains("UTF-16"));
        assert!(message(b"SQLite format 3\0\x10\x01\x01").contains("not a text file"));
        assert!(message(b"-- a\n-- caf\xe9\n").contains("line 2"));
        assert!(message(b"").contains("empty"));
        assert!(message(b" \r\n\t").contains("empty"));
        assert!(message(b"\xef\xbb\xbf").contains("empty"));
    }

    #[test]
    fn a_huge_file_is_refused_by_its_size_alone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("x.sql");
        let file = fs::File::create(&path).unwrap();
        file.set_len(100_000_000).unwrap();
        assert!(Answer::read(&path).unwrap_err().message.contains("100 MB"));
        file.set_len(MOST + 1).unwrap();
        assert!(Answer::read(&path).unwrap_err().message.contains("200 kB"));
        let most = usize::try_from(MOST).unwrap();
        assert!(read(&vec![b' '; most]).unwrap_err().message.contains("empty"));
        assert!(read(&vec![b'x'; most]).is_ok());
        assert!(Answer::read_stream(&vec![b'x'; most + 1][..]).unwrap_err().message.contains("more than"));
    }

    #[test]
    fn what_is_no_file_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("x.sql");
        assert!(Answer::read(&path).unwrap_err().message.contains("not there"));
        assert!(Answer::read(&path.join("deeper.sql")).unwrap_err().message.contains("not there"));
        fs::create_dir(&path).unwrap();
        assert!(Answer::read(&path).unwrap_err().message.contains("a folder"));
    }

    #[test]
    fn an_answer_saved_as_text_is_found() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("x.sql");
        assert_eq!(Answer::twin(&path), None);
        fs::write(folder.path().join("x.sql.txt"), "SELECT 1;").unwrap();
        assert_eq!(Answer::twin(&path).as_deref(), Some(folder.path().join("x.sql.txt").as_path()));
        assert!(Answer::read(&path).unwrap_err().message.contains("x.sql.txt"));
        assert_eq!(Answer::twin(Path::new("/")), None);
    }

    #[test]
    #[cfg(unix)]
    fn a_device_is_not_opened() {
        assert!(Answer::read(Path::new("/dev/zero")).unwrap_err().message.contains("no ordinary file"));
    }

    #[test]
    fn the_hash_is_that_of_the_bytes() {
        assert_eq!(read(b"a").unwrap().hash, read(b"a").unwrap().hash);
        assert_ne!(read(b"a").unwrap().hash, read(b"\xef\xbb\xbfa").unwrap().hash);
    }
}
