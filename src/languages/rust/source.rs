//! The texts of a program that runs answers: the answers themselves, and what calls them.
//!
//! Calls are a module inside the answer, so that they see what is not `pub`, too.

use std::fmt::Write as _;

use super::library::Library;
use crate::course::Exercise;

/// What an exercise asks of its answers, as far as their program must know it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// The names that an answer must have.
    pub exports: Vec<String>,
    /// The functions that make tables, or change them, by name.
    pub parts: Vec<String>,
    /// Each call.
    pub calls: Vec<AskedCall>,
    /// Whether foreign keys are enforced when an answer is called.
    pub foreign_keys: bool,
}

/// A call that an exercise makes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AskedCall {
    /// Its code.
    pub body: String,
    /// The names of its parameters.
    pub parameters: Vec<String>,
}

/// The function that makes an answer's own tables.
pub const MIGRATE: &str = "migrate";

impl Asked {
    /// What an exercise asks.
    #[must_use]
    pub fn of(exercise: &Exercise) -> Self {
        let exports = exercise.spec.exports.clone();
        let mut parts: Vec<String> = exports.iter().filter(|name| *name == MIGRATE).cloned().collect();
        let checks = &exercise.spec.checks;
        for name in checks.iter().flat_map(|check| check.sections.iter().chain(&check.run)) {
            if !name.is_empty() && !parts.contains(name) {
                parts.push(name.clone());
            }
        }
        let mut calls: Vec<AskedCall> = Vec::new();
        for check in checks {
            let Some(body) = check.call.clone() else { continue };
            let parameters = check.parameters.0.iter().map(|(name, _)| name.clone()).collect();
            let call = AskedCall { body, parameters };
            if !calls.contains(&call) {
                calls.push(call);
            }
        }
        Self { exports, parts, calls, foreign_keys: exercise.spec.foreign_keys }
    }
}

/// The files of a program, by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Name and text.
    pub files: Vec<(String, String)>,
}

/// The name of an answer's file in its program.
#[must_use]
pub fn file_of(answer: usize) -> String {
    format!("answer_{answer}.rs")
}

/// The name of the file with the calls.
pub const CALLS: &str = "calls.rs";

impl Source {
    /// The program for some answers to one exercise.
    #[must_use]
    pub fn of(library: Library, asked: &Asked, answers: &[&str]) -> Self {
        let mut files =
            vec![("main.rs".to_owned(), main(answers.len())), (CALLS.to_owned(), calls(library, asked))];
        for (index, answer) in answers.iter().enumerate() {
            let text = format!("{answer}\n#[path = \"{CALLS}\"]\npub mod workbook_calls;\n");
            files.push((file_of(index), text));
        }
        Self { files }
    }
}

fn main(answers: usize) -> String {
    let mut text = "#![allow(warnings)]\n".to_owned();
    for index in 0..answers {
        let _ = writeln!(text, "#[forbid(unsafe_code)]\nmod answer_{index};");
    }
    text += "\nfn main() {\n    ::workbook_harness::serve(&[\n";
    for index in 0..answers {
        let calls = format!("answer_{index}::workbook_calls");
        let _ = writeln!(
            text,
            "        ::workbook_harness::Answer {{ parts: {calls}::PARTS, calls: {calls}::CALLS }},"
        );
    }
    text + "    ]);\n}\n"
}

fn calls(library: Library, asked: &Asked) -> String {
    let connection = &format!("::{}::{}", library.name(), library.connection());
    let ours = "::workbook_harness::Call";
    let mut text = String::from("use ::workbook_harness::{Cell, Rows, row, rows};\n");
    for export in asked.exports.iter().chain(asked.parts.iter().filter(|part| !asked.exports.contains(part)))
    {
        let _ = writeln!(text, "use super::{export};");
    }
    let begin = |text: &mut String, name: &str| {
        let _ = writeln!(
            text,
            "\nfn {name}(connection: &mut {connection}, values: &::workbook_harness::Values) \
             -> ::std::result::Result<Rows, ::workbook_harness::Stop> {{"
        );
    };
    for (index, part) in asked.parts.iter().enumerate() {
        begin(&mut text, &format!("part_{index}"));
        let _ =
            writeln!(text, "    {part}(connection)?;\n    ::std::result::Result::Ok(Rows::default())\n}}");
    }
    for (index, call) in asked.calls.iter().enumerate() {
        begin(&mut text, &format!("call_{index}"));
        for name in &call.parameters {
            let _ = writeln!(text, "    let {name} = values.get(\"{name}\");");
        }
        let _ = writeln!(
            text,
            "    ::std::result::Result::Ok(Rows::from({{\n{}\n    }}))\n}}",
            call.body.trim_end()
        );
    }
    let parts = asked.parts.iter().enumerate().map(|(index, part)| format!("(\"{part}\", part_{index})"));
    let parts = parts.collect::<Vec<_>>().join(", ");
    let numbers = (0..asked.calls.len()).map(|index| format!("call_{index}")).collect::<Vec<_>>().join(", ");
    let _ = write!(
        text,
        "\npub const PARTS: &[(&str, {ours}<{connection}>)] = &[{parts}];\n\
         pub const CALLS: &[{ours}<{connection}>] = &[{numbers}];\n"
    );
    text
}
