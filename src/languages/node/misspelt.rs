//! A name in an answer that is nearly one that exists: of the libraries, of the task, or of the answer itself.
//!
//! What the process says only chooses where to look; a name is offered, nothing is decided by it.

use std::ops::Range;

use super::frame::Facts;
use super::library::Library;
use super::names;
use super::suspects::{Suspect, suspect};
use super::vocabulary::{Vocabulary, Word};
use crate::languages::Place;
use crate::languages::near::{nearest, slipped};

/// A name that is nearly another one.
#[derive(Debug, PartialEq, Eq)]
pub struct Slip {
    /// Where it stands, in bytes.
    at: Range<usize>,
    /// What may be meant.
    meant: String,
    /// Why it does not do.
    why: String,
}

impl Slip {
    fn new(written: Word<'_>, meant: &str, why: String) -> Self {
        Self { at: written.range(), meant: meant.to_owned(), why }
    }

    /// The place, with what may be meant.
    pub fn place(&self, text: &str) -> Place {
        Place::of(text, self.at.clone(), format!("did you mean {}?", self.meant))
    }

    /// What it comes from.
    pub fn suspect(&self) -> Suspect {
        suspect(
            format!("{} In a name every letter counts, and small and capital letters differ.", self.why),
            "The marked name, letter by letter.",
        )
    }
}

/// The slip behind an error, if one is found.
pub fn find(text: &str, facts: &Facts, library: Library) -> Option<Slip> {
    let words = Vocabulary::of(text);
    let stopped = place(text, facts);
    let said = facts.message.as_str();
    if facts.kind == "missing" {
        let name = said.strip_prefix("Your file exports no ")?.trim_end_matches('.');
        return own(words.exports(), name, format!("The task asks for an export with the name {name}."));
    }
    if facts.kind != "threw" {
        return None;
    }
    if let Some((name, _)) = said.split_once(" is not defined on the model") {
        return relation(&words, name.trim_matches('`'));
    }
    if let Some(path) = said.strip_suffix(" is not a function") {
        let (_, name) = path.rsplit_once('.')?;
        return function(&words, name, stopped, library);
    }
    if let Some(name) = said.strip_suffix(" is not a constructor") {
        return taken_out(&words, name.rsplit('.').next().unwrap_or(name));
    }
    if let Some(name) = said.strip_suffix(" is not defined").filter(|_| facts.name == "ReferenceError") {
        return declared(&words, name, stopped);
    }
    if said.starts_with("Cannot read properties of undefined") {
        return before_the_dot(&words, stopped, library);
    }
    said.starts_with("Unrecognized datatype").then(|| column_type(&words)).flatten()
}

/// Where it stopped, in bytes; the end of the text if that is not known.
fn place(text: &str, facts: &Facts) -> usize {
    let Some(line) = facts.line.checked_sub(1) else { return text.len() };
    let start: usize = text.split_inclusive('\n').take(line).map(str::len).sum();
    let before =
        text[start..].chars().take(facts.column.saturating_sub(1)).take_while(|letter| *letter != '\n');
    start + before.map(char::len_utf8).sum::<usize>()
}

/// The name behind a dot that is nearly `written`: of the answer itself, of what Sequelize makes from its relations, or of the library.
fn near_member(words: &Vocabulary<'_>, written: &str, library: Library) -> Option<String> {
    let made = if library == Library::Sequelize { words.mixins() } else { Vec::new() };
    let own: Vec<&str> =
        words.members().map(|word| word.name).chain(made.iter().map(String::as_str)).collect();
    let of_library = names::members(library);
    if own.contains(&written) || of_library.contains(&written) {
        return None;
    }
    slipped(written, own).or_else(|| nearest(written, of_library)).map(str::to_owned)
}

/// A function behind a dot. Where it is the course that called it, one of the answer's own may nearly be it.
fn function(words: &Vocabulary<'_>, name: &str, stopped: usize, library: Library) -> Option<Slip> {
    let why = format!("There is no function {name} here.");
    let Some(written) = words.find(name, stopped) else { return own(words.members(), name, why) };
    Some(Slip::new(written, &near_member(words, name, library)?, why))
}

/// A relation that is loaded by its name, by the answer or by the course.
fn relation(words: &Vocabulary<'_>, name: &str) -> Option<Slip> {
    let why = format!("There is no relation {name} here.");
    let Some(written) = words.quoted(name) else { return own(words.members(), name, why) };
    let meant = slipped(name, words.members().map(|word| word.name))?;
    Some(Slip::new(written, meant, why))
}

/// A name that is asked for, and is nearly one that the answer has. One of a model is no slip for one of a relation.
fn own<'a>(having: impl Iterator<Item = Word<'a>>, name: &str, why: String) -> Option<Slip> {
    let is_capital = |name: &str| name.starts_with(char::is_uppercase);
    let having: Vec<Word<'_>> = having.filter(|word| is_capital(word.name) == is_capital(name)).collect();
    if having.iter().any(|word| word.name == name) {
        return None;
    }
    let written = slipped(name, having.iter().map(|word| word.name))?;
    let written = having.iter().find(|word| word.name == written)?;
    Some(Slip::new(*written, name, why))
}

/// A name that nothing declares.
fn declared(words: &Vocabulary<'_>, name: &str, stopped: usize) -> Option<Slip> {
    // In a migration it is the argument that Knex hands over.
    if name == "knex" {
        return None;
    }
    let why = format!("Nothing in your file declares the name {name}.");
    let alone: Vec<&str> = words.alone().collect();
    // A name that everybody knows is right: then the one that nearly is it was written wrong.
    if names::everywhere().any(|known| known == name) {
        return Some(Slip::new(words.first(slipped(name, alone)?)?, name, why));
    }
    let meant = slipped(name, alone).or_else(|| slipped(name, names::everywhere()))?;
    Some(Slip::new(words.find(name, stopped)?, meant, why))
}

/// A name that was taken out of what a package gives, which has none of this name.
fn taken_out(words: &Vocabulary<'_>, name: &str) -> Option<Slip> {
    if names::everywhere().any(|known| known == name) {
        return None;
    }
    let meant = slipped(name, names::everywhere())?;
    Some(Slip::new(words.first(name)?, meant, format!("The package gives nothing with the name {name}.")))
}

/// What was undefined stands before the dot.
fn before_the_dot(words: &Vocabulary<'_>, stopped: usize, library: Library) -> Option<Slip> {
    let (written, is_member) = words.before(stopped)?;
    if !is_member {
        return taken_out(words, written.name);
    }
    let meant = near_member(words, written.name, library)?;
    Some(Slip::new(written, &meant, format!("There is nothing called {} here.", written.name)))
}

/// A type of a column that does not exist.
fn column_type(words: &Vocabulary<'_>) -> Option<Slip> {
    let is_known = |name: &str| names::types().any(|known| known == name);
    let written = words.behind(&["DataTypes", "Sequelize"]).find(|word| !is_known(word.name))?;
    let meant = nearest(written.name, names::types())?;
    Some(Slip::new(written, meant, format!("There is no type {}.", written.name)))
}

#[cfg(test)]
mod tests {
    use super::{Facts, Library, find};

    fn told(
        library: Library,
        text: &str,
        name: &str,
        message: &str,
        stopped: &str,
    ) -> Option<(String, String)> {
        let before = &text[..text.find(stopped).unwrap_or_default()];
        let line = before.matches('\n').count() + 1;
        let column = before.lines().last().map_or(0, |line| line.chars().count()) + 1;
        let facts = Facts {
            kind: if message.starts_with("Your file") { "missing" } else { "threw" }.to_owned(),
            name: name.to_owned(),
            message: message.to_owned(),
            line: if stopped.is_empty() { 0 } else { line },
            column,
            ..Facts::default()
        };
        let slip = find(text, &facts, library)?;
        Some((text[slip.at.clone()].to_owned(), slip.meant))
    }

    #[test]
    fn names_of_the_libraries_are_offered() {
        for (text, message, stopped, written, meant) in [
            (
                "knex.schema.createtable('x')",
                "knex.schema.createtable is not a function",
                "createtable",
                "createtable",
                "createTable",
            ),
            ("t.increment()", "t.increment is not a function", "increment", "increment", "increments"),
            (
                "t.integer('a').refrences('b')",
                "t.integer(...).refrences is not a function",
                "refrences",
                "refrences",
                "references",
            ),
            ("t.onDelet('CASCADE')", "t.onDelet is not a function", "onDelet", "onDelet", "onDelete"),
            (
                "this.belongToMany(B)",
                "this.belongToMany is not a function",
                "belongTo",
                "belongToMany",
                "belongsToMany",
            ),
            (
                "this.belongsToMany(B).trough(F)",
                "this.belongsToMany(...).trough is not a function",
                "trough",
                "trough",
                "through",
            ),
            (
                "bookshelf.Model.extends({})",
                "bookshelf.Model.extends is not a function",
                "({",
                "extends",
                "extend",
            ),
            (
                "knex.shema\n  .createTable()",
                "Cannot read properties of undefined (reading 'createTable')",
                "createTable",
                "shema",
                "schema",
            ),
            (
                "t.integer('a').notNullabel.references()",
                "Cannot read properties of undefined (reading 'references')",
                ".references",
                "notNullabel",
                "notNullable",
            ),
        ] {
            let found = told(Library::Knex, text, "TypeError", message, stopped);
            assert_eq!(found, Some((written.to_owned(), meant.to_owned())), "{text}");
        }
    }

    #[test]
    fn sequelize_makes_names_from_relations() {
        let text = "// hero.addbattle\nH.belongsToMany(B, { as: 'battles' }); hero.addbattle(1); hero.getBattels(); H.findByPK(1)";
        let called = |name: &str| {
            let message = format!("x.{name} is not a function");
            told(Library::Sequelize, text, "TypeError", &message, "hero.addbattle(1)").map(|(_, meant)| meant)
        };
        assert_eq!(called("addbattle").as_deref(), Some("addBattle"));
        assert_eq!(called("getBattels").as_deref(), Some("getBattles"));
        assert_eq!(called("findByPK").as_deref(), Some("findByPk"));
        let types = "const { Sequelise, Datatypes } = require('sequelize'); a(DataTypes.TEXT, DataTypes.INTERGER, Datatypes.TEXT)";
        let of = |message, stopped| told(Library::Sequelize, types, "Error", message, stopped);
        let found = |written: &str, meant: &str| Some((written.to_owned(), meant.to_owned()));
        assert_eq!(of("Unrecognized datatype for attribute \"B.y\"", ""), found("INTERGER", "INTEGER"));
        assert_eq!(of("Sequelise is not a constructor", ""), found("Sequelise", "Sequelize"));
        assert_eq!(
            of("Cannot read properties of undefined (reading 'TEXT')", "TEXT)"),
            found("Datatypes", "DataTypes")
        );
    }

    #[test]
    fn names_of_the_answer_and_of_the_task_are_offered() {
        let text = "const Fight = requier('x'), Battle = 'battles', Heroes = 1;
exports.Batle = { battels: function () { go(Figth, ['herosss']); }, heros() {} };
exports.upp = { role: 1 };";
        for (name, message, written, meant) in [
            ("ReferenceError", "Figth is not defined", "Figth", "Fight"),
            ("ReferenceError", "requier is not defined", "requier", "require"),
            ("TypeError", "theHero.battles is not a function", "battels", "battles"),
            ("Error", "heroes is not defined on the model.", "heros", "heroes"),
            ("", "Your file exports no Battle.", "Batle", "Battle"),
            ("", "Your file exports no up.", "upp", "up"),
        ] {
            let found = told(Library::Knex, text, name, message, "");
            assert_eq!(found, Some((written.to_owned(), meant.to_owned())), "{message}");
        }
    }

    #[test]
    fn a_right_name_and_a_strange_one_have_no_other() {
        let text = "const Hero = 1; exports.Hero = { battle() {}, own() {} };\nHero.getBattles(); hero.own(); this.belongsToMany(B); x.frobnicate(); weapons;\nrow.belongsToMany.y";
        for (name, message) in [
            ("TypeError", "hero.getBattles is not a function"),
            ("TypeError", "hero.own is not a function"),
            ("TypeError", "this.belongsToMany is not a function"),
            ("TypeError", "x.frobnicate is not a function"),
            ("TypeError", "theHero.battles is not a function"),
            ("TypeError", "own is not a function"),
            ("TypeError", "Cannot read properties of undefined (reading 'y')"),
            ("ReferenceError", "weapons is not defined"),
            ("", "Your file exports no Heroes."),
            ("", "Your file exports no Fight."),
            ("Error", "hero is not defined on the model."),
        ] {
            assert_eq!(told(Library::Knex, text, name, message, "y"), None, "{message}");
        }
    }
}
