//! Lines that are too long for the window: broken into several, or cut, with their colours.
//!
//! Knows of escape sequences for colours and of links, of spaces, and of characters that take two columns.

use unicode_width::UnicodeWidthChar;

/// What switches every colour off.
const RESET: &str = "\u{1b}[0m";

/// A line broken between words, where that can be. Each further line begins with `front` and the indent of the first one, in
/// its own colour; a colour that is on goes on behind it.
#[must_use]
pub fn fold(line: &str, columns: usize, front: &str) -> Vec<String> {
    let all: Vec<Piece<'_>> = pieces(line).collect();
    let is_space = |piece: &Piece<'_>| matches!(piece, Piece::Character(' '));
    let indent =
        all.iter().filter(|piece| matches!(piece, Piece::Character(_))).take_while(|piece| is_space(piece));
    let front = format!("{front}{}", " ".repeat(indent.count().min(columns / 3)));
    let (mut lines, mut rest, mut colour) = (Vec::new(), all.as_slice(), String::new());
    let mut first = String::new();
    loop {
        let room = columns.saturating_sub(width(&first)).max(1);
        let (taken, left) = rest.split_at(place_to_break(rest, room));
        let left = &left[left.iter().take_while(|piece| is_space(piece)).count()..];
        let mut text = format!("{first}{colour}");
        for piece in taken {
            match piece {
                Piece::Escape(escape) => {
                    note(&mut colour, escape);
                    text.push_str(escape);
                }
                Piece::Character(character) => text.push(*character),
            }
        }
        text.truncate(text.trim_end_matches(' ').len());
        if !colour.is_empty() && !left.is_empty() {
            text.push_str(RESET);
        }
        lines.push(text);
        if left.is_empty() {
            return lines;
        }
        rest = left;
        first.clone_from(&front);
    }
}

/// How many pieces go into the first line: up to a space, else up to behind a sign, else as many as fit.
fn place_to_break(pieces: &[Piece<'_>], columns: usize) -> usize {
    let (mut used, mut has_words) = (0, false);
    let (mut space, mut sign) = (None, None);
    for (place, piece) in pieces.iter().enumerate() {
        let Piece::Character(character) = piece else { continue };
        if *character == ' ' && has_words {
            space = Some(place);
        }
        used += columns_of(*character);
        if used > columns && *character != ' ' {
            return space.or(sign).unwrap_or(place).max(1);
        }
        has_words |= *character != ' ';
        if matches!(character, ',' | ';' | '(' | ')' | '.' | '/') {
            sign = Some(place + 1);
        }
    }
    pieces.len()
}

/// As much of a line as fits.
#[must_use]
pub fn clip(line: &str, columns: usize) -> String {
    let (mut kept, mut used, mut colour) = (String::new(), 0, String::new());
    for piece in pieces(line) {
        match piece {
            Piece::Escape(escape) => {
                note(&mut colour, escape);
                kept.push_str(escape);
            }
            Piece::Character(character) => {
                used += columns_of(character);
                if used > columns {
                    if !colour.is_empty() {
                        kept.push_str(RESET);
                    }
                    return kept;
                }
                kept.push(character);
            }
        }
    }
    kept
}

/// How many columns a line takes.
pub(super) fn width(line: &str) -> usize {
    pieces(line)
        .map(|piece| match piece {
            Piece::Escape(_) => 0,
            Piece::Character(character) => columns_of(character),
        })
        .sum()
}

/// Remembers which colours are on.
fn note(colour: &mut String, escape: &str) {
    if !escape.ends_with('m') {
        return;
    }
    if escape == RESET || escape == "\u{1b}[m" {
        colour.clear();
    } else {
        colour.push_str(escape);
    }
}

fn columns_of(character: char) -> usize {
    character.width().unwrap_or(0)
}

#[derive(Clone, Copy)]
enum Piece<'a> {
    Escape(&'a str),
    Character(char),
}

fn pieces(line: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut rest = line;
    std::iter::from_fn(move || {
        let first = rest.chars().next()?;
        let length = if first == '\u{1b}' { escape(rest) } else { first.len_utf8() };
        let (piece, after) = rest.split_at(length);
        rest = after;
        Some(if first == '\u{1b}' { Piece::Escape(piece) } else { Piece::Character(first) })
    })
}

/// How long the escape sequence is that a text begins with.
fn escape(text: &str) -> usize {
    let bytes = text.as_bytes();
    match bytes.get(1) {
        Some(b'[') => {
            let end = bytes[2..].iter().position(|byte| (0x40..=0x7e).contains(byte));
            end.map_or(bytes.len(), |end| end + 3)
        }
        Some(b']') => {
            let bell = text.find('\u{7}').map(|at| at + 1);
            let string_end = text[1..].find("\u{1b}\\").map(|at| at + 3);
            bell.into_iter().chain(string_end).min().unwrap_or(bytes.len())
        }
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{ProptestConfig, proptest};

    use super::{clip, fold, width};

    #[test]
    fn a_line_that_fits_stays_as_it_is() {
        assert_eq!(fold("one \u{1b}[31mtwo\u{1b}[0m", 7, ""), ["one \u{1b}[31mtwo\u{1b}[0m"]);
        assert_eq!(fold("", 7, ""), [""]);
        assert_eq!(clip("seven!!", 7), "seven!!");
    }

    #[test]
    fn a_colour_goes_over_the_edge() {
        assert_eq!(
            fold("\u{1b}[31mabcd\u{1b}[0me", 3, ""),
            ["\u{1b}[31mabc\u{1b}[0m", "\u{1b}[31md\u{1b}[0me"]
        );
        assert_eq!(clip("\u{1b}[31mabcd\u{1b}[0me", 3), "\u{1b}[31mabc\u{1b}[0m");
    }

    #[test]
    fn words_stay_whole_where_they_can() {
        assert_eq!(fold("one two three", 13, "> "), ["one two three"]);
        assert_eq!(fold("one two  three", 9, "> "), ["one two", "> three"]);
        assert_eq!(fold("  one two three", 9, "> "), ["  one two", ">   three"]);
        assert_eq!(fold("favorites.user_id", 12, ""), ["favorites.", "user_id"]);
        assert_eq!(fold("abcdefgh", 3, ""), ["abc", "def", "gh"]);
        assert_eq!(
            fold("\u{1b}[31mone two\u{1b}[0m", 4, "> "),
            ["\u{1b}[31mone\u{1b}[0m", "> \u{1b}[31mtw\u{1b}[0m", "> \u{1b}[31mo\u{1b}[0m"]
        );
    }

    #[test]
    fn wide_characters_are_never_halved() {
        assert_eq!(fold("漢字漢", 5, ""), ["漢字", "漢"]);
        assert_eq!(clip("漢字漢", 5), "漢字");
        assert_eq!(fold("漢", 1, ""), ["漢"]);
    }

    #[test]
    fn a_link_takes_the_columns_of_its_text() {
        let link = "\u{1b}]8;;https://example.org\u{1b}\\text\u{1b}]8;;\u{1b}\\";
        assert_eq!(fold(link, 4, ""), [link]);
        assert_eq!(clip(link, 4), link);
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]
        #[test]
        fn any_text_is_folded_without_losing_a_word(text in "\\PC{0,60}", columns in 1_usize..20) {
            let words = |text: &str| text.replace(' ', "");
            assert_eq!(words(&fold(&text, columns, "").concat()), words(&text));
            assert!(text.starts_with(&clip(&text, columns)));
        }

        #[test]
        fn any_escapes_are_survived(text in "[\u{1b}\\[\\]a-d;0-9m漢]{0,40}", columns in 1_usize..9) {
            for line in fold(&text, columns, "") {
                assert!(width(&line) <= columns.max(2), "{line:?}");
            }
            for line in fold(&text, columns, "") {
                assert!(clip(&line, columns).len() <= line.len() + 4);
            }
        }
    }
}
