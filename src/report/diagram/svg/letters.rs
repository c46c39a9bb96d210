//! How wide text is drawn, as well as that can be told without the font: rather too wide than too narrow.

use unicode_width::UnicodeWidthChar;

/// The width of text in a font for reading, `size` pixels high.
pub(super) fn reading(text: &str, size: i32) -> i32 {
    let thousandths: i32 = text.chars().map(of_letter).sum();
    (thousandths * size + 999) / 1000
}

/// The width of text in a font whose letters are all equally wide.
pub(super) fn typewriter(text: &str, size: i32) -> i32 {
    let cells: i32 = text.chars().map(|letter| cells(letter) * 615).sum();
    (cells * size + 999) / 1000
}

fn of_letter(letter: char) -> i32 {
    match letter {
        'i' | 'j' | 'l' | '.' | ',' | ':' | ';' | '\'' | '!' | '|' | 'I' => 300,
        'f' | 't' | 'r' | '(' | ')' | '[' | ']' | '-' | ' ' | '"' | '/' | '\\' => 400,
        'm' | 'M' | 'w' | 'W' | '@' | '%' => 900,
        'A'..='Z' => 700,
        '_' => 520,
        letter if letter.is_ascii() => 590,
        letter => 320 + 330 * cells(letter),
    }
}

fn cells(letter: char) -> i32 {
    i32::try_from(letter.width().unwrap_or(0)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::{reading, typewriter};

    #[test]
    fn wide_letters_are_wider_than_narrow_ones() {
        assert!(reading("mmm", 14) > reading("iii", 14));
        assert!(reading("\u{6728}", 14) >= 13);
        assert_eq!(reading("", 14), 0);
        assert_eq!(typewriter("INTEGER", 12), 7 * 615 * 12 / 1000 + 1);
    }
}
