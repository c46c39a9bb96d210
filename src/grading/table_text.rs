//! The text of a table that a spreadsheet has saved, in whichever of its ways.
//!
//! Answers are read more strictly, elsewhere: a learner is told how to save them.

/// What the bytes 80 to 9F stand for in Windows-1252, in which Excel saves what it calls "CSV" in much of the world. Those that stand for
/// nothing are spaces.
const WINDOWS: &str = "\u{20ac} \u{201a}\u{192}\u{201e}\u{2026}\u{2020}\u{2021}\u{2c6}\u{2030}\u{160}\u{2039}\u{152} \u{17d}  \
     \u{2018}\u{2019}\u{201c}\u{201d}\u{2022}\u{2013}\u{2014}\u{2dc}\u{2122}\u{161}\u{203a}\u{153} \u{17e}\u{178}";

/// The text: UTF-8; or UTF-16, as the mark in front says ("Unicode text"); or else Windows-1252. Without the mark.
#[must_use]
pub fn table_text(bytes: Vec<u8>) -> String {
    let text = match bytes.get(..2) {
        Some([0xff, 0xfe]) => of_pairs(&bytes, u16::from_le_bytes),
        Some([0xfe, 0xff]) => of_pairs(&bytes, u16::from_be_bytes),
        _ => String::from_utf8(bytes).unwrap_or_else(|error| error.as_bytes().iter().map(windows).collect()),
    };
    text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text)
}

fn of_pairs(bytes: &[u8], pair: fn([u8; 2]) -> u16) -> String {
    let (pairs, _) = bytes.as_chunks::<2>();
    String::from_utf16_lossy(&pairs.iter().map(|two| pair(*two)).collect::<Vec<u16>>())
}

fn windows(byte: &u8) -> char {
    match byte {
        0x80..=0x9f => WINDOWS.chars().nth(usize::from(byte - 0x80)).unwrap_or(' '),
        _ => char::from(*byte),
    }
}

#[cfg(test)]
mod tests {
    use super::{WINDOWS, table_text};

    const LIST: &str = "Name;E-Mail\r\n\u{c4}nne \u{d6}z;a@example.org\r\n";

    #[test]
    fn every_way_of_saving_gives_the_same_text() {
        let marked = format!("\u{feff}{LIST}");
        let pairs = |bytes: fn(u16) -> [u8; 2]| marked.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
        let windows = LIST.chars().map(|letter| u8::try_from(u32::from(letter)).unwrap()).collect();
        for bytes in [
            LIST.into(),
            marked.clone().into_bytes(),
            pairs(u16::to_le_bytes),
            pairs(u16::to_be_bytes),
            windows,
        ] {
            assert_eq!(table_text(bytes), LIST);
        }
    }

    #[test]
    fn letters_that_windows_has_for_itself_are_known() {
        assert_eq!(WINDOWS.chars().count(), 32);
        assert_eq!(table_text(b"Ma\x9aa \x80 \x8e\x9f".to_vec()), "Ma\u{161}a \u{20ac} \u{17d}\u{178}");
        assert_eq!(table_text(Vec::new()), "");
        assert_eq!(table_text(vec![0xff, 0xfe, b'a']), "");
    }
}
