//! Places to be filled as other programs write them: `%s`, `${hero}`, `{{ hero }}`. `$1` is a parameter of SQLite's, too.

use super::case::Case;
use super::finding::Finding;
use crate::languages::sql::words::parameters as words;

/// Explains a placeholder at which SQLite stopped.
pub fn find(case: &Case<'_>) -> Option<Finding> {
    let start = case.near()?.start;
    if case.creates_table() && case.open_brackets(case.stop).is_empty() {
        // `CREATE TABLE fights { ... }`: brackets of another kind.
        return None;
    }
    let length = length(case.script.get(start..)?)?;
    let place = start..start + length;
    let shown = &case.script[place.clone()];
    Some(case.say_at(place, &words::PLACEHOLDER, &[("shown", shown)]))
}

/// How long the placeholder is that a text begins with.
fn length(text: &str) -> Option<usize> {
    if let Some(rest) = text.strip_prefix('%') {
        let name = rest.strip_prefix('(').map(|rest| rest.find(')')).map_or(Some(0), |end| Some(end? + 2))?;
        let mut letters = rest.get(name..)?.chars();
        let is_format = letters.next().is_some_and(|letter| matches!(letter, 's' | 'd' | 'f' | 'i'));
        let ends = letters.next().is_none_or(|next| !next.is_ascii_alphanumeric() && next != '_');
        return (is_format && ends).then_some("%".len() + name + "s".len());
    }
    let braces = text.strip_prefix(['$', '#']).unwrap_or(text);
    let is_double = braces.starts_with("{{");
    let name = braces.strip_prefix(if is_double { "{{" } else { "{" })?;
    let close = if is_double { "}}" } else { "}" };
    let end = name.find(close).filter(|end| !name[..*end].contains(['\n', '{']))?;
    Some(text.len() - name.len() + end + close.len())
}

#[cfg(test)]
mod tests {
    use super::length;

    #[test]
    fn placeholders_of_other_programs_are_measured() {
        for text in ["%s", "%d", "%(hero)s", "${hero}", "#{hero}", "{hero}", "{{ hero }}"] {
            assert_eq!(length(text), Some(text.len()), "{text}");
            assert_eq!(length(&format!("{text} AND 1")), Some(text.len()), "{text}");
        }
    }

    #[test]
    fn other_signs_are_none() {
        for text in ["% s", "%such", "%", "%(hero", "%(hero)", "$hero", "{", "{\n}", "#", "héros", ""] {
            assert_eq!(length(text), None, "{text}");
        }
    }
}
