//! Where the next token of an SQL text ends: SQLite's `sqlite3GetToken`, told in Rust.
//!
//! Bytes only, since every mark of SQL is ASCII; a byte above 127 is part of a word, so a cut never falls inside a
//! character.

use super::tokens::Kind;

/// The byte order mark, which SQLite takes for white space.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// The kind and length of the first token; `None` for an empty text.
pub fn next(text: &str) -> Option<(Kind, usize)> {
    let bytes = text.as_bytes();
    let first = *bytes.first()?;
    let second = bytes.get(1).copied();
    Some(match first {
        _ if is_space(first) => (Kind::Space, count(bytes, is_space)),
        _ if text.starts_with(BYTE_ORDER_MARK) => (Kind::Space, BYTE_ORDER_MARK.len()),
        b'-' if second == Some(b'-') => (Kind::Comment, count(bytes, |byte| byte != b'\n')),
        b'/' if second == Some(b'*') && bytes.len() > 2 => (Kind::Comment, block_comment(text)),
        b'\'' => quoted(bytes, first, Kind::Text),
        b'"' | b'`' => quoted(bytes, first, Kind::Quoted),
        b'[' => match text.find(']') {
            Some(end) => (Kind::Quoted, end + 1),
            None => (Kind::Unclosed, bytes.len()),
        },
        b'x' | b'X' if second == Some(b'\'') => blob(bytes),
        b'0'..=b'9' => number(bytes),
        b'.' if second.is_some_and(|byte| byte.is_ascii_digit()) => number(bytes),
        b'?' => (Kind::Parameter, 1 + count(&bytes[1..], |byte| byte.is_ascii_digit())),
        b':' | b'@' | b'$' | b'#' => match count(&bytes[1..], is_word) {
            0 => (Kind::Unknown, 1),
            length => (Kind::Parameter, 1 + length),
        },
        _ if is_word(first) => (Kind::Word, count(bytes, is_word)),
        _ => operator(bytes),
    })
}

const fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | b'\x0c')
}

const fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'$') || byte >= 0x80
}

fn count(bytes: &[u8], wanted: impl Fn(u8) -> bool) -> usize {
    bytes.iter().position(|byte| !wanted(*byte)).unwrap_or(bytes.len())
}

/// A block comment goes on to the end when it isn't closed; SQLite accepts that.
fn block_comment(text: &str) -> usize {
    text[2..].find("*/").map_or(text.len(), |end| end + 4)
}

/// Two closing marks in a row stand for one inside.
fn quoted(bytes: &[u8], mark: u8, kind: Kind) -> (Kind, usize) {
    let mut place = 1;
    while let Some(byte) = bytes.get(place) {
        if *byte == mark {
            if bytes.get(place + 1) != Some(&mark) {
                return (kind, place + 1);
            }
            place += 1;
        }
        place += 1;
    }
    (Kind::Unclosed, bytes.len())
}

fn blob(bytes: &[u8]) -> (Kind, usize) {
    let digits = count(&bytes[2..], |byte| byte.is_ascii_hexdigit());
    if bytes.get(2 + digits) == Some(&b'\'') && digits % 2 == 0 {
        return (Kind::Blob, digits + 3);
    }
    match bytes[2..].iter().position(|byte| *byte == b'\'') {
        Some(end) => (Kind::Unknown, end + 3),
        None => (Kind::Unclosed, bytes.len()),
    }
}

fn number(bytes: &[u8]) -> (Kind, usize) {
    let digits =
        |place: usize| count(&bytes[place.min(bytes.len())..], |byte| byte.is_ascii_digit() || byte == b'_');
    let hexadecimal = bytes[0] == b'0'
        && bytes.get(1).is_some_and(|byte| byte.eq_ignore_ascii_case(&b'x'))
        && bytes.get(2).is_some_and(u8::is_ascii_hexdigit);
    let mut end = if hexadecimal {
        2 + count(&bytes[2..], |byte| byte.is_ascii_hexdigit() || byte == b'_')
    } else {
        let mut end = digits(0);
        if bytes.get(end) == Some(&b'.') {
            end += 1;
            end += digits(end);
        }
        if bytes.get(end).is_some_and(|byte| byte.eq_ignore_ascii_case(&b'e')) {
            let sign = usize::from(matches!(bytes.get(end + 1), Some(b'+' | b'-')));
            if bytes.get(end + 1 + sign).is_some_and(u8::is_ascii_digit) {
                end += 1 + sign;
                end += digits(end);
            }
        }
        end
    };
    let trailing = count(&bytes[end..], is_word);
    end += trailing;
    (if trailing == 0 { Kind::Number } else { Kind::Unknown }, end)
}

fn operator(bytes: &[u8]) -> (Kind, usize) {
    const LONG: [&[u8]; 10] = [b"->>", b"->", b"==", b"<=", b"<>", b"<<", b">=", b">>", b"!=", b"||"];
    if let Some(long) = LONG.iter().find(|long| bytes.starts_with(long)) {
        return (Kind::Operator, long.len());
    }
    match bytes[0] {
        b'=' | b'<' | b'>' | b'|' | b',' | b'&' | b'~' | b';' | b'(' | b')' | b'+' | b'-' | b'*' | b'/'
        | b'%' | b'.' => (Kind::Operator, 1),
        _ => (Kind::Unknown, 1),
    }
}
