//! What was said, word for word, and what it usually comes from: errors of Knex, Bookshelf, Sequelize and Node.js that have one cause.
//!
//! Errors whose cause depends on more than their message are in `suspects.rs`.

use super::suspects::{Suspect, suspect};

/// An error by what it says.
struct Known {
    /// It says one of these.
    parts: &'static [&'static str],
    /// Why it comes, and what to look at.
    words: (&'static str, &'static str),
}

const KNOWN: &[Known] = &[
    Known {
        parts: &["Maximum call stack size exceeded"],
        words: (
            "A function calls itself again and again, directly or through another one, and nothing ever ends that.",
            "Which function calls itself? When should it stop doing so?",
        ),
    },
    Known {
        parts: &["reading 'relatedData'", "reading 'attachInTransaction'"],
        words: (
            "A relation must return what belongsToMany, belongsTo or hasMany gives. One of yours returns nothing.",
            "In which relation is there no return?",
        ),
    },
    Known {
        parts: &[
            "this.belongsTo is not a function",
            "this.belongsToMany is not a function",
            "this.hasMany is not a function",
            "this.hasOne is not a function",
            "this.through is not a function",
        ],
        words: (
            "Bookshelf sets `this` to the model. An arrow function ignores that and keeps the `this` of the file around it.",
            "Which kind of function gets its own `this`?",
        ),
    },
    Known {
        parts: &["EmptyResponse"],
        words: (
            "fetch found no row, and says so by an error.",
            "Is there a row with this value? { require: false } gives null instead of an error.",
        ),
    },
    Known {
        parts: &["is not defined on the model"],
        words: (
            "A relation is loaded by its name: that of the function in the model that returns it.",
            "The name in withRelated, load or related, and that of the relation, letter by letter.",
        ),
    },
    Known {
        parts: &["this._reset is not a function"],
        words: (
            "A relation took a model for something else. The second thing that belongsToMany takes is the name of a table; a model \
             in the middle goes into .through(...).",
            "The brackets of the relation: how many things stand in them, and which of them are models?",
        ),
    },
    Known {
        parts: &["reading 'extend'"],
        words: (
            "bookshelf.Model is not there. require('bookshelf') gives a function; what it returns, when it is called with the \
             connection, has the Model.",
            "The line with require('bookshelf'): what is it called with?",
        ),
    },
    Known {
        parts: &["No Rows Updated"],
        words: (
            "A model that has an id is saved with UPDATE, and no row has this id.",
            "A new row with an id of your own: save(null, { method: 'insert' }).",
        ),
    },
    Known {
        parts: &["must have both an up and down function"],
        words: (
            "Knex takes a migration only with both: exports.up and exports.down.",
            "Which of the two does your file export?",
        ),
    },
    Known {
        parts: &["Timeout acquiring a connection"],
        words: (
            "A transaction holds the only connection, and something outside of it waits for one.",
            "Does every query in the transaction use the transaction's own object (trx)?",
        ),
    },
    Known {
        parts: &["belongsToMany must be defined with a through", "through option"],
        words: (
            "Sequelize must be told which table is in the middle.",
            "belongsToMany(Other, { through: ... }): a model or a name of a table.",
        ),
    },
    Known {
        parts: &["is not associated to"],
        words: (
            "An include works only in a direction that was defined.",
            "Is the relation defined on this side too?",
        ),
    },
    Known {
        parts: &["is associated to"],
        words: (
            "A relation with an `as` is included under that same name.",
            "Compare the `as` of the relation with that of the include.",
        ),
    },
    Known {
        parts: &["called with something that's not a subclass of Sequelize.Model"],
        words: (
            "A relation was given something that is no model.",
            "Is the other model defined above this line, and written without quotes?",
        ),
    },
    Known {
        parts: &["A model must be passed", "could not be resolved from the registry"],
        words: (
            "A relation names a model that Bookshelf does not know.",
            "Is it registered with bookshelf.model('Name', ...), or defined above, under just this name?",
        ),
    },
    Known {
        parts: &["does not provide an export named"],
        words: (
            "The package has no export of this name.",
            "How does the lesson import it? Some packages have only a default export.",
        ),
    },
    Known {
        parts: &["require is not defined in ES module scope"],
        words: (
            "A file with import or export is an ES module. There is no require in it.",
            "Use import everywhere, or require and module.exports everywhere.",
        ),
    },
    Known {
        parts: &["exports is not defined", "module is not defined"],
        words: (
            "A file with import, or with the word export, is an ES module. There is no exports and no module.exports in it.",
            "Use import and export everywhere, or require and exports everywhere.",
        ),
    },
    Known {
        parts: &["package manually"],
        words: (
            "dialect names another database. Here the database is SQLite, and its driver is there already.",
            "The line with dialect. How is it written in the task or in the lesson?",
        ),
    },
    Known {
        parts: &[
            "Unknown configuration option 'client'",
            "unknown dialect",
            "is not supported. Supported dialects",
            "Dialect needs to be explicitly supplied",
        ],
        words: (
            "The library must be told which kind of database this is. Here it is SQLite.",
            "The options of the connection. Knex asks for client: 'sqlite3', Sequelize for dialect: 'sqlite'.",
        ),
    },
    Known {
        parts: &["Access to this API has been restricted"],
        words: (
            "Answers may not open files, start programs or start workers. The database needs no file here.",
            "What does this line ask of the system?",
        ),
    },
];

/// What an error with this message usually comes from, if that is known.
pub fn by_message(message: &str) -> Option<Suspect> {
    let known = KNOWN.iter().find(|known| known.parts.iter().any(|part| message.contains(part)))?;
    Some(suspect(known.words.0, known.words.1))
}

#[cfg(test)]
mod tests {
    use super::{KNOWN, by_message};

    #[test]
    fn no_error_hides_behind_another_one() {
        for (index, known) in KNOWN.iter().enumerate() {
            for part in known.parts {
                let first =
                    KNOWN.iter().position(|other| other.parts.iter().any(|other| part.contains(other)));
                assert_eq!(first, Some(index), "{part}");
            }
        }
        assert_eq!(by_message("something else"), None);
    }
}
