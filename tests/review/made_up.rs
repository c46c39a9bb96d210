//! Any made-up sound schema reviews clean; with one rule taken away, that fault is found.

use proptest::prelude::{Strategy, any, prop_assert, prop_assert_eq, proptest};
use proptest::sample::select;
use proptest::test_runner::Config;
use workbook::judge::review::Level;

use crate::{found, mended, reviewed};

/// A schema of two tables and one between them, in one of many forms.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "independent choices")]
struct MadeUp {
    left: &'static str,
    right: &'static str,
    texts: bool,
    own_id: bool,
    strict: bool,
    table_rules: bool,
    turned: bool,
    on_delete: &'static str,
    payload: Vec<&'static str>,
}

/// Which rule is left out.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Without {
    Nothing,
    Unique,
    NotNull,
    Keys,
    OnDelete,
}

fn made_up() -> impl Strategy<Value = MadeUp> {
    let names = select(vec![
        ("heroes", "battles", "hero_id", "battle_id"),
        ("Student", "Course", "StudentID", "CourseID"),
        ("categories", "boxes", "category_id", "box_id"),
        ("tags", "posts", "tag", "post"),
    ]);
    let payload = proptest::sample::subsequence(
        vec![
            "role TEXT",
            "damage INTEGER NOT NULL DEFAULT 3 CHECK (damage > 2)",
            "share REAL CHECK (share BETWEEN 0 AND 1)",
        ],
        0..=3,
    );
    let on_delete = select(vec!["CASCADE", "RESTRICT", "NO ACTION"]);
    (names, any::<[bool; 5]>(), on_delete, payload).prop_map(|(names, flags, on_delete, payload)| MadeUp {
        left: names.0,
        right: names.1,
        texts: flags[0],
        own_id: flags[1],
        strict: flags[2],
        table_rules: flags[3],
        turned: flags[4],
        on_delete,
        payload,
    })
}

/// A table put together from pieces, in good order or not.
fn any_table() -> impl Strategy<Value = String> {
    let column = (
        select(vec![
            "id",
            "hero_id",
            "battle_id",
            "hero1_id",
            "hero2_id",
            "hero3_id",
            "name",
            "hero_ids",
            "day",
            "battle",
        ]),
        select(vec!["INTEGER", "TEXT", "", "INT", "REAL", "JSON"]),
        select(vec![
            "",
            "NOT NULL",
            "UNIQUE",
            "PRIMARY KEY",
            "DEFAULT NULL",
            "CHECK (id > 3)",
            "COLLATE NOCASE",
            "AS (1)",
        ]),
        select(vec![
            "",
            "REFERENCES heroes",
            "REFERENCES heroes (name)",
            "REFERENCES battles (id) ON DELETE SET NULL",
            "REFERENCES fights ON DELETE CASCADE",
            "REFERENCES nowhere (id) ON DELETE RESTRICT",
        ]),
    );
    let rule = select(vec![
        "",
        ", PRIMARY KEY (hero_id, battle_id)",
        ", UNIQUE (hero_id, day)",
        ", FOREIGN KEY (hero_id, battle_id) REFERENCES fights (hero_id, battle_id)",
        ", CHECK (hero_id < battle_id)",
    ]);
    let name = select(vec!["battles", "fights", "hero_battles", "weapons", "\"odd name\""]);
    (name, proptest::collection::vec(column, 1..6), rule).prop_map(|(name, columns, rule)| {
        let columns: Vec<String> =
            columns.iter().map(|part| [part.0, part.1, part.2, part.3].join(" ")).collect();
        format!("CREATE TABLE {name} ({}{rule});\n", columns.join(", "))
    })
}

impl MadeUp {
    fn columns(&self) -> [String; 2] {
        match self.left {
            "heroes" => ["hero_id", "battle_id"],
            "Student" => ["StudentID", "CourseID"],
            "categories" => ["category_id", "box_id"],
            _ => ["tag", "post"],
        }
        .map(str::to_owned)
    }

    fn script(&self, without: Without) -> String {
        let kind = if self.texts { "TEXT" } else { "INTEGER" };
        let strict = if self.strict { " STRICT" } else { "" };
        let entity = |name: &str| {
            format!("CREATE TABLE {name} (id {kind} PRIMARY KEY NOT NULL, name TEXT){strict};\n")
        };
        let mut parts: Vec<String> = Vec::new();
        let mut rules: Vec<String> = Vec::new();
        if self.own_id {
            parts.push("id INTEGER PRIMARY KEY".to_owned());
        }
        for (column, target) in self.columns().iter().zip([self.left, self.right]) {
            let not_null = if without == Without::NotNull { "" } else { " NOT NULL" };
            let on_delete = match without {
                Without::OnDelete => String::new(),
                _ => format!(" ON DELETE {}", self.on_delete),
            };
            let key = format!("REFERENCES {target} (id){on_delete}");
            match without {
                Without::Keys => parts.push(format!("{column} {kind}{not_null}")),
                _ if self.table_rules => {
                    parts.push(format!("{column} {kind}{not_null}"));
                    rules.push(format!("FOREIGN KEY ({column}) {key}"));
                }
                _ => parts.push(format!("{column} {kind}{not_null} {key}")),
            }
        }
        let mut pair = self.columns();
        if self.turned {
            pair.reverse();
        }
        if without != Without::Unique {
            let word = if self.own_id { "UNIQUE" } else { "PRIMARY KEY" };
            rules.push(format!("{word} ({})", pair.join(", ")));
        }
        parts.extend(self.payload.iter().map(|payload| (*payload).to_owned()));
        parts.extend(rules);
        let index = |column: &String| format!("CREATE INDEX by_{column} ON links ({column});\n");
        format!(
            "{}{}CREATE TABLE links (\n  {}\n){strict};\n{}",
            entity(self.left),
            entity(self.right),
            parts.join(",\n  "),
            pair.iter().map(index).collect::<String>()
        )
    }
}

proptest! {
    #![proptest_config(Config::with_cases(64))]

    #[test]
    fn a_sound_schema_reviews_clean(made_up in made_up()) {
        let script = made_up.script(Without::Nothing);
        let review = reviewed(&script);
        prop_assert_eq!(review.join_tables(), 1, "{}", script);
        prop_assert!(review.troubles.is_empty() && review.not_probed.is_empty(), "{} {:?}", script, review);
        prop_assert!(found(&review, Level::Fault).is_empty(), "{} {:?}", script, review);
        let notes = found(&review, Level::Note);
        prop_assert!(notes.iter().all(|note| *note == "delete_refused"), "{} {:?}", script, notes);
    }

    #[test]
    fn any_schema_ends_in_a_review(script in proptest::collection::vec(any_table(), 1..6)) {
        let script = script.concat();
        let review = reviewed(&format!("CREATE TABLE heroes (id INTEGER PRIMARY KEY);\n{script}"));
        for table in review.reviewed.iter().filter(|table| table.mend.is_some()) {
            prop_assert!(table.is_faulty(), "{} {:?}", script, table);
        }
    }

    #[test]
    fn a_rule_that_is_missing_is_found_and_mended(
        made_up in made_up(),
        without in select(vec![Without::Unique, Without::NotNull, Without::Keys, Without::OnDelete]),
    ) {
        let script = made_up.script(without);
        // Three columns of payload and an id of its own may make a thing of it.
        let review = reviewed(&script);
        let faults = found(&review, Level::Fault);
        let expected: &[&str] = match without {
            Without::Unique if made_up.own_id && made_up.payload.len() > 2 => &[],
            Without::Unique => &["same_link_twice"],
            // In a STRICT table a primary key holds no NULL.
            Without::NotNull if !made_up.own_id && made_up.strict => return Ok(()),
            Without::NotNull => &["half_link"],
            Without::Keys => &["no_foreign_key", "no_foreign_key"],
            _ => &["delete_undecided"],
        };
        prop_assert_eq!(&faults, expected, "{}", script);
        if !faults.is_empty() {
            let again = reviewed(&mended(&script, &review));
            prop_assert!(found(&again, Level::Fault).is_empty() && again.troubles.is_empty(), "{} {:?}", script, again);
        }
    }
}
