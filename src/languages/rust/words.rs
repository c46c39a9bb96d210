//! What learners are told about an answer in Rust that does not compile, or did not run as it should.

use std::io;
use std::path::Path;

use super::library::Library;
use crate::languages::Trouble;
use crate::languages::apart::{self, How, trouble};

/// How long a text may be that is shown within a sentence, in characters.
const SHOWN: usize = 300;

/// What answers need has not been built.
pub fn not_ready(library: Library, exercise: &str) -> Trouble {
    trouble(
        format!("{} have not been built yet.", library.title()),
        "Your answers are compiled with cargo, together with them.",
        &format!("Prepare them: workbook next rust/{exercise}"),
    )
}

/// The file can't be handed to the compiler.
pub fn not_written(error: &io::Error, folder: &Path) -> Trouble {
    trouble(
        format!("Your answer could not be handed to the compiler: {error}"),
        "A copy of it is built in a folder of the cache.",
        &made_again("Is this folder yours to write in, and is the disk full?", folder),
    )
}

/// What to look at where something is wrong with a folder of the cache.
fn made_again(question: &str, folder: &Path) -> String {
    let folder = folder.display();
    format!(
        "{question}\n  {folder}\nIt holds only what can be made again: you may delete it, and then prepare the track again: \
         workbook track rust"
    )
}

/// Cargo, or the program, did not start.
pub fn not_started(what: &str, error: &io::Error) -> Trouble {
    trouble(format!("{what} could not be started: {error}"), "", "Can you start it yourself? cargo --version")
}

/// The compiler took too long.
pub fn compiling_took_too_long() -> Trouble {
    trouble(
        "The time was over while your file was compiled.",
        "The compiler did not come to an end.",
        "Does a macro or a constant in your file go on without end?",
    )
}

/// An error of the compiler in the answer.
pub fn does_not_compile(said: &str, code: &str, more: usize) -> Trouble {
    if code == "unsafe_code" {
        return trouble(
            "Your file uses unsafe code, which is not taken here.",
            "No exercise needs it.",
            "Can the same be said without the word unsafe?",
        );
    }
    let look_next = if code.starts_with('E') {
        format!("Mend this one first. More about it: rustc --explain {code}")
    } else {
        "Mend this one first, then verify again.".to_owned()
    };
    let more = match more {
        0 => None,
        1 => Some("There is 1 more error. It may go away with this one.".to_owned()),
        more => Some(format!("There are {more} more errors. They may go away with this one.")),
    };
    Trouble {
        message: format!("Your file does not compile yet: {said}"),
        place: None,
        why: more,
        look_next: Some(look_next),
    }
}

/// The answer lacks something.
pub fn missing(names: &[&str]) -> Trouble {
    let all = names.join(", ");
    let them = if names.len() == 1 { "It is" } else { "They are" };
    trouble(
        format!(
            "I looked for {all} in your file, and did not find {}.",
            if names.len() == 1 { "it" } else { "them" }
        ),
        &format!("{them} asked for by name. The stub has the whole line."),
        "Compare the names with those under \"Fixed names\" in the task.",
    )
}

/// The answer compiles, and can't be called as the task says.
pub fn does_not_fit(said: &str, label: Option<&str>) -> Trouble {
    let label = label.map_or_else(String::new, |label| format!(": {label}"));
    trouble(
        format!("Your file compiles, but I can't call it as the task says. The compiler says: {said}{label}"),
        "A name, a parameter or a type is another one than in the stub.",
        "Compare the first lines of your functions and your types with the stub: workbook reset keeps a copy of yours.",
    )
}

/// Nothing was built, and no error lies in the answer.
pub fn not_built(said: &str, errors: &[String], folder: &Path) -> Trouble {
    if errors.is_empty() && said.contains("(signal: ") {
        return trouble(
            "The compiler ended before it was done.",
            "Most likely it needed more memory than there is for an answer.",
            "Is there a macro, a type or a constant in your file that grows without end?",
        );
    }
    let first = errors
        .first()
        .cloned()
        .or_else(|| said.lines().find(|line| line.starts_with("error")).map(str::to_owned));
    trouble(
        format!("Your file could not be built. cargo says: {}", short(&first.unwrap_or_default())),
        "The error does not lie in your file.",
        &made_again("What was built before may be damaged, or the disk may be full.", folder),
    )
}

/// A run that was ended. `what` is the function that ran.
pub fn broken(how: &How, what: &str, last: Option<&str>) -> Trouble {
    let last = last.map_or_else(
        || "It sent no statement before that.".to_owned(),
        |statement| format!("The last statement that it sent was: {}", short(statement)),
    );
    apart::broken(how, "The program", &format!("while {what} ran"), &last)
}

/// A transaction that is still open at the end.
pub fn open_transaction() -> Trouble {
    trouble(
        "Your code began a transaction and did not end it.",
        "Until a transaction is committed nothing is kept. I have taken back what was done in it.",
        "Where is your transaction committed? A Transaction of rusqlite that is dropped without commit() is taken back.",
    )
}

/// A text that is short enough to be read within a sentence.
pub fn short(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let line: String = line.chars().filter(|letter| !letter.is_control()).collect();
    if line.chars().count() <= SHOWN {
        return line;
    }
    format!("{} ...", line.chars().take(SHOWN).collect::<String>().trim_end())
}

#[cfg(test)]
mod tests {
    use super::not_built;

    #[test]
    fn a_compiler_that_was_ended_is_the_answers_doing() {
        let ended = "error: could not compile\n\nCaused by:\n  process didn't exit successfully: `rustc` (signal: 6, SIGABRT)";
        assert_eq!(not_built(ended, &[], "".as_ref()).message, "The compiler ended before it was done.");
        let said = "error: no matching package";
        assert_eq!(
            not_built(said, &[], "".as_ref()).message,
            "Your file could not be built. cargo says: error: no matching package"
        );
        assert!(not_built(ended, &["an error".to_owned()], "".as_ref()).message.ends_with("an error"));
    }
}
