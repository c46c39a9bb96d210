//! An answer without what its author wrote for people: comments go, the layout stays.
//!
//! Texts in quotes stay too, since they may decide what the answer does.

/// A comment of this kind is no remark: it names the statements below it.
const LABEL: &str = "-- name:";

/// The answer without its comments. `words` are what is left of it without comments and white space, pieces of the same text in order.
#[must_use]
pub fn anonymous(answer: &str, words: &[&str]) -> String {
    let mut kept = String::new();
    let mut at = 0;
    for word in words {
        // They are pieces of the answer, so each is found where it stands.
        let Some(found) = place(answer, word, at) else { continue };
        kept.push_str(&gap(&answer[at..found], kept.is_empty()));
        kept.push_str(word);
        at = found + word.len();
    }
    kept.push('\n');
    kept
}

fn place(answer: &str, word: &str, at: usize) -> Option<usize> {
    let start = (word.as_ptr() as usize).checked_sub(answer.as_ptr() as usize)?;
    (start >= at && answer.get(start..start + word.len()) == Some(word)).then_some(start)
}

/// What stands between two words: labels, and white space as far as it is layout.
fn gap(between: &str, is_first: bool) -> String {
    let labels: Vec<&str> = between.lines().map(str::trim).filter(|line| is_label(line)).collect();
    if !labels.is_empty() {
        let start = if is_first { "" } else { "\n\n" };
        return format!("{start}{}\n", labels.join("\n"));
    }
    if is_first || between.is_empty() {
        return String::new();
    }
    let Some((before, indent)) = between.rsplit_once('\n') else { return " ".to_owned() };
    let indent: String = indent.chars().take_while(|letter| letter.is_whitespace()).collect();
    let is_paragraph = before.lines().skip(1).any(|line| line.trim().is_empty());
    format!("{}{indent}", if is_paragraph { "\n\n" } else { "\n" })
}

fn is_label(line: &str) -> bool {
    let name = line.strip_prefix(LABEL).map(str::trim);
    name.is_some_and(|name| {
        !name.is_empty() && name.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '_')
    })
}

#[cfg(test)]
mod tests {
    use super::anonymous;
    use crate::languages::Language;
    use crate::languages::sql::Sql;

    fn kept(answer: &str) -> String {
        anonymous(answer, &Sql.words(answer))
    }

    #[test]
    fn comments_go_and_the_layout_stays() {
        let answer = "-- Ada Lovelace, 1815\n\nCREATE TABLE a (\n  b INTEGER, -- by Ada\n  c /* Ada */ TEXT\n);\n\n-- done\nSELECT '-- b';\n-- Ada";
        assert_eq!(kept(answer), "CREATE TABLE a (\n  b INTEGER,\n  c TEXT\n);\n\nSELECT '-- b';\n");
    }

    #[test]
    fn labels_of_sections_stay_and_nothing_else_that_looks_like_one() {
        let answer = "-- by Ada\n-- name: up\nCREATE TABLE a (b);\n-- name: down\n-- Ada\nDROP TABLE a;\n-- name: Ada Lovelace\nSELECT 1;";
        assert_eq!(
            kept(answer),
            "-- name: up\nCREATE TABLE a (b);\n\n-- name: down\nDROP TABLE a;\nSELECT 1;\n"
        );
    }

    #[test]
    fn what_is_left_behaves_the_same() {
        for answer in ["SELECT 1--x\n+2;", "SELECT/**/1;", "a/*b*/c", "", "-- only", "\u{feff}SELECT\r\n1"] {
            assert!(Sql.same(answer, &kept(answer)), "{answer:?} {:?}", kept(answer));
        }
    }
}
