//! From the compiler's errors to what a learner is told: the first one that lies in their file, as the compiler draws it.

use std::path::Path;

use super::compile::{Built, Diagnostic, Span};
use super::missing;
use super::source::{Asked, CALLS, file_of};
use super::words;
use crate::languages::{Place, Trouble};

/// How many lines of one error are shown.
const LINES: usize = 30;

/// Why an answer can't be built. `name` is what the learner's file is called, `folder` where it is built.
#[must_use]
pub fn trouble(built: &Built, answer: &str, name: &str, asked: &Asked, folder: &Path) -> Trouble {
    let own = file_of(0);
    let here = built.errors.iter().find_map(|error| Some((error, place(error, &own)?)));
    if let Some((error, span)) = here {
        return in_the_answer(built, error, &span, answer, name);
    }
    let missing: Vec<&str> = asked
        .exports
        .iter()
        .chain(&asked.parts)
        .map(String::as_str)
        .filter(|export| built.errors.iter().any(|error| is_missing(error, export)))
        .collect();
    if !missing.is_empty() {
        return words::missing(&missing);
    }
    let in_calls = built.errors.iter().find_map(|error| Some((error, place(error, CALLS)?)));
    match in_calls {
        Some((error, span)) => words::does_not_fit(&said(error), span.label.as_deref()),
        None => words::not_built(&built.said, &built.errors.iter().map(said).collect::<Vec<_>>(), folder),
    }
}

fn in_the_answer(built: &Built, error: &Diagnostic, span: &Span, answer: &str, name: &str) -> Trouble {
    // What is never closed goes on into our own lines: its beginning says more.
    let opening = || error.spans.iter().find(|span| span.label.as_deref() == Some("unclosed delimiter"));
    let span = if span.byte_start >= answer.len() { opening().unwrap_or(span) } else { span };
    let mut place = Place::of(answer, span.byte_start..span.byte_end, span.label.clone().unwrap_or_default());
    let drawn = error.rendered.as_deref().filter(|drawn| !drawn.contains("workbook_calls"));
    place.drawn = drawn.map(|drawn| as_drawn(drawn, name));
    let more = built.errors.len() - 1;
    let told = words::does_not_compile(&said(error), error_code(error), more);
    let look_next = missing::question(error).map(str::to_owned).or(told.look_next);
    Trouble { place: Some(place), look_next, ..told }
}

fn error_code(error: &Diagnostic) -> &str {
    error.code.as_ref().map_or("", |code| code.code.as_str())
}

/// The sentence of an error, with its code.
fn said(error: &Diagnostic) -> String {
    match error_code(error) {
        "" => error.message.clone(),
        code => format!("{} ({code})", error.message),
    }
}

/// The place of an error in a file: its own, or where the macro was called that it comes from.
fn place(error: &Diagnostic, file: &str) -> Option<Span> {
    let spans = error.spans.iter().filter(|span| span.is_primary);
    spans.chain(error.spans.iter().filter(|span| !span.is_primary)).find_map(|span| {
        let mut span = span;
        loop {
            if span.file_name.ends_with(&format!("src/{file}")) || span.file_name == file {
                return Some(span.clone());
            }
            span = &span.expansion.as_ref()?.span;
        }
    })
}

/// Whether an error says that the answer lacks something of this name.
fn is_missing(error: &Diagnostic, export: &str) -> bool {
    let names = [format!("`super::{export}`"), format!("no `{export}` in")];
    error_code(error) == "E0432"
        && place(error, CALLS).is_some()
        && (names.iter().any(|name| error.message.contains(name))
            || error.spans.iter().any(|span| {
                span.label.as_ref().is_some_and(|label| names.iter().any(|name| label.contains(name)))
            }))
}

/// An error as the compiler draws it, with the learner's name for the file, and an end.
fn as_drawn(drawn: &str, name: &str) -> String {
    // Where a lint is switched on is our business.
    let drawn = drawn.split("note: the lint level is defined here").next().unwrap_or_default();
    let drawn = drawn.trim_end().replace(&format!("src/{}", file_of(0)), name);
    let lines: Vec<&str> = in_the_file(&drawn);
    let shown = lines[..lines.len().min(LINES)].join("\n");
    if lines.len() > LINES { format!("{shown}\n  ... ({} more lines)", lines.len() - LINES) } else { shown }
}

/// What the compiler says of its own files.
const ITS_OWN: [&str; 2] =
    ["= note: the full name for the type has been written", "= note: consider using `--verbose`"];

/// The lines of an error, without notes that show what stands in a library.
fn in_the_file(drawn: &str) -> Vec<&str> {
    let lines: Vec<&str> = drawn.lines().collect();
    let begins = |line: &str| line.starts_with("help:") || line.starts_with("note:");
    let mut kept = Vec::new();
    for (index, part) in lines.chunk_by(|_, next| !begins(next)).enumerate() {
        let elsewhere = part.iter().any(|line| is_place_elsewhere(line));
        if index == 0 || !elsewhere {
            let own = |line: &&&str| !ITS_OWN.iter().any(|note| line.trim_start().starts_with(note));
            kept.extend(part.iter().filter(own));
        }
    }
    kept
}

/// Whether a line names a place in a file with a whole path: the learner's has none.
fn is_place_elsewhere(line: &str) -> bool {
    line.trim_start().strip_prefix("--> ").is_some_and(|path| Path::new(path).is_absolute())
}

#[cfg(test)]
mod tests {
    use super::super::compile::Code;
    use super::{Asked, Built, Diagnostic, Span, as_drawn, trouble};

    fn error(code: &str, message: &str, file: &str, at: std::ops::Range<usize>) -> Diagnostic {
        Diagnostic {
            level: "error".to_owned(),
            message: message.to_owned(),
            code: Some(Code { code: code.to_owned() }),
            spans: vec![Span {
                file_name: format!("src/{file}"),
                byte_start: at.start,
                byte_end: at.end,
                is_primary: true,
                ..Span::default()
            }],
            rendered: Some(format!("error[{code}]: {message}\n --> src/{file}:1:1\n")),
            ..Diagnostic::default()
        }
    }

    fn told(errors: Vec<Diagnostic>) -> crate::languages::Trouble {
        let asked = Asked { exports: vec!["Hero".to_owned(), "link".to_owned()], ..Asked::default() };
        trouble(&Built { errors, ..Built::default() }, "fn link() {}\n", "models.rs", &asked, "".as_ref())
    }

    #[test]
    fn an_error_in_the_answer_comes_before_those_in_the_calls() {
        let missing = error("E0432", "unresolved import `super::Hero`", "calls.rs", 0..1);
        let own = error("E0308", "mismatched types", "answer_0.rs", 3..7);
        let trouble = told(vec![missing.clone(), own]);
        let place = trouble.place.unwrap();
        assert_eq!((place.line, place.column, place.length), (1, 4, 4));
        assert_eq!(place.drawn.as_deref(), Some("error[E0308]: mismatched types\n --> models.rs:1:1"));
        assert_eq!(told(vec![missing]).message, "I looked for Hero in your file, and did not find it.");
    }

    #[test]
    fn what_lies_nowhere_of_ours_is_said_with_cargos_words() {
        let message = told(vec![error("E0000", "linking failed", "lib.rs", 0..0)]).message;
        assert!(message.contains("linking failed"), "{message}");
        assert!(told(Vec::new()).message.starts_with("Your file could not be built."));
    }

    const DRAWN: &str = "\
error[E0277]: the trait bound is not satisfied
  --> src/answer_0.rs:75:10
   |
75 |         .inner_join(battles::table)
   |          ^^^^^^^^^^ unsatisfied trait bound
   |
   = note: the full name for the type has been written to '/home/mia/long-type.txt'
   = note: consider using `--verbose` to print the full type name to the console
help: the following other types implement trait `JoinTo`
  --> /home/mia/.cargo/registry/src/diesel/src/lib.rs:34:1
   |
34 | / impl JoinTo for Somebody
help: the trait is not implemented for `battles::table`
  --> src/answer_0.rs:18:1
";

    #[test]
    #[cfg(unix)]
    fn what_stands_in_a_library_is_not_shown() {
        let drawn = as_drawn(DRAWN, "test.rs");
        assert!(!drawn.contains("/home/mia") && !drawn.contains("Somebody"), "{drawn}");
        assert!(drawn.contains("--> test.rs:75:10") && drawn.contains("unsatisfied trait bound"), "{drawn}");
        assert!(drawn.ends_with("--> test.rs:18:1"), "{drawn}");
    }

    #[test]
    fn a_long_error_has_an_end() {
        let mut long = error("E0277", "not satisfied", "answer_0.rs", 0..2);
        long.rendered = Some("line\n".repeat(600));
        let drawn = told(vec![long]).place.unwrap().drawn.unwrap();
        assert_eq!(drawn.lines().count(), 31);
        assert!(drawn.ends_with("... (570 more lines)"), "{drawn}");
    }
}
