//! Values and names in the text of a table: what its CHECKs mention.

use crate::database::{ColumnShape, Value};

/// The literals of a table's CHECKs that mention a column: numbers (and their neighbours) and texts.
#[must_use]
pub fn literals(sql: &str, column: &str) -> Vec<Value> {
    let mut values = Vec::new();
    for check in checks(sql).filter(|check| mentions(check, column)) {
        let mut rest = check;
        while let Some(start) = rest.find(|letter: char| letter == '\'' || letter.is_ascii_digit()) {
            let tail = &rest[start..];
            if let Some(text) = tail.strip_prefix('\'') {
                let Some(end) = text.find('\'') else { break };
                values.push(Value::Text(text[..end].to_owned()));
                rest = &text[end + 1..];
            } else {
                let end = tail.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(tail.len());
                let in_a_name =
                    rest[..start].ends_with(|letter: char| letter.is_alphanumeric() || letter == '_');
                if let (false, Ok(number)) = (in_a_name, tail[..end].parse::<i64>()) {
                    values.extend(
                        [number, number.saturating_add(1), number.saturating_sub(1)].map(Value::Integer),
                    );
                }
                rest = &tail[end..];
            }
        }
    }
    values
}

/// The text between the parentheses of each CHECK.
fn checks(sql: &str) -> impl Iterator<Item = &str> {
    let upper = sql.to_ascii_uppercase();
    let starts: Vec<usize> = upper.match_indices("CHECK").map(|(start, word)| start + word.len()).collect();
    starts.into_iter().filter_map(move |start| {
        let rest = sql.get(start..)?;
        let open = rest.find('(')?;
        let mut depth = 0;
        for (index, letter) in rest[open..].char_indices() {
            match letter {
                '(' => depth += 1,
                ')' => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                return Some(&rest[open + 1..open + index]);
            }
        }
        None
    })
}

/// Which of the values to try differs from what a row gets that says nothing of this column; the first value is to say nothing.
#[must_use]
pub fn other_than_plain(column: &ColumnShape, values: &[Option<Value>]) -> usize {
    let plain = match &column.default {
        Some(default) => Some(default.trim_matches('\'').to_owned()),
        // A key has another value in each row anyway.
        None if column.not_null && column.key == 0 => {
            values.get(1).and_then(|value| value.as_ref().map(ToString::to_string))
        }
        None => None,
    };
    let differs = |value: &Option<Value>| value.as_ref().map(ToString::to_string) != plain;
    (1..values.len()).find(|index| differs(&values[*index])).unwrap_or(usize::from(values.len() > 1))
}

/// Whether a name stands in a message as a whole word.
#[must_use]
pub fn mentions(message: &str, name: &str) -> bool {
    let message = message.to_lowercase();
    message
        .split(|letter: char| !letter.is_alphanumeric() && letter != '_')
        .any(|word| word == name.to_lowercase())
        || (name.contains(' ') && message.contains(&name.to_lowercase()))
}

/// Whether a message names one of these columns.
#[must_use]
pub fn mentions_any(message: &str, given: &[(String, Value)]) -> bool {
    given.iter().any(|(name, _)| mentions(message, name))
}

#[cfg(test)]
mod tests {
    use super::literals;
    use crate::database::Value;

    #[test]
    fn literals_come_from_the_checks_that_mention_the_column() {
        let sql = "CREATE TABLE t (a1 TEXT CHECK (a1 IN ('x', 'y''')), b INT CHECK (b > 3))";
        assert_eq!(literals(sql, "a1")[..2], [Value::from("x"), Value::from("y")]);
        assert_eq!(literals(sql, "b"), [3, 4, 2].map(Value::Integer));
    }
}
