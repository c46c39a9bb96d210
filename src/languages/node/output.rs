//! What an answer prints: kept up to a cap, the rest counted.

use std::io::Read;
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

#[cfg(test)]
mod tests {
    use super::{KEPT, Output};

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
