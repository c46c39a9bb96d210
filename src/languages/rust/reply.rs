//! What comes from the program of an answer: one line each, words with a tab between them.
//!
//! Nothing that comes in is believed; it is only read.

use crate::database::Value;

/// One line.
#[derive(Clone, Debug, PartialEq)]
pub enum Reply {
    /// A statement was sent.
    Sent(String),
    /// The call gave rows.
    Rows(Vec<Vec<Value>>),
    /// The call gave an error back; this is how it shows itself.
    Stopped(String),
    /// The call panicked.
    Panicked {
        /// What was said.
        said: String,
        /// The file, as the compiler names it.
        file: String,
        /// The line, from 1.
        line: usize,
        /// The column, from 1, in characters.
        column: usize,
    },
    /// All is done.
    Done {
        /// Whether a transaction is open.
        open: bool,
        /// Whether foreign keys are enforced.
        foreign_keys: bool,
        /// What the database holds.
        image: Vec<u8>,
    },
}

impl Reply {
    /// Reads a line about the run of this number.
    pub fn read(line: &[u8], run: u64) -> Option<Self> {
        let line = std::str::from_utf8(line).ok()?;
        let mut words = line.split('\t');
        let kind = words.next()?;
        if words.next()? != run.to_string() {
            return None;
        }
        let mut word = || words.next();
        Some(match kind {
            "sent" => Self::Sent(text(word()?)?),
            "rows" => {
                let count: usize = word()?.parse().ok()?;
                let rows = word()?;
                let rows =
                    if count == 0 { Vec::new() } else { rows.split(';').map(row).collect::<Option<_>>()? };
                Self::Rows(rows)
            }
            "stopped" => Self::Stopped(text(word()?)?),
            "panicked" => Self::Panicked {
                said: text(word()?)?,
                file: text(word()?)?,
                line: word()?.parse().ok()?,
                column: word()?.parse().ok()?,
            },
            "done" => {
                Self::Done { open: word()? == "1", foreign_keys: word()? == "1", image: bytes(word()?)? }
            }
            _ => return None,
        })
    }
}

fn row(words: &str) -> Option<Vec<Value>> {
    if words.is_empty() { Some(Vec::new()) } else { words.split(',').map(decoded).collect() }
}

/// A value as it goes out.
pub fn encoded(value: &Value) -> String {
    match value {
        Value::Null => "n".to_owned(),
        Value::Integer(number) => format!("i{number}"),
        Value::Real(number) => format!("r{:016x}", number.to_bits()),
        Value::Text(text) => format!("t{}", hex(text.as_bytes())),
        Value::Blob(bytes) => format!("b{}", hex(bytes)),
    }
}

fn decoded(word: &str) -> Option<Value> {
    let rest = word.get(1..)?;
    Some(match word.get(..1)? {
        "n" => Value::Null,
        "i" => Value::Integer(rest.parse().ok()?),
        "r" => Value::real(f64::from_bits(u64::from_str_radix(rest, 16).ok()?)),
        "t" => Value::Text(text(rest)?),
        "b" => Value::Blob(bytes(rest)?),
        _ => return None,
    })
}

/// Bytes in letters and digits.
pub fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let mut text = String::with_capacity(bytes.len() * 2);
    for byte in bytes {
        text.push(char::from(DIGITS[usize::from(byte >> 4)]));
        text.push(char::from(DIGITS[usize::from(byte & 15)]));
    }
    text
}

fn bytes(hex: &str) -> Option<Vec<u8>> {
    let digit = |byte: u8| match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        _ => None,
    };
    hex.as_bytes().chunks(2).map(|pair| Some(digit(*pair.first()?)? * 16 + digit(*pair.get(1)?)?)).collect()
}

fn text(hex: &str) -> Option<String> {
    Some(String::from_utf8_lossy(&bytes(hex)?).into_owned())
}

#[cfg(test)]
mod tests {
    use super::{Reply, Value, decoded, encoded, hex};

    #[test]
    fn values_come_back_as_they_went() {
        for one in [
            Value::Null,
            Value::Integer(i64::MIN),
            Value::Real(0.5),
            Value::Real(f64::NEG_INFINITY),
            Value::text("Äjax\t;,\n"),
            Value::text(""),
            Value::Blob(vec![0, 15, 255]),
        ] {
            assert_eq!(decoded(&encoded(&one)), Some(one));
        }
        assert_eq!(decoded("r7ff8000000000000"), Some(Value::Null), "as in SQLite");
    }

    #[test]
    fn lines_are_read_and_others_are_not() {
        let sent = format!("sent\t3\t{}", hex(b"SELECT 1"));
        assert_eq!(Reply::read(sent.as_bytes(), 3), Some(Reply::Sent("SELECT 1".to_owned())));
        assert_eq!(Reply::read(sent.as_bytes(), 4), None, "a line about another run");
        assert_eq!(Reply::read(b"rows\t1\t0\t", 1), Some(Reply::Rows(Vec::new())));
        assert_eq!(
            Reply::read(b"rows\t1\t2\ti1,n;i2,t61", 1),
            Some(Reply::Rows(vec![
                vec![Value::Integer(1), Value::Null],
                vec![Value::Integer(2), Value::text("a")]
            ]))
        );
        assert_eq!(Reply::read(b"rows\t1\t1\t", 1), Some(Reply::Rows(vec![Vec::new()])));
        for line in [
            &b""[..],
            b"sent",
            b"sent\t1",
            b"sent\t1\tzz",
            b"rows\t1\tx\t",
            b"done\t1\t0\t0",
            b"kill\t1",
            b"\xff\t1",
        ] {
            assert_eq!(Reply::read(line, 1), None, "{line:?}");
        }
    }
}
