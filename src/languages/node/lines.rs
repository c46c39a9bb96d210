//! Bytes cut into lines, the same ones however the bytes came: all at once or one by one.
//!
//! What a line says is not known here.

use super::wire::Silence;

/// What has come and was not taken yet.
#[derive(Debug)]
pub struct Lines {
    pending: Vec<u8>,
    /// How much of it holds no end of a line.
    looked: usize,
    longest: usize,
}

impl Lines {
    /// Lines of at most so many bytes, their ends not counted.
    #[must_use]
    pub const fn new(longest: usize) -> Self {
        Self { pending: Vec::new(), looked: 0, longest }
    }

    /// Adds what has come.
    pub fn add(&mut self, bytes: &[u8]) {
        self.pending.extend_from_slice(bytes);
    }

    /// Takes the next line, without its end; `None` where it is not complete yet.
    ///
    /// # Errors
    /// When it is too long.
    pub fn take(&mut self) -> Result<Option<Vec<u8>>, Silence> {
        let found = self.pending[self.looked..].iter().position(|byte| *byte == b'\n');
        let end = found.map(|place| self.looked + place);
        self.looked = self.pending.len();
        if end.unwrap_or(self.looked) > self.longest {
            return Err(Silence::TooLong);
        }
        let Some(end) = end else { return Ok(None) };
        let rest = self.pending.split_off(end + 1);
        let mut line = std::mem::replace(&mut self.pending, rest);
        line.pop();
        self.looked = 0;
        Ok(Some(line))
    }
}

#[cfg(test)]
mod tests {
    use super::{Lines, Silence};

    #[test]
    fn lines_are_the_same_however_they_come() {
        for size in 1..8 {
            let mut lines = Lines::new(3);
            let mut taken = Vec::new();
            for piece in b"one\n\ntwo\nthre".chunks(size) {
                lines.add(piece);
                while let Ok(Some(line)) = lines.take() {
                    taken.push(String::from_utf8(line).unwrap());
                }
            }
            assert_eq!(taken, ["one", "", "two"], "{size}");
            assert_eq!(lines.take(), Err(Silence::TooLong), "{size}");
        }
    }

    #[test]
    fn a_line_is_too_long_with_its_end_and_without() {
        for text in ["four", "four\n", "four\nand more"] {
            let mut lines = Lines::new(3);
            lines.add(text.as_bytes());
            assert_eq!(lines.take(), Err(Silence::TooLong), "{text:?}");
        }
        let mut lines = Lines::new(3);
        lines.add(b"two");
        assert_eq!(lines.take(), Ok(None), "its end may still come");
    }
}
