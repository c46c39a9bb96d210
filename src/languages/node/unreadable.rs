//! What a file that can't be read as JavaScript usually is, or usually has in it. What was thrown while it ran is in `suspects.rs`.

/// What a syntax error usually comes from, and what to look at.
pub fn syntax(message: &str, text: &str) -> (&'static str, &'static str) {
    another_language(message, text).unwrap_or_else(|| slip(message, text))
}

/// A file that is no JavaScript at all, or more than that.
fn another_language(message: &str, text: &str) -> Option<(&'static str, &'static str)> {
    let begins = first_code(text);
    if begins.starts_with('<') {
        return Some((
            "This is a page in HTML, not JavaScript: it begins with <. That happens when a web page is saved instead of the code on it.",
            "What should be in this file? Copy the code, not the page.",
        ));
    }
    if is_sql(begins) {
        return Some((
            "This looks like SQL. The file is JavaScript here: functions whose calls write the SQL for you.",
            "The stub of this exercise, which reset brings back. Which calls does its lesson show for this?",
        ));
    }
    if begins.starts_with('{') && message.starts_with("Unexpected token ':'") {
        return Some((
            "This looks like JSON: names in quotes, each with a colon and a value. A file in JavaScript has statements.",
            "Which statements does the task ask for? A value is given away with module.exports = { ... } or exports.name = ...",
        ));
    }
    is_typed(message, text).then_some((
        "This looks like TypeScript: a type stands behind a colon, or in front of {. Node.js reads plain JavaScript here.",
        "Leave the types out: function (knex), not function (knex: Knex).",
    ))
}

/// The text from its first line that is no comment.
fn first_code(text: &str) -> &str {
    let mut rest = text.trim_start_matches('\u{feff}').trim_start();
    while let Some(comment) = rest.strip_prefix("//") {
        rest = comment.split_once('\n').map_or("", |(_, next)| next).trim_start();
    }
    rest
}

/// Whether a text begins as a script in SQL does.
fn is_sql(begins: &str) -> bool {
    let mut words = begins.split_whitespace();
    let mut word = || words.next().unwrap_or_default().to_ascii_lowercase();
    match word().as_str() {
        "--" | "pragma" => true,
        "create" | "drop" | "alter" => {
            ["table", "view", "index", "unique", "trigger"].contains(&word().as_str())
        }
        "insert" => word() == "into",
        "select" => begins.to_ascii_lowercase().contains(" from "),
        _ => false,
    }
}

/// What stands in a file for `exports` that is not it, and where, in bytes: `export.up = ...`, `module.export = ...`.
pub fn misspelt_exports(text: &str) -> Option<(&'static str, std::ops::Range<usize>)> {
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let code = line.trim_start();
        let at = start + line.len() - code.len();
        start += line.len();
        for written in ["module.export", "export."] {
            let rest = code.strip_prefix(written);
            if rest.is_some_and(|rest| !rest.starts_with('s')) {
                let written = written.trim_end_matches('.');
                return Some((written, at..at + written.len()));
            }
        }
    }
    None
}

/// Whether a syntax error comes from a type that is written down.
fn is_typed(message: &str, text: &str) -> bool {
    let starts = |word: &str| {
        text.lines().any(|line| {
            line.trim_start().strip_prefix("export ").unwrap_or(line.trim_start()).starts_with(word)
        })
    };
    match message {
        "Unexpected token ':'"
        | "missing ) after argument list"
        | "missing ) after formal parameters"
        | "Missing initializer in const declaration" => {
            const TYPES: [&str; 12] = [
                ": Knex",
                ": Promise<",
                ": void",
                ": string",
                ": number",
                ": any",
                ": boolean",
                ": QueryInterface",
                ": Model",
                ": unknown",
                ": Knex.",
                ": typeof",
            ];
            TYPES.iter().any(|written| text.contains(written))
        }
        "Unexpected token '{'" | "Unexpected strict mode reserved word" | "Unexpected identifier" => {
            starts("interface ") || starts("import type ")
        }
        _ if message.starts_with("Unexpected identifier")
            || message.starts_with("Unexpected token 'type'") =>
        {
            starts("interface ") || starts("type ") || starts("import type ") || text.contains(" as any")
        }
        _ => false,
    }
}

/// A slip in a file that is JavaScript.
fn slip(message: &str, text: &str) -> (&'static str, &'static str) {
    match message {
        _ if curly_quote(message, text).is_some() => (
            "There are curly quotes in your file, as word processors and web pages make them. JavaScript knows only straight ones: ' and \".",
            "Type the quotes here once more, in your editor.",
        ),
        "Unexpected end of input" => {
            ("The file ends before everything is closed.", "Which { or ( has no partner?")
        }
        _ if message.starts_with("missing ) after argument list") => (
            "A call is not closed, or a comma is missing between two arguments.",
            "Count the brackets on this line and the one above.",
        ),
        _ if message.starts_with("await is only valid") => (
            "await may stand only in a function that is written with async in front.",
            "Which function stands around this line?",
        ),
        _ if message.contains("has already been declared") => {
            ("The same name is declared twice with const or let.", "Where is this name declared first?")
        }
        _ => (
            "JavaScript can't read the file from here on. Nothing of it was run.",
            "This place, and just before it: a bracket, a comma or a quote?",
        ),
    }
}

/// Where the first curly quote stands, in bytes, if it is what can't be read.
pub fn curly_quote(message: &str, text: &str) -> Option<usize> {
    if !message.contains("Invalid or unexpected token") {
        return None;
    }
    text.find(['\u{2018}', '\u{2019}', '\u{201c}', '\u{201d}'])
}

#[cfg(test)]
mod tests {
    use super::{misspelt_exports, syntax};

    #[test]
    fn every_syntax_error_has_words() {
        for message in ["Unexpected end of input", "missing ) after argument list", "Unexpected token ';'"] {
            let (why, look_next) = syntax(message, "");
            assert!(!why.is_empty() && !look_next.is_empty());
        }
    }

    #[test]
    fn a_file_in_another_language_is_known() {
        for (message, text, part) in [
            ("Unexpected token '<'", "<!DOCTYPE html>\n<p>", "HTML"),
            ("Unexpected token '<'", "// Each pair once\n\n<html>", "HTML"),
            ("Unexpected token ':'", "{\n  \"up\": 1\n}", "JSON"),
            ("Unexpected token ':'", "export async function up(knex: Knex): Promise<void> {}", "TypeScript"),
            ("Unexpected identifier 'Row'", "interface Row { id }", "TypeScript"),
            ("Unexpected identifier 'TABLE'", "// mine\nCREATE TABLE fights (id);", "SQL"),
            ("Unexpected identifier 'heroes'", "select name from heroes;", "SQL"),
        ] {
            assert!(syntax(message, text).0.contains(part), "{text}");
        }
    }

    #[test]
    fn exports_without_their_s_are_found() {
        let at = |text: &str| misspelt_exports(text).map(|(written, at)| (written, text[at].to_owned()));
        assert_eq!(at("// mine\n  export.up = 1;"), Some(("export", "export".to_owned())));
        assert_eq!(at("module.export.up = 1;"), Some(("module.export", "module.export".to_owned())));
        assert_eq!(at("module.export = { up };"), Some(("module.export", "module.export".to_owned())));
        for text in ["exports.up = 1;", "module.exports = {};", "export const up = 1;", "export default {};"]
        {
            assert_eq!(at(text), None, "{text}");
        }
    }

    #[test]
    fn javascript_is_not_taken_for_another_language() {
        for (message, text) in [
            ("Unexpected token ':'", "exports.up = function (knex) { a: : 1 }"),
            ("Unexpected token '<'", "const a = 1 <<< 2;"),
            ("Unexpected token '}'", "{ }}"),
            ("Unexpected identifier 'b'", "const a b = 1;"),
            ("Unexpected identifier 'b'", "select(1); a b"),
        ] {
            assert!(syntax(message, text).0.contains("from here on"), "{text}");
        }
    }
}
