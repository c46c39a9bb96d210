//! What a learner is told when the code stops: what, where, why.

use workbook::languages::{Outcome, Thrown};

use super::answering::{Answering, FIGHTS, told};

fn thrown(track: &str, text: &str, exports: &[&str], body: &str) -> Option<Thrown> {
    let answer = Answering::new(track, text)?;
    answer.database().run(FIGHTS).unwrap();
    match answer.call(exports, body).outcome {
        Outcome::Threw(thrown) => Some(thrown),
        other => panic!("{other:?}"),
    }
}

fn bookshelf(models: &str) -> String {
    format!(
        "const knex = require('knex')({{ client: 'sqlite3', connection: ':memory:', useNullAsDefault: true }});
const bookshelf = require('bookshelf')(knex);
{models}"
    )
}

#[test]
fn an_arrow_function_has_no_this() {
    let text = bookshelf(
        "const Hero = bookshelf.model('Hero', {
  tableName: 'heroes',
  battles: () => this.belongsToMany('Battle').through('Fight'),
});
exports.Hero = Hero;",
    );
    let Some(thrown) = thrown("knex", &text, &["Hero"], "await new Hero({ id: 1 }).battles().fetch();")
    else {
        return;
    };
    assert_eq!(thrown.message, "TypeError: this.belongsToMany is not a function");
    assert_eq!(thrown.trouble.message, "Your code stopped: TypeError: this.belongsToMany is not a function");
    let place = thrown.trouble.place.unwrap();
    assert_eq!((place.line, place.column), (5, 23));
    assert!(thrown.trouble.why.unwrap().contains("arrow function"));
}

#[test]
fn a_relation_without_return_is_named() {
    let text = bookshelf("exports.Hero = bookshelf.model('Hero', { tableName: 'heroes', battles() { this.belongsToMany('Battle'); } });
bookshelf.model('Battle', { tableName: 'battles' });");
    let body = "await Hero.fetchAll({ withRelated: ['battles'] });";
    let Some(thrown) = thrown("knex", &text, &["Hero"], body) else { return };
    assert!(thrown.message.contains("reading 'relatedData'"), "{thrown:?}");
    assert!(thrown.trouble.why.unwrap().contains("must return"));
}

#[test]
fn what_the_libraries_say_is_explained() {
    for (track, text, body, message, why) in [
        ("knex", bookshelf("exports.Hero = bookshelf.model('Hero', { tableName: 'heroes' });"), "await Hero.where('id', 9).fetch()", "EmptyResponse", "found no row"),
        ("knex", bookshelf("exports.Hero = bookshelf.model('Hero', { tableName: 'heroes' });"), "await new Hero({ id: 9, name: 'x' }).save()", "No Rows Updated", "UPDATE"),
        ("knex", bookshelf("exports.Hero = bookshelf.model('Hero', { tableName: 'heros' });"), "await Hero.fetchAll()", "SQLITE_ERROR: no such table: heros", "select `heros`.*"),
        ("knex", bookshelf("exports.Hero = bookshelf.model('Hero', { tableName: 'heroes', battles: () => belongsToMany(1) });"), "await new Hero({ id: 1 }).battles()", "ReferenceError: belongsToMany is not defined", "declares the name belongsToMany"),
        ("knex", bookshelf("exports.Hero = bookshelf.model('Hero', { tableName: 'heroes', battles() { return this.belongsToMany('Battle') } });"), "await new Hero({ id: 1 }).battles().fetch()", "Battle", "does not know"),
        ("knex", bookshelf("exports.Hero = 1"), "return Hero.Battle()", "TypeError: Hero.Battle is not a function", "nothing of this name"),
        ("knex", bookshelf("exports.a = 1"), "return Hero", "Your file exports no Hero", "exactly this name"),
        ("knex", "module.export = { Hero: 1 };".to_owned(), "return Hero", "Your file exports no Hero.", "goes into module.exports"),
        ("knex", "module.export.Hero = 1;".to_owned(), "return Hero", "Cannot set properties of undefined", "goes into module.exports"),
        ("knex", "exports.Hero = 1;\nmodule.exports = {};".to_owned(), "return Hero", "Your file exports no Hero", "of all exports"),
        ("knex", bookshelf("exports.Hero = bookshelf.model('Hero', { tableName: 'heroes' });"), "return entries(await Hero.fetchAll())", "It gave a Bookshelf collection. The task asks for an array.", "which kind of thing"),
        ("knex", bookshelf("exports.Hero = [{ battles: 1 }];"), "return entries(Hero, 'battles')", "battles of an entry is a number", "which kind of thing"),
        ("knex", bookshelf("exports.Hero = () => { throw 'no'; };"), "return Hero()", "\"no\" was thrown", "no Error"),
        ("knex", "exports.Hero = require('knex')({ client: 'pg', connection: {} });".to_owned(), "return 1", "Error: Cannot find module 'pg'", "another database"),
        ("sequelize", "const { Sequelize } = require('sequelize'); const s = new Sequelize('sqlite::memory:'); exports.Hero = s.define('hero', {}, { timestamps: false }); exports.Battle = s.define('battle', {});".to_owned(), "await Hero.findAll({ include: Battle })", "is not associated to", "direction"),
        ("sequelize", "const { Sequelize } = require('sequelize'); const s = new Sequelize('sqlite::memory:'); const Hero = exports.Hero = s.define('hero', {}); const Battle = exports.Battle = s.define('battle', {}); exports.tie = () => Hero.belongsToMany(Battle);".to_owned(), "tie()", "through", "in the middle"),
    ] {
        let exports: &[&str] = if body.contains("tie") { &["tie"] } else if body.contains("Battle })") { &["Hero", "Battle"] } else { &["Hero"] };
        let Some(thrown) = thrown(track, &text, exports, body) else { return };
        assert!(thrown.message.contains(message), "{message}: {thrown:?}");
        assert!(thrown.trouble.why.as_ref().is_some_and(|said| said.contains(why)), "{why}: {thrown:?}");
    }
}

#[test]
fn what_is_printed_has_no_paths_of_this_machine() {
    let text = "console.log(__filename);\nexports.up = () => { console.log(new Error('here').stack); };\nexports.down = () => {};";
    let Some(answer) = Answering::new("knex", text) else { return };
    answer.run().unwrap();
    let printed = answer.program.printed();
    assert!(
        printed.starts_with("answer.js\nError: here\n    at ") && printed.contains("answer.js:2:34"),
        "{printed}"
    );
    assert!(!printed.contains("/answers/") && !printed.contains("harness-"), "{printed}");
}

#[test]
fn a_file_that_is_no_javascript_is_told_with_its_place() {
    for (text, line, column, why) in [
        ("exports.up = function (knex) {\n  return knex.schema(;\n};", 2, 22, "can't read"),
        ("exports.up = function () {\n", 1, 1, "ends before"),
        ("exports.up = (knex) => {\n  await knex.schema;\n};", 2, 3, "async"),
        ("import knex from 'knex';\nexport const up = ;", 2, 19, "can't read"),
        ("export default {\n  up() { return 1 2; },\n};", 2, 19, "can't read"),
        ("export const a = 1; export const b = a +;", 1, 41, "can't read"),
        ("const a = 1;\nconst a = 2;", 2, 7, "twice"),
    ] {
        let Some(answer) = Answering::new("knex", text) else { return };
        let (trouble, found) = told(answer.run().unwrap_err());
        assert!(!found, "{text}");
        let place = trouble.place.clone().unwrap_or_else(|| panic!("no place: {text}: {trouble:?}"));
        if !text.ends_with("{\n") {
            assert_eq!((place.line, place.column), (line, column), "{text}: {trouble:?}");
        }
        assert!(trouble.why.as_ref().unwrap().contains(why), "{text}: {trouble:?}");
    }
}

#[test]
fn what_is_thrown_while_loading_is_a_finding() {
    for (text, message) in [
        ("const x = require('lodahs');", "Cannot find module 'lodahs'"),
        ("import x from 'lodahs';", "Cannot find module 'lodahs'"),
        ("import x from './db.js';", "Cannot find module './db.js'"),
        ("import x from '../up/db.js';", "Cannot find module '../up/db.js'"),
        ("const db = require('./db');", "Cannot find module './db'"),
        ("const f = require('../knexfile.js');", "Cannot find module '../knexfile.js'"),
        ("throw new TypeError('mine');", "TypeError: mine"),
        ("throw 'text';", "\"text\" was thrown"),
        ("nothing.here();", "ReferenceError: nothing is not defined"),
        ("export const a = 1; require('knex');", "ReferenceError: require is not defined in ES module scope"),
    ] {
        let Some(answer) = Answering::new("knex", text) else { return };
        let failed = answer.run().unwrap_err();
        assert!(failed.message.starts_with(message), "{text}: {failed:?}");
        let (trouble, found) = told(failed);
        assert!(found, "{text}");
        assert!(!format!("{trouble:?}").contains("answers"), "no path of ours: {trouble:?}");
        assert!(trouble.why.is_some() || text.starts_with("throw"), "{text}: {trouble:?}");
    }
}

#[test]
fn what_is_printed_is_kept_apart() {
    let text = "console.log('hello %d', 5); console.error('and', { a: 1 }); process.stdout.write('bare\\n'); exports.a = 1;";
    let Some(answer) = Answering::new("knex", text) else { return };
    answer.run().unwrap();
    assert_eq!(answer.program.printed(), "hello 5\nand { a: 1 }\nbare\n");
}

#[test]
fn a_pool_that_waits_for_its_own_transaction_says_so() {
    let text = bookshelf("exports.knex = knex;");
    let body = "await knex.transaction(async (trx) => { await knex('heroes').insert({ name: 'Ajax' }); await trx.commit(); });";
    let Some(thrown) = thrown("knex", &text, &["knex"], body) else { return };
    assert!(thrown.message.contains("Timeout acquiring a connection"), "{thrown:?}");
    assert!(thrown.trouble.why.unwrap().contains("transaction"));
}

#[test]
fn the_message_says_what_was_done_with_the_file() {
    for (track, text, opening) in [
        ("knex", "nothing();", "I loaded your file. It stopped: ReferenceError"),
        (
            "knex",
            "exports.up = (knex, Promise) => Promise.all([]); exports.down = () => {};",
            "I ran your up. It stopped: TypeError",
        ),
        (
            "knex",
            "exports.up = () => {};",
            "I ran your up. It stopped: Error: Invalid migration: your file must have both",
        ),
        (
            "sequelize",
            "const { Sequelize } = require('sequelize'); const s = new Sequelize('sqlite::memory:', { logging: false }); exports.Hero = s.define('hero', { a: { type: 'NONSENSE(' } });",
            "I made the tables of your models. It stopped: ",
        ),
    ] {
        let Some(answer) = Answering::new(track, text) else { return };
        let (trouble, found) = told(answer.run().unwrap_err());
        assert!(found && trouble.message.starts_with(opening), "{trouble:?}");
        assert!(trouble.why.is_some(), "{trouble:?}");
    }
}
