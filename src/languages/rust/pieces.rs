//! What is left of a file in Rust once comments and white space are gone, as pieces of the file itself.
//!
//! Not a parser: it never fails, and whatever is not closed goes on to the end. Whether two files are the same is for `lexer.rs` to say.

/// The pieces of a file.
#[must_use]
pub fn pieces(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let length = match first {
            _ if first.is_whitespace() || first == '\u{feff}' => {
                rest = &rest[first.len_utf8()..];
                continue;
            }
            '/' if rest.starts_with("//") => {
                rest = &rest[rest.find('\n').unwrap_or(rest.len())..];
                continue;
            }
            '/' if rest.starts_with("/*") => {
                rest = &rest[comment(rest)..];
                continue;
            }
            '"' => quoted(rest),
            '\'' => letter(rest),
            _ => raw(rest).unwrap_or_else(|| word(rest, first)),
        };
        let (piece, more) = rest.split_at(length);
        found.push(piece);
        rest = more;
    }
    found
}

/// Comments of this kind stand within each other.
fn comment(text: &str) -> usize {
    let mut depth = 0;
    let mut at = 0;
    while at < text.len() {
        let rest = &text[at..];
        if rest.starts_with("/*") {
            depth += 1;
            at += 2;
        } else if rest.starts_with("*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += rest.chars().next().map_or(1, char::len_utf8);
        }
    }
    text.len()
}

fn quoted(text: &str) -> usize {
    let mut letters = text.char_indices().skip(1);
    while let Some((index, letter)) = letters.next() {
        match letter {
            '\\' => drop(letters.next()),
            '"' => return index + 1,
            _ => {}
        }
    }
    text.len()
}

/// A letter in quotes, or the name of a lifetime.
fn letter(text: &str) -> usize {
    let inside = &text[1..];
    let mut letters = inside.chars();
    match (letters.next(), letters.next()) {
        (Some('\\'), Some(_)) => {
            let end = inside.char_indices().skip(2).find(|(_, letter)| *letter == '\'');
            end.map_or(text.len(), |(index, _)| index + 2)
        }
        (Some(first), Some('\'')) => first.len_utf8() + 2,
        (Some(first), _) => 1 + word(inside, first),
        (None, _) => 1,
    }
}

/// A text in which nothing is escaped: `r#"…"#`, also with `b` or `c` before it.
fn raw(text: &str) -> Option<usize> {
    let start = ["r", "br", "cr"].into_iter().find(|start| {
        text.strip_prefix(start).is_some_and(|rest| rest.trim_start_matches('#').starts_with('"'))
    })?;
    let marks = text[start.len()..].find('"')?;
    let close = format!("\"{}", "#".repeat(marks));
    let open = start.len() + marks + 1;
    Some(text[open..].find(&close).map_or(text.len(), |end| open + end + close.len()))
}

fn word(text: &str, first: char) -> usize {
    let is_part = |letter: char| letter.is_alphanumeric() || letter == '_';
    if is_part(first) { text.find(|letter| !is_part(letter)).unwrap_or(text.len()) } else { first.len_utf8() }
}

#[cfg(test)]
mod tests {
    use super::pieces;

    #[test]
    fn comments_and_white_space_go() {
        assert_eq!(
            pieces("fn a() { // one\n/* two /* three */ */ 1 }"),
            ["fn", "a", "(", ")", "{", "1", "}"]
        );
        assert_eq!(pieces("/// told\nfn"), ["fn"]);
        assert_eq!(pieces("a/**/b"), ["a", "b"]);
    }

    #[test]
    fn what_looks_like_a_comment_in_quotes_stays() {
        assert_eq!(pieces(r#"a("// b \" c")"#), ["a", "(", r#""// b \" c""#, ")"]);
        assert_eq!(pieces(r##"r#"/* " */"# b"##), [r##"r#"/* " */"#"##, "b"]);
        assert_eq!(pieces("'/' '\\'' '\"' x"), ["'/'", "'\\''", "'\"'", "x"]);
        assert_eq!(pieces("&'a str // b"), ["&", "'a", "str"]);
    }

    #[test]
    fn nothing_needs_to_be_closed() {
        for text in ["/*", "\"", "'", "'\\", "r#\"", "'\\'", "/* \u{e9}", "\"\\"] {
            assert!(pieces(text).concat().len() <= text.len(), "{text}");
        }
    }
}
