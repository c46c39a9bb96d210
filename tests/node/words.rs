//! What a verdict says of answers that behave alike and are written differently: true of each of them.

use std::sync::Arc;

use workbook::course::{Course, ExerciseId};
use workbook::judge::{CheckResult, Judging, Status};
use workbook::languages::Languages;

use super::answering::tools;

/// The first check that does not hold; none where the tools are missing.
fn failing(exercise: &str, answer: &str) -> Option<CheckResult> {
    let judging = Judging { languages: Arc::new(Languages::new(tools()?.clone())), ..Judging::default() };
    let course = Course::embedded();
    let exercise = course.exercise(&ExerciseId::new("knex", exercise)).unwrap();
    let verdict = judging.judge(&exercise, answer, &mut |_| {});
    Some(verdict.checks.into_iter().find(|check| check.status == Status::Failed).expect("it does not pass"))
}

/// A migration whose `up` is this, and whose `down` drops fights.
fn migration(up: &str) -> String {
    format!(
        "exports.up = function (knex) {{ {up} }};\nexports.down = (knex) => knex.schema.dropTable('fights');"
    )
}

#[test]
fn a_table_that_is_no_join_table_is_not_called_unmade() {
    for (up, why) in [
        (
            "knex.schema.createTable('fights', (t) => { t.integer('hero_id'); t.integer('battle_id'); });",
            "no new table",
        ),
        (
            "return knex.schema.createTable('fights', (t) => { t.integer('x'); t.integer('y'); });",
            "up makes a table",
        ),
    ] {
        let Some(check) = failing("join_table", &migration(up)) else { return };
        assert!(check.explanation.as_ref().is_some_and(|said| said.contains(why)), "{up}: {check:?}");
    }
}

#[test]
fn down_is_tried_while_there_are_links() {
    let answer = include_str!(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/exercises/knex/03_hero_weapon/hero_weapon.mistakes/heroes_dropped_first.js"
    ));
    let Some(check) = failing("hero_weapon", answer) else { return };
    let message = check.message.unwrap_or_default();
    assert!(message.contains("I added Hector - Durendal"), "{message}");
    assert!(message.contains("It stopped:\n  SQLITE_CONSTRAINT: FOREIGN KEY"), "{message}");
}
