//! What an answer prints: kept up to a cap, the rest counted, and what is only true of this machine taken out.

use std::io::Read;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

/// How much is kept, in bytes.
const KEPT: usize = 64 * 1024;

/// Something that is printed into, from several threads.
#[derive(Clone, Debug, Default)]
pub struct Output(Arc<Mutex<Kept>>);

#[derive(Debug, Default)]
struct Kept {
    bytes: Vec<u8>,
    dropped: usize,
}

impl Output {
    /// Adds what was printed.
    pub fn add(&self, bytes: &[u8]) {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let room = KEPT.saturating_sub(kept.bytes.len()).min(bytes.len());
        kept.bytes.extend_from_slice(&bytes[..room]);
        kept.dropped += bytes.len() - room;
    }

    /// Takes what was printed so far.
    pub fn take(&self) -> String {
        let kept = std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner));
        let mut text = String::from_utf8_lossy(&kept.bytes).into_owned();
        if kept.dropped > 0 {
            text.push_str(&super::words::cut(kept.dropped));
        }
        text
    }

    /// Reads a stream to its end in a thread of its own, so that whoever writes never has to wait.
    pub fn drain(&self, mut stream: impl Read + Send + 'static) {
        let output = self.clone();
        thread::spawn(move || {
            let mut chunk = [0; 16 * 1024];
            while let Ok(count) = stream.read(&mut chunk)
                && count > 0
            {
                output.add(&chunk[..count]);
            }
        });
    }
}

/// What was printed, without the paths of this machine: the answer's file is called `answer.js`, in a folder `.`, and the lines
/// of a stack that lie in what runs the answer are left out. `answers` is the folder of the answer's file, beside the packages.
#[must_use]
pub fn without_paths(printed: &str, answers: &Path) -> String {
    let Some(packages) = answers.parent().and_then(Path::parent) else { return printed.to_owned() };
    let (packages, answers) = (packages.to_string_lossy(), answers.to_string_lossy());
    if !printed.contains(&*packages) && !printed.contains(&in_url(&packages)) {
        return printed.to_owned();
    }
    let mut text = String::with_capacity(printed.len());
    for line in printed.split_inclusive('\n').filter(|line| !is_ours(line, &packages)) {
        let mut line = line.to_owned();
        for root in [answers.to_string(), in_url(&answers)] {
            line = as_file(&line.replace(&format!("file://{root}"), &root), &root);
        }
        for root in [packages.to_string(), in_url(&packages)] {
            for place in [format!("file://{root}/"), format!("{root}/"), format!("{root}\\"), root] {
                line = line.replace(&place, "");
            }
        }
        text.push_str(&line);
    }
    text
}

/// A path as it stands in a URL.
fn in_url(path: &str) -> String {
    path.replace('%', "%25").replace(' ', "%20")
}

/// Whether a line of a stack lies in what runs answers.
fn is_ours(line: &str, packages: &str) -> bool {
    let line = line.trim_start();
    line.starts_with("at ")
        && ["harness-", "pack-"].iter().any(|ours| {
            ['/', '\\'].iter().any(|between| line.contains(&format!("{packages}{between}{ours}")))
        })
}

/// A line in which every file in the folder `root` is called `answer.js`, and the folder itself `.`.
fn as_file(line: &str, root: &str) -> String {
    let mut parts = line.split(root);
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let Some(rest) = part.strip_prefix(['/', '\\']).and_then(|rest| rest.strip_prefix("answer-")) else {
            text.push('.');
            text.push_str(part);
            continue;
        };
        text.push_str("answer.js");
        let rest = rest.split_once(".mjs").map_or(rest, |(_, rest)| rest);
        // Each load of a module has a number.
        let is_digit = |letter: char| letter.is_ascii_digit();
        text.push_str(rest.strip_prefix('?').map_or(rest, |rest| rest.trim_start_matches(is_digit)));
    }
    text
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{KEPT, Output, without_paths};

    #[test]
    fn no_path_of_this_machine_is_told() {
        let hidden =
            |printed: &str| without_paths(printed, Path::new("/my home/.cache/knex-1/answers/7-0-a"));
        for (printed, told) in [
            ("hello / you\n", "hello / you\n"),
            ("/my home/.cache/knex-1/answers/7-0-a\n", ".\n"),
            ("/my home/.cache/knex-1/answers/7-0-a/answer-3.mjs\n", "answer.js\n"),
            (
                "Error: x\n    at up (/my home/.cache/knex-1/answers/7-0-a/answer-3.mjs:1:80)\n    at load (/my home/.cache/knex-1/harness-4/answers.js:2:1)\n    at node:internal/x\n",
                "Error: x\n    at up (answer.js:1:80)\n    at node:internal/x\n",
            ),
            (
                "    at up (file:///my%20home/.cache/knex-1/answers/7-0-a/answer-3.mjs?12:1:80)\n",
                "    at up (answer.js:1:80)\n",
            ),
            ("- /my home/.cache/knex-1/node_modules/knex/lib/index.js", "- node_modules/knex/lib/index.js"),
        ] {
            assert_eq!(hidden(printed), told);
        }
    }

    #[test]
    fn what_is_too_much_is_counted() {
        let output = Output::default();
        output.add(b"hello\n");
        assert_eq!(output.take(), "hello\n");
        assert_eq!(output.take(), "");
        output.add(&vec![b'x'; KEPT - 1]);
        output.add(b"abc");
        let text = output.take();
        assert!(text.starts_with('x') && text[KEPT - 1..].starts_with('a'), "{}", &text[KEPT - 1..]);
        assert!(text.ends_with("(2 more bytes were printed)\n"), "{}", &text[KEPT..]);
    }
}
