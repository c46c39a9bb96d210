//! What the names of tables and columns say: `hero_id` and `HeroID` speak of `heroes`, `battle_ids` lists `battles`.
//!
//! Names only suggest; whether a suggestion holds is tried elsewhere.

/// Words that say "the key of", and nothing of what.
const KEY_WORDS: [&str; 14] =
    ["id", "ids", "fk", "no", "nr", "num", "number", "key", "code", "ref", "uuid", "guid", "pk", "list"];

/// The words of a name in lower case: `homeTeam_ID` is `home`, `team`, `id`.
pub fn words(name: &str) -> Vec<String> {
    let mut words: Vec<String> = vec![String::new()];
    let mut before = ' ';
    for letter in name.chars() {
        let begins = letter.is_uppercase() && before.is_lowercase()
            || letter.is_ascii_digit() != before.is_ascii_digit();
        if begins || !letter.is_alphanumeric() {
            words.push(String::new());
        }
        if let Some(word) = words.last_mut().filter(|_| letter.is_alphanumeric()) {
            word.extend(letter.to_lowercase());
        }
        before = letter;
    }
    words.retain(|word| !word.is_empty());
    if let [only] = words.as_mut_slice() {
        // `heroid`, all in small letters.
        if let Some(front) = only.strip_suffix("id").filter(|front| front.len() > 3) {
            return vec![front.to_owned(), "id".to_owned()];
        }
    }
    words
}

/// Whether one of a name's words says that it is a key.
pub fn says_key(name: &str) -> bool {
    words(name).iter().any(|word| KEY_WORDS.contains(&word.as_str()))
}

/// A name without the words that only say "key", and without numbers.
pub fn subject(name: &str) -> String {
    words(name)
        .into_iter()
        .filter(|word| {
            !KEY_WORDS.contains(&word.as_str()) && !word.starts_with(|letter: char| letter.is_ascii_digit())
        })
        .collect()
}

/// One thing of a table, in the table's own letters: `hero` for `heroes`, `category` for `categories`.
pub fn singular(table: &str) -> String {
    let lower = table.to_lowercase();
    let cut = |letters: usize| table[..table.len() - letters].to_owned();
    match () {
        () if !table.is_ascii() => table.to_owned(),
        () if lower.ends_with("ies") && lower.len() > 4 => cut(3) + "y",
        () if ["oes", "sses", "xes", "ches", "shes", "zes"].iter().any(|end| lower.ends_with(end)) => cut(2),
        () if lower.ends_with('s') && !lower.ends_with("ss") && !lower.ends_with("us") && lower.len() > 2 => {
            cut(1)
        }
        () => table.to_owned(),
    }
}

/// Whether a column is called after a table, as its key would be. A role may stand in front: `home_team_id`.
pub fn speaks_of(column: &str, table: &str) -> bool {
    let column = subject(column);
    let whole: String = words(table).concat();
    let one = words(&singular(table)).concat();
    [whole, one].iter().any(|name| name.len() > 1 && column.ends_with(name.as_str()))
}

/// Whether a column is called after a table, without any role: `hero_id`, `hero1_id`, `heroes`.
pub fn is_called_after(column: &str, table: &str) -> bool {
    let column = subject(column);
    column == words(table).concat() || column == words(&singular(table)).concat()
}

/// Whether a name speaks of several: `hero_ids`, `heroes`, `hero_list`.
pub fn is_plural(column: &str) -> bool {
    let words = words(column);
    let listed = words.iter().any(|word| word == "ids" || word == "list");
    listed || words.last().is_some_and(|word| singular(word) != *word)
}

/// A name as it is best written in a statement: quoted only where it must be.
pub fn plain(name: &str) -> String {
    let is_plain = name.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '_')
        && name.starts_with(|letter: char| letter.is_ascii_alphabetic() || letter == '_')
        && !crate::languages::sql::is_keyword(name);
    if is_plain { name.to_owned() } else { crate::database::quote(name) }
}

#[cfg(test)]
mod tests {
    use super::{is_called_after, is_plural, plain, says_key, singular, speaks_of, words};

    #[test]
    fn words_are_told_apart() {
        assert_eq!(words("homeTeam_ID"), ["home", "team", "id"]);
        assert_eq!(words("hero1_id"), ["hero", "1", "id"]);
        assert_eq!(words("heroid"), ["hero", "id"]);
        assert_eq!(words("HeroID"), ["hero", "id"]);
        assert_eq!(words("paid"), ["paid"]);
    }

    #[test]
    fn a_column_speaks_of_its_table() {
        for (column, table) in [
            ("hero_id", "heroes"),
            ("HeroID", "Heroes"),
            ("id_hero", "heroes"),
            ("category_id", "categories"),
            ("home_team_id", "teams"),
            ("class_id", "classes"),
            ("donut", "donuts"),
            ("status_id", "status"),
        ] {
            assert!(speaks_of(column, table), "{column} {table}");
        }
        for (column, table) in [("hero_id", "battles"), ("id", "heroes"), ("name", "names_of_heroes")] {
            assert!(!speaks_of(column, table), "{column} {table}");
        }
        assert!(is_called_after("hero2_id", "heroes") && !is_called_after("home_team_id", "teams"));
        assert!(says_key("hero_id") && !says_key("hero"));
    }

    #[test]
    fn plurals_and_names_in_statements() {
        assert!(
            is_plural("battle_ids")
                && is_plural("battles")
                && !is_plural("battle_id")
                && !is_plural("status")
        );
        assert_eq!((singular("heroes"), singular("boxes")), ("hero".to_owned(), "box".to_owned()));
        assert_eq!(
            (plain("fights"), plain("order"), plain("a b")),
            ("fights".into(), "\"order\"".into(), "\"a b\"".into())
        );
    }
}
