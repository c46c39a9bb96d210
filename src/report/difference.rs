//! Long texts that begin alike and differ only where they would be cut off: shown from shortly before the difference.
//!
//! Which rows differ is found out in `changes.rs`.

use super::text::{self, width};
use crate::database::Value;

/// Texts that differ within this many columns show it, however narrow the window.
const SEEN: usize = 9;
/// So much of what is alike stands before the difference.
const BEFORE: usize = 4;

/// The rows with such texts begun later, column by column.
pub(super) fn brought_to_light(mut rows: Vec<Vec<Value>>, room: usize) -> Vec<Vec<Value>> {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let share = room / columns.max(1);
    for column in 0..columns {
        let texts: Vec<&str> = rows.iter().filter_map(|row| text_in(row, column)).collect();
        let Some(alike) = first_difference(&texts, share.max(SEEN)) else { continue };
        let skipped = alike.saturating_sub(BEFORE);
        for row in &mut rows {
            let Some(whole) = text_in(row, column) else { continue };
            if whole.chars().count() > alike {
                let rest: String = whole.chars().skip(skipped).collect();
                row[column] = Value::text(format!("...{rest}"));
            }
        }
    }
    rows
}

fn text_in(row: &[Value], column: usize) -> Option<&str> {
    match row.get(column)? {
        Value::Text(text) => Some(text),
        _ => None,
    }
}

/// Of texts that are different and would look the same after `room` columns: after how many characters the first two of them
/// differ. None where every difference is seen, or where it is no matter of a place further on.
fn first_difference(texts: &[&str], room: usize) -> Option<usize> {
    let hidden = |one: &str, other: &str| {
        let look = |text: &str| text::cut(&text::value(text), room);
        one != other && width(&text::value(one)) > room && look(one) == look(other)
    };
    let mut nearest: Option<usize> = None;
    for (index, one) in texts.iter().enumerate() {
        for other in texts[index + 1..].iter().filter(|other| hidden(one, other)) {
            let alike = one.chars().zip(other.chars()).take_while(|(one, other)| one == other).count();
            nearest = Some(nearest.map_or(alike, |nearest| nearest.min(alike)));
        }
    }
    nearest
}

#[cfg(test)]
mod tests {
    use super::brought_to_light;
    use crate::database::Value;

    fn shown(texts: &[&str], room: usize) -> Vec<String> {
        let rows = texts.iter().map(|text| vec![Value::text(*text)]).collect();
        brought_to_light(rows, room).into_iter().map(|row| row[0].to_string()).collect()
    }

    #[test]
    fn a_difference_far_behind_is_shown() {
        let story = "sang of the wrath of ".repeat(4);
        let (one, other) = (format!("{story}Achilles"), format!("{story}Hector"));
        assert_eq!(shown(&[&one, &other], 48), ["... of Achilles", "... of Hector"]);
    }

    #[test]
    fn what_can_be_seen_stays_as_it_is() {
        let long = "Achilles of Phthia, son of Peleus, who fought at Troy for ten years";
        for texts in [["Troy", "Troja"], [long, "Hector"], [long, long]] {
            assert_eq!(shown(&texts, 48), texts);
        }
        assert_eq!(shown(&["Achilles of Troy", "Achilles of Argos"], 48)[0], "Achilles of Troy");
    }

    #[test]
    fn a_text_that_ends_before_the_difference_stays_whole() {
        let long = "x".repeat(60);
        let (one, other) = (format!("{long}1"), format!("{long}2"));
        assert_eq!(shown(&[&one, "short", &other], 40), ["...xxxx1", "short", "...xxxx2"]);
    }
}
