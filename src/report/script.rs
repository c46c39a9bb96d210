//! The pieces of a text in JavaScript or Rust, as far as colours need them: comments, texts, numbers, keywords.
//!
//! Total: any text is cut without a gap. Regular expressions are not known; a text that is not closed ends with its line.

use super::theme::Role;

/// How a language writes what is coloured.
pub(super) struct Manner {
    keywords: &'static str,
    /// The marks around a text, and whether it may go over several lines.
    quotes: &'static [(char, bool)],
    /// Whether a comment may hold another one.
    nested: bool,
    /// Whether `'` may also begin a name, as in `'static`, and `r#"` a text.
    rust: bool,
}

impl Manner {
    pub const JAVASCRIPT: Self = Self {
        keywords: "async await break case catch class const continue default delete do else export extends false finally \
            for from function if import in instanceof let new null of return static super switch this throw true try typeof \
            undefined var void while yield",
        quotes: &[('\'', false), ('"', false), ('`', true)],
        nested: false,
        rust: false,
    };
    pub const RUST: Self = Self {
        keywords: "as async await break const continue crate dyn else enum extern false fn for if impl in let loop match mod \
            move mut pub ref return self Self static struct super trait true type unsafe use where while",
        quotes: &[('"', true)],
        nested: true,
        rust: true,
    };
}

/// The pieces of a text, and the role of each that has one.
pub(super) fn pieces<'a>(code: &'a str, manner: &Manner) -> Vec<(Option<Role>, &'a str)> {
    let mut found = Vec::new();
    let mut rest = code;
    while let Some(first) = rest.chars().next() {
        let (role, length) = next(rest, first, manner);
        let (piece, after) = rest.split_at(length);
        found.push((role, piece));
        rest = after;
    }
    found
}

/// The role and the length of the first piece, which is never empty.
fn next(text: &str, first: char, manner: &Manner) -> (Option<Role>, usize) {
    if text.starts_with("//") {
        return (Some(Role::Comment), line(text));
    }
    if text.starts_with("/*") {
        return (Some(Role::Comment), comment(text, manner.nested));
    }
    if let Some((mark, lines)) = manner.quotes.iter().find(|(mark, _)| *mark == first) {
        return (Some(Role::Text), quoted(text, *mark, *lines));
    }
    if manner.rust {
        if let Some(length) = raw(text) {
            return (Some(Role::Text), length);
        }
        if first == '\'' {
            return character(text);
        }
    }
    if first.is_ascii_digit() {
        let is_part = |letter: char| letter.is_alphanumeric() || letter == '_';
        return (Some(Role::Number), count(text, is_part));
    }
    let is_part = |letter: char| letter.is_alphanumeric() || matches!(letter, '_' | '$');
    if is_part(first) {
        let length = count(text, is_part);
        let is_keyword = manner.keywords.split_whitespace().any(|word| word == &text[..length]);
        return (is_keyword.then_some(Role::Keyword), length);
    }
    (None, first.len_utf8())
}

fn count(text: &str, wanted: impl Fn(char) -> bool) -> usize {
    text.find(|letter| !wanted(letter)).unwrap_or(text.len())
}

fn line(text: &str) -> usize {
    count(text, |letter| letter != '\n')
}

fn comment(text: &str, nested: bool) -> usize {
    let mut depth = 0;
    let mut place = 0;
    while let Some(rest) = text.get(place..).filter(|rest| !rest.is_empty()) {
        if rest.starts_with("/*") && (nested || depth == 0) {
            depth += 1;
            place += 2;
        } else if rest.starts_with("*/") {
            depth -= 1;
            place += 2;
            if depth == 0 {
                return place;
            }
        } else {
            place += rest.chars().next().map_or(1, char::len_utf8);
        }
    }
    text.len()
}

fn quoted(text: &str, mark: char, lines: bool) -> usize {
    let mut skipped = false;
    for (place, letter) in text.char_indices().skip(1) {
        match letter {
            _ if skipped => skipped = false,
            '\\' => skipped = true,
            '\n' if !lines => return place,
            _ if letter == mark => return place + letter.len_utf8(),
            _ => {}
        }
    }
    text.len()
}

/// A raw text of Rust, `r#"…"#`, and its length.
fn raw(text: &str) -> Option<usize> {
    let start = ["br", "r"].into_iter().find_map(|front| text.strip_prefix(front))?;
    let hashes = count(start, |letter| letter == '#');
    let inside = start[hashes..].strip_prefix('"')?;
    let end = format!("\"{}", "#".repeat(hashes));
    let front = text.len() - inside.len();
    Some(inside.find(&end).map_or(text.len(), |place| front + place + end.len()))
}

/// A character such as `'a'`, or the name of a lifetime.
fn character(text: &str) -> (Option<Role>, usize) {
    let inside = &text[1..];
    let escaped = usize::from(inside.starts_with('\\'));
    let letters = if escaped == 1 { 8 } else { 1 };
    let end = inside.char_indices().skip(escaped + 1).take(letters).find(|(_, letter)| *letter == '\'');
    let name = || 1 + count(inside, |letter| letter.is_alphanumeric() || letter == '_');
    end.map_or_else(|| (None, name()), |(place, _)| (Some(Role::Text), 1 + place + 1))
}

#[cfg(test)]
mod tests {
    use super::{Manner, pieces};

    fn painted(code: &str, manner: &Manner) -> Vec<String> {
        let pieces = pieces(code, manner);
        let whole: String = pieces.iter().map(|(_, piece)| *piece).collect();
        assert_eq!(whole, code);
        pieces.iter().filter_map(|(role, piece)| Some(format!("{:?} {piece}", (*role)?))).collect()
    }

    #[test]
    fn javascript() {
        assert_eq!(
            painted(
                "const a = `x ${1}\n`; // why\nthis.hero_2 = 'it\\'s' + \"b\" /* c */ + 10n",
                &Manner::JAVASCRIPT
            ),
            [
                "Keyword const",
                "Text `x ${1}\n`",
                "Comment // why",
                "Keyword this",
                "Text 'it\\'s'",
                "Text \"b\"",
                "Comment /* c */",
                "Number 10n"
            ]
        );
        assert_eq!(
            painted("'open\nreturn /* open", &Manner::JAVASCRIPT),
            ["Text 'open", "Keyword return", "Comment /* open"]
        );
    }

    #[test]
    fn rust() {
        assert_eq!(
            painted(
                "fn f<'a>(x: &'a str) -> char { 'x' } /* a /* b */ c */ r#\"q\"w\"# '\\n' '\\u{1f}'",
                &Manner::RUST
            ),
            [
                "Keyword fn",
                "Text 'x'",
                "Comment /* a /* b */ c */",
                "Text r#\"q\"w\"#",
                "Text '\\n'",
                "Text '\\u{1f}'"
            ]
        );
        assert_eq!(painted("\"over\nlines\" 'static", &Manner::RUST), ["Text \"over\nlines\""]);
    }
}
