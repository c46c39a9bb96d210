//! What usually causes an error, by what was said: the usual suspects of Knex, Bookshelf, Sequelize and JavaScript.

use super::at_database;
use super::conversation::Ended;
use super::frame::Facts;
use super::known;
use super::phase::Phase;

/// What usually causes something, and what to look at.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Suspect {
    /// The cause.
    pub why: Option<String>,
    /// What to look at.
    pub look_next: Option<String>,
}

/// A cause in words.
pub fn suspect(why: impl Into<String>, look_next: impl Into<String>) -> Suspect {
    Suspect { why: Some(why.into()), look_next: Some(look_next.into()) }
}

/// What something that was thrown usually comes from.
pub fn thrown(facts: &Facts, message: &str, ended: &Ended) -> Suspect {
    by_kind(facts)
        .or_else(|| by_message(facts, message))
        .or_else(|| in_migration(message, &ended.phase))
        .or_else(|| by_name(facts, message, &ended.phase))
        .or_else(|| at_database::suspect_of(facts, message, ended))
        .unwrap_or_default()
}

/// Exports that are given one by one, and then all at once: the last one counts.
pub fn replaced_exports(text: &str, facts: &Facts) -> Option<Suspect> {
    let missing = facts.message.strip_prefix("Your file exports no ").filter(|_| facts.kind == "missing")?;
    let name = missing.trim_end_matches('.');
    let single = format!("exports.{name} =");
    let is_single =
        text.lines().any(|line| line.trim_start().trim_start_matches("module.").starts_with(&single));
    let whole = text.lines().any(|line| line.trim_start().starts_with("module.exports ="));
    (is_single && whole).then(|| {
        suspect(
            format!(
                "module.exports = ... puts something new in the place of all exports, of exports.{name} too."
            ),
            "The line with module.exports. What of the exports before is not in it?",
        )
    })
}

fn by_kind(facts: &Facts) -> Option<Suspect> {
    Some(match facts.kind.as_str() {
        "missing" => suspect(
            "The task names what your file must export. I look for exactly this name.",
            "The end of your file: module.exports, exports.name = ..., or export.",
        ),
        "shape" => suspect(
            "Whoever calls your function relies on what the task promises: which kind of thing comes back.",
            "The last return of your function. What exactly does it give, and is the step to plain arrays and values missing?",
        ),
        "network" => suspect(
            "Answers run without a network. The database is already there: any file name will do.",
            "What does this line connect to?",
        ),
        "neighbour" => suspect(
            "Each answer is one file. There is no other file beside it.",
            "Make the connection, and everything else that you need, in this file.",
        ),
        "uninstalled" => suspect(
            "This package is not installed here. There are only the packages of this track.",
            "The lesson names the packages. Is the name written as there?",
        ),
        // A text has no stack: nobody knows where it came from.
        "threw" if facts.name.is_empty() => suspect(
            "Your own code threw this, or a promise of yours was rejected with it. It is no Error, so nobody can say on which line.",
            "Which throw or reject in your file has this text? With throw new Error(...) I can show you the line.",
        ),
        "stalled" => suspect(
            "Your code waits for something that never comes: a promise that nothing settles.",
            "Does every new Promise call resolve, and every callback get called?",
        ),
        "exited" => suspect(
            "Your code ended Node.js itself, before I could look at anything.",
            "Take process.exit out: the process ends by itself.",
        ),
        _ => return None,
    })
}

/// The name that is passed over without a call: of `t.integer(...).notNullable.references is not a function` it is `notNullable`.
fn without_brackets(message: &str) -> Option<&str> {
    let path = message.strip_suffix(" is not a function")?;
    let (_, names) = path.rsplit_once(").")?;
    let (first, rest) = names.split_once('.')?;
    let is_name = |name: &str| name.chars().all(|letter| letter.is_alphanumeric() || letter == '_');
    (is_name(first) && is_name(rest)).then_some(first)
}

fn by_message(facts: &Facts, message: &str) -> Option<Suspect> {
    if let Some(name) = without_brackets(message) {
        return Some(suspect(
            format!(
                "{name} stands there without brackets. It is a function: without () nothing is called, and nothing comes of it that \
                 the next call could go on with."
            ),
            "Which word on this line has no () behind it, and should?",
        ));
    }
    if facts.message.starts_with("Knex: run") {
        return Some(suspect(
            "client names the driver of another database. Here the database is SQLite, and its driver is there already.",
            "The line with client. How is it written in the task or in the lesson?",
        ));
    }
    known::by_message(message)
}

/// Something undefined in `up` or `down`.
fn in_migration(message: &str, phase: &Phase) -> Option<Suspect> {
    let Phase::Function(name) = phase else { return None };
    (message.contains("properties of undefined") || message.contains("undefined is not")).then(|| {
        suspect(
            format!("Something on this line is undefined. A parameter of {name} that nobody passes is: Knex passes one, itself; \
                     Sequelize passes two, queryInterface and Sequelize."),
            "What are the parameters of your function, and where does the undefined value come from?",
        )
    })
}

fn by_name(facts: &Facts, message: &str, phase: &Phase) -> Option<Suspect> {
    match facts.name.as_str() {
        "ReferenceError" if message.contains("before initialization") => Some(suspect(
            "const and class give a name its value only where they stand. This line comes earlier.",
            "Which line gives it its value, and which uses it?",
        )),
        "ReferenceError"
            if facts.message.starts_with("knex is not") && matches!(phase, Phase::Function(_)) =>
        {
            Some(suspect(
                "Knex hands knex to up and to down, as the first argument. Your function has no name for it.",
                "The brackets behind function: what stands in them?",
            ))
        }
        "ReferenceError" => {
            let name = facts.message.split(' ').next().unwrap_or_default();
            Some(suspect(
                format!("Nothing in your file declares the name {name}."),
                format!(
                    "How is {name} written where it is made? If it is a method, what must stand in front of it, with a dot?"
                ),
            ))
        }
        "TypeError" if facts.ours && message.ends_with("is not a function") && message.contains("(...).") => {
            Some(suspect(
                "I called what the task names, and what it gave has no such function. A promise has none, for example: an async \
                 function gives one, and so does fetch.",
                "The function that I called. What does it return, and is that what the task asks for?",
            ))
        }
        "TypeError" if message.ends_with("is not a function") && facts.ours => Some(suspect(
            "I called what the task names, and there is nothing of this name to be called.",
            "The name in the task and the name in your file, letter by letter. Is it a function, and does it stand where the task says?",
        )),
        "TypeError" if message.ends_with("is not a function") => Some(suspect(
            "There is nothing of this name to be called.",
            "Where should this function come from, and how is its name written there? Or is the thing before the dot a promise \
             that nobody awaited?",
        )),
        "TypeError" if message.contains("properties of null (reading") => Some(suspect(
            "What stands in front of the dot is null: nothing was found. findByPk and findOne give null where no row fits.",
            "What was looked for on the way here, and by which value?",
        )),
        "TypeError" if message.contains("properties of undefined (reading") && !facts.ours => Some(suspect(
            "What stands in front of the dot, or of the bracket, is undefined: there is nothing of this name, or nothing was found \
             or returned.",
            "Which part of this line is undefined, and where should it come from?",
        )),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{Ended, Facts, Phase, thrown};

    fn why(name: &str, message: &str) -> Option<String> {
        let facts = Facts { name: name.to_owned(), message: message.to_owned(), ..Facts::default() };
        thrown(&facts, &format!("{name}: {message}"), &Ended::default()).why
    }

    #[test]
    fn usual_suspects_are_known_by_what_was_said() {
        for (name, message, part) in [
            ("TypeError", "this.belongsToMany is not a function", "arrow function"),
            ("TypeError", "Cannot read properties of undefined (reading 'relatedData')", "must return"),
            ("ReferenceError", "belongsTo is not defined", "the name belongsTo"),
            ("ReferenceError", "Cannot access 'Fight' before initialization", "comes earlier"),
            ("TypeError", "hero.battles is not a function", "nothing of this name"),
            ("TypeError", "Cannot read properties of null (reading 'addBattle')", "nothing was found"),
            ("TypeError", "Cannot read properties of undefined (reading 'role')", "undefined"),
        ] {
            assert!(why(name, message).is_some_and(|why| why.contains(part)), "{message}");
        }
        assert_eq!(why("Error", "my own"), None);
    }

    #[test]
    fn what_we_called_may_have_given_a_promise() {
        let facts = Facts {
            ours: true,
            name: "TypeError".to_owned(),
            message: "hero.battles(...).fetch is not a function".to_owned(),
            ..Facts::default()
        };
        let why = thrown(&facts, &format!("TypeError: {}", facts.message), &Ended::default()).why;
        assert!(why.is_some_and(|why| why.contains("A promise")));
    }

    #[test]
    fn what_is_no_error_and_what_is_meant_for_another_database() {
        for (name, message, part) in [
            ("", "not ready", "no Error"),
            ("RangeError", "Maximum call stack size exceeded", "calls itself"),
            ("Error", "Knex: run\n$ npm install pg --save\nCannot find module 'pg'", "another database"),
            ("Error", "Please install mysql2 package manually", "another database"),
            ("ReferenceError", "exports is not defined in ES module scope", "ES module"),
        ] {
            let facts = Facts {
                kind: "threw".to_owned(),
                name: name.to_owned(),
                message: message.to_owned(),
                ..Facts::default()
            };
            let why = thrown(&facts, message, &Ended::default()).why;
            assert!(why.is_some_and(|why| why.contains(part)), "{message}");
        }
    }

    #[test]
    fn exports_that_are_replaced_are_known() {
        let facts = Facts {
            kind: "missing".to_owned(),
            message: "Your file exports no up.".to_owned(),
            ..Facts::default()
        };
        let found = |text: &str| super::replaced_exports(text, &facts).is_some();
        assert!(found("exports.up = 1;\nmodule.exports = { Hero };"));
        assert!(!found("exports.up = 1;"));
        assert!(!found("module.exports = { Hero };"));
    }

    #[test]
    fn undefined_in_a_migration_may_be_a_parameter() {
        let message = "TypeError: Cannot read properties of undefined (reading 'all')";
        let during = |phase| thrown(&Facts::default(), message, &Ended { phase, ..Ended::default() }).why;
        assert!(during(Phase::named("up")).is_some_and(|why| why.contains("parameter of up")));
        assert_eq!(during(Phase::Call), None);
    }
}
