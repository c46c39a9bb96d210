//! Calls on what answers export: Bookshelf models, Sequelize models, rows and statements.

use workbook::database::{Database, Value};
use workbook::languages::Outcome;

use super::answering::{Answering, FIGHTS, rows, texts};

const BOOKSHELF: &str = "
const knex = require('knex')({ client: 'sqlite3', connection: { filename: './heroes.sqlite3' }, useNullAsDefault: true });
const bookshelf = require('bookshelf')(knex);
const Fight = bookshelf.model('Fight', { tableName: 'fights', hero() { return this.belongsTo('Hero'); } });
const Hero = bookshelf.model('Hero', {
  tableName: 'heroes',
  battles() { return this.belongsToMany('Battle').through('Fight').withPivot(['role']); },
});
const Battle = bookshelf.model('Battle', {
  tableName: 'battles',
  heroes() { return this.belongsToMany('Hero').through('Fight'); },
});
module.exports = { Hero, Battle, Fight, knex };
";

const SEQUELIZE: &str = "
const { Sequelize, DataTypes } = require('sequelize');
const sequelize = new Sequelize({ dialect: 'sqlite', storage: ':memory:' });
const plain = { timestamps: false };
const Hero = sequelize.define('hero', { name: DataTypes.STRING }, { ...plain, tableName: 'heroes' });
const Battle = sequelize.define('battle', { name: DataTypes.STRING }, { ...plain, tableName: 'battles' });
const Fight = sequelize.define('fight', { role: DataTypes.STRING }, { ...plain, tableName: 'fights' });
Hero.belongsToMany(Battle, { through: Fight, foreignKey: 'hero_id', otherKey: 'battle_id', as: 'battles' });
Battle.belongsToMany(Hero, { through: Fight, foreignKey: 'battle_id', otherKey: 'hero_id', as: 'heroes' });
module.exports = { Hero, Battle, Fight, sequelize };
";

fn answering(track: &str, text: &str) -> Option<Answering> {
    let answer = Answering::new(track, text)?;
    answer.database().run(FIGHTS).unwrap();
    Some(answer)
}

#[test]
fn bookshelf_reads_through_the_join_table() {
    let Some(answer) = answering("knex", BOOKSHELF) else { return };
    let body = "const hero = await Hero.where({ name }).fetch({ withRelated: ['battles'] });
        return rows(hero.related('battles'), 'id', 'name', '_pivot_role');";
    let called =
        answer.called(&["Hero"], body, vec![("name", Value::text("Achilles"))], &mut |_| {}).unwrap();
    assert_eq!(rows(&called), [["101", "Troy", "leader"]]);
    assert_eq!(called.sent.len(), 2);
    assert_eq!(called.sent[1].rows.as_ref().unwrap().rows.len(), 1);
    let called =
        answer.call(&["Battle"], "return rows(await new Battle({ id: 101 }).heroes().fetch(), 'name');");
    assert_eq!(rows(&called), [["Achilles"], ["Hector"]]);
}

#[test]
fn what_is_written_lies_in_the_tables_when_it_is_settled() {
    let Some(answer) = answering("knex", BOOKSHELF) else { return };
    let mut seen = Vec::new();
    let body = "const hero = await Hero.where('id', 1).fetch(); await hero.battles().attach(102);";
    let mut settled = |database: &Database| {
        seen.push(texts(database, "SELECT hero_id, battle_id FROM fights ORDER BY 1, 2"));
    };
    let called = answer.called(&["Hero"], body, Vec::new(), &mut settled).unwrap();
    assert_eq!(seen, [[["1", "101"], ["1", "102"], ["2", "101"]]]);
    assert_eq!(called.late, 0);
}

#[test]
fn what_is_not_waited_for_comes_late() {
    for (track, text, body) in [
        ("knex", BOOKSHELF, "const hero = await Hero.where('id', 1).fetch(); hero.battles().attach(102);"),
        ("sequelize", SEQUELIZE, "const hero = await Hero.findByPk(1); hero.addBattle(102);"),
    ] {
        let Some(answer) = answering(track, text) else { return };
        let mut before = Vec::new();
        let mut settled = |database: &Database| before.push(texts(database, "SELECT count(*) FROM fights"));
        let called = answer.called(&["Hero"], body, Vec::new(), &mut settled).unwrap();
        assert!(called.late > 0, "{track}: {called:?}");
        assert_eq!(before, [[["2"]]]);
        assert_eq!(answer.texts("SELECT count(*) FROM fights"), [["3"]]);
    }
}

#[test]
fn refusals_are_told_from_errors() {
    for (track, text, body) in [
        ("knex", BOOKSHELF, "await new Hero({ id: 1 }).battles().attach(101);"),
        ("sequelize", SEQUELIZE, "await Fight.create({ hero_id: 1, battle_id: 101 });"),
    ] {
        let Some(answer) = answering(track, text) else { return };
        let called = answer.call(&["Hero", "Fight"], body);
        let Outcome::Refused(said) = called.outcome else { panic!("{track}: {called:?}") };
        assert_eq!(said, "UNIQUE constraint failed: fights.hero_id, fights.battle_id");
        let called =
            answer.call(&["Hero"], "const e = new Error('x'); e.code = 'SQLITE_CONSTRAINT'; throw e;");
        assert!(matches!(called.outcome, Outcome::Threw(_)), "a refusal that was not seen here is none");
    }
}

#[test]
fn foreign_keys_are_as_each_driver_begins() {
    let ghost = "await knex('fights').insert({ hero_id: 1, battle_id: 999 });";
    let Some(answer) = answering("knex", BOOKSHELF) else { return };
    assert!(matches!(answer.call(&["knex"], ghost).outcome, Outcome::Rows(_)), "sqlite3: off");
    assert!(answer.database().foreign_keys().unwrap(), "on again for the judge");
    let called = answer.call(
        &["knex"],
        &format!("await knex.raw('PRAGMA foreign_keys = ON'); {}", ghost.replace("hero_id: 1", "hero_id: 2")),
    );
    assert!(matches!(called.outcome, Outcome::Refused(_)), "{called:?}");
    let better = BOOKSHELF.replace("client: 'sqlite3'", "client: 'better-sqlite3'");
    let Some(answer) = answering("knex", &better) else { return };
    let called = answer.call(&["knex"], ghost);
    assert!(matches!(called.outcome, Outcome::Refused(_)), "better-sqlite3: on: {called:?}");
    assert_eq!(rows(&answer.call(&["Hero"], "return rows(await Hero.fetchAll(), 'id', 'name')")).len(), 2);
    let Outcome::Threw(thrown) = answer.call(&["knex"], "await knex('heros').select()").outcome else {
        panic!("there is no such table")
    };
    assert_eq!(thrown.message, "SQLITE_ERROR: no such table: heros", "as with the other driver");
}

#[test]
fn sequelize_reads_both_ways_and_through() {
    let Some(answer) = answering("sequelize", SEQUELIZE) else { return };
    let body = "const hero = await Hero.findOne({ where: { name: 'Hector' }, include: 'battles' });
        return rows(hero.battles, 'name', 'fight.role');";
    let called = answer.call(&["Hero"], body);
    assert_eq!(rows(&called), [["Troy", "defender"]]);
    assert_eq!(called.sent.len(), 1, "{:?}", called.sent);
    let body = "const battle = await Battle.findByPk(101); return rows(await battle.getHeroes(), 'name');";
    assert_eq!(rows(&answer.call(&["Battle"], body)).len(), 2);
}

#[test]
fn values_become_plain() {
    let Some(answer) = Answering::new("knex", "exports.a = 1;") else { return };
    let body = "return [[1, 2.5, 'x', null, undefined, true, new Date(0), Buffer.from('A')], 7];";
    let called = answer.call(&["a"], body);
    let expected = vec!["1", "2.5", "x", "NULL", "NULL", "1", "1970-01-01T00:00:00.000Z", "x'41'"];
    assert_eq!(rows(&called), [expected, vec!["7"]]);
    assert_eq!(rows(&answer.call(&[], "")), Vec::<Vec<String>>::new());
}

#[test]
fn each_database_gets_the_answer_anew() {
    let text =
        "const knex = require('knex')({ client: 'sqlite3', connection: ':memory:', useNullAsDefault: true });
        let calls = 0;
        exports.up = () => knex.schema.createTable('t', (t) => t.integer('a'));
        exports.down = () => {};
        exports.count = () => ++calls;";
    let Some(answer) = Answering::new("knex", text) else { return };
    for _ in 0..3 {
        let database = super::answering::database(&answer.budget);
        let again = answer_of(text).on(database);
        again.run().unwrap();
        assert_eq!(rows(&again.call(&["count"], "return count()")), [["1"]]);
        assert_eq!(rows(&again.call(&["count"], "return count()")), [["2"]]);
    }
    drop(answer);
}

fn answer_of(text: &str) -> Answering {
    Answering::new("knex", text).unwrap()
}

#[test]
fn a_statement_of_an_earlier_run_touches_nothing() {
    let text = format!("{BOOKSHELF}
        exports.later = () => {{ setTimeout(() => knex('heroes').insert({{ id: 77, name: 'late' }}).catch(() => {{}}), 60); }};");
    let Some(answer) = answering("knex", &text) else { return };
    answer.call(&["later"], "later()");
    let called = answer.call(
        &["Hero"],
        "await new Promise((done) => setTimeout(done, 150)); return rows(await Hero.fetchAll(), 'id');",
    );
    assert_eq!(rows(&called), [["1"], ["2"]]);
}

#[test]
fn an_open_transaction_is_a_finding_and_taken_back() {
    let Some(answer) = answering("knex", BOOKSHELF) else { return };
    let body = "await knex.raw('BEGIN'); await knex('heroes').insert({ id: 3, name: 'Ajax' });";
    let called = answer.call(&["knex"], body);
    let Outcome::Threw(thrown) = called.outcome else { panic!("{called:?}") };
    assert!(thrown.message.contains("transaction"), "{thrown:?}");
    assert_eq!(answer.texts("SELECT count(*) FROM heroes"), [["2"]]);
    let body =
        "await knex.transaction(async (trx) => { await trx('heroes').insert({ id: 3, name: 'Ajax' }); });";
    answer.call(&["knex"], body);
    assert_eq!(answer.texts("SELECT count(*) FROM heroes"), [["3"]]);
}

#[test]
fn an_answer_is_loaded_once_for_a_look_at_its_exports_and_the_run_after_it() {
    let text = "globalThis.loads = (globalThis.loads ?? 0) + 1; console.log(globalThis.loads);
        exports.up = () => {}; exports.down = () => {};";
    let Some(answer) = Answering::new("knex", text) else { return };
    let printed = || answer.program.printed();
    answer.call(&["up"], "");
    answer.run().unwrap();
    assert_eq!(printed(), "1\n");
    answer.run().unwrap();
    assert_eq!(printed(), "1\n2\n", "a second run begins anew");
}
