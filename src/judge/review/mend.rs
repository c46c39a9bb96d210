//! The statements that would mend a table, tried before they are shown.
//!
//! A step mends what the findings say; then the table is reviewed again, on the mended schema, until no fault is left. What can't be mended
//! in this way is left to people.

use super::base::Base;
use super::deletes::says_on_delete;
use super::ends::{Affinity, Candidate, End, affinity, candidates, ends, has, same};
use super::finding::{Finding, Level, Rule};
use super::names::plain;
use super::probes::{columns_of, nullable_beside};
use super::{keys, review_table};
use crate::database::{Entry, Schema, Table, TableShape};
use crate::judge::roles::entity_key;
use crate::languages::sql::{self, Created, Part, RuleKind};

/// What stands before a statement that must go from elsewhere.
pub const LEAVE_OUT: &str = "-- Leave out: ";
/// More steps than faults can build upon each other.
const STEPS: usize = 5;
/// What makes a foreign key that can't work.
const BROKEN: [Rule; 3] = [Rule::MissingTable, Rule::MissingColumn, Rule::TargetNotUnique];
/// What a foreign key that is written anew mends.
const REFERENCED: [Rule; 5] = [
    Rule::NoForeignKey,
    Rule::DeleteUndecided,
    Rule::DeleteLeavesHalf,
    Rule::DeleteSetsNull,
    Rule::IdChanged,
];
/// Words in the names of columns that say a row counts no more.
const ENDED: [&str; 7] = ["deleted", "removed", "ended", "left", "archived", "revoked", "end"];

/// A schema on its way to a better one.
#[derive(Clone, Debug)]
pub struct Draft {
    /// The statements that make it now.
    pub entries: Vec<Entry>,
    /// Tables that are made anew.
    changed: Vec<String>,
    /// Indexes that go, as remarks.
    dropped: Vec<String>,
}

impl Draft {
    /// A draft of a schema, unchanged yet.
    pub fn new(entries: &[Entry]) -> Self {
        Self { entries: entries.to_vec(), changed: Vec::new(), dropped: Vec::new() }
    }

    /// Writes a table, or an index, new or anew.
    pub fn put(&mut self, kind: &str, name: &str, sql: String) {
        if !has(&self.changed, name) {
            self.changed.push(name.to_owned());
        }
        let known =
            self.entries.iter_mut().find(|entry| entry.kind == kind && entry.name.eq_ignore_ascii_case(name));
        match known {
            Some(entry) => entry.sql = sql,
            None => self.entries.push(Entry { kind: kind.to_owned(), name: name.to_owned(), sql }),
        }
    }

    /// Leaves out an index that a statement elsewhere in the script makes.
    fn drop_index(&mut self, name: &str) {
        let is_meant = |entry: &Entry| entry.kind == "index" && entry.name == name;
        let sql = self.entries.iter().find(|entry| is_meant(entry)).map(|entry| &entry.sql);
        let shown = sql.map(|sql| sql.split_whitespace().collect::<Vec<_>>().join(" "));
        self.dropped.extend(shown.map(|sql| format!("{LEAVE_OUT}{sql};")));
        self.entries.retain(|entry| !is_meant(entry));
    }

    /// A name that nothing of the schema has.
    pub fn free_name(&self, wished: &str) -> String {
        let is_taken = |name: &str| self.entries.iter().any(|entry| entry.name.eq_ignore_ascii_case(name));
        let numbered = (2..).map(|number| format!("{wished}_{number}"));
        std::iter::once(wished.to_owned()).chain(numbered).find(|name| !is_taken(name)).unwrap_or_default()
    }

    /// The statements that were written, and the one that makes `table` in any case.
    pub fn text(&self, table: &str) -> String {
        let of = |kind: &str| {
            let is_told = |entry: &&Entry| {
                let is_table = kind == "table" && entry.name == table;
                entry.kind == kind && (is_table || has(&self.changed, &entry.name))
            };
            let written = self.entries.iter().filter(is_told);
            written.map(|entry| format!("{};", entry.sql.trim_end_matches(';'))).collect::<Vec<_>>()
        };
        [self.dropped.clone(), of("table"), of("index")].concat().join("\n")
    }
}

/// Mends a table step by step; `None` where a fault is left. `samples` are rows of the file's own.
pub fn mend(mut draft: Draft, table: &str, samples: &[Table]) -> Option<Draft> {
    for _ in 0..STEPS {
        let base = Base::build(&draft.entries).ok()?;
        let findings = review_table(&base, table, samples).ok()?;
        let is_open =
            |finding: &Finding| finding.level == Level::Fault || finding.rule == Rule::NoSecondIndex;
        if !findings.iter().any(is_open) {
            return Some(draft);
        }
        step(&base, &mut draft, table, &findings)?;
    }
    None
}

fn step(base: &Base, draft: &mut Draft, table: &str, findings: &[Finding]) -> Option<()> {
    let shape = base.schema.table(table)?;
    let candidate = candidates(&base.schema).into_iter().find(|candidate| candidate.table == shape.name);
    let mut writer = Writer { created: Created::read(&shape.sql)?, schema: &base.schema, shape };
    let about = |end: &End, rules: &[Rule]| {
        findings.iter().any(|finding| {
            rules.contains(&finding.rule) && end.columns.iter().all(|column| has(&finding.columns, column))
        })
    };
    let ends = ends(&base.schema, shape);
    let is_undecided = !ends.iter().any(|end| says_on_delete(shape, &end.columns));
    for end in ends {
        if about(&end, &BROKEN) {
            writer.repair(draft, &end)?;
        } else if about(&end, &REFERENCED) || is_undecided && end.on_delete.is_some() && candidate.is_some() {
            writer.reference(&end.columns, &end.table, &end.targets);
        }
        if about(&end, &[Rule::IdChanged]) {
            writer.retype(&end)?;
        }
        if about(&end, &[Rule::HalfLink, Rule::DeleteLeavesHalf]) {
            writer.require(&end.columns);
        }
        if about(&end, &[Rule::OneLinkOnly]) {
            writer.not_alone(draft, base, &end.columns);
        }
    }
    let of = |rule: Rule| findings.iter().find(|finding| finding.rule == rule);
    if let (Some(candidate), Some(_)) =
        (&candidate, of(Rule::SameLinkTwice).filter(|found| found.level == Level::Fault))
    {
        writer.unique_together(draft, candidate);
    }
    let sql = writer.created.written();
    if Created::read(&shape.sql)? != writer.created {
        draft.put("table", &shape.name, sql);
    }
    if let Some(finding) =
        of(Rule::NoSecondIndex).filter(|_| findings.iter().all(|found| found.level == Level::Note))
    {
        for column in &finding.columns {
            let name = draft.free_name(&format!("{}_{column}", shape.name));
            let sql = format!("CREATE INDEX {} ON {} ({});", plain(&name), plain(&shape.name), plain(column));
            draft.put("index", &name, sql);
        }
    }
    Some(())
}

/// A table while it is written anew.
struct Writer<'a> {
    created: Created,
    schema: &'a Schema,
    shape: &'a TableShape,
}

impl Writer<'_> {
    /// Gives a broken foreign key a target that is there.
    fn repair(&mut self, draft: &mut Draft, end: &End) -> Option<()> {
        let Some(target) = self.schema.table(&end.table) else {
            let near = keys::near(self.schema, self.shape, &end.table);
            let table = near.map_or_else(|| end.table.clone(), str::to_owned);
            if near.is_none() {
                let sql = format!("CREATE TABLE {} (\n  id INTEGER PRIMARY KEY\n);", plain(&table));
                draft.put("table", &table, sql);
            }
            let key = if near.is_some() { entity_key(self.schema, &table) } else { "id".to_owned() };
            self.reference(&end.columns, &table, &[key]);
            return Some(());
        };
        let key = entity_key(self.schema, &target.name);
        let is_unique = target.is_unique(std::slice::from_ref(&key));
        let fits = end.columns.len() == 1;
        let targets = if fits && (is_unique || target.column(end.targets.first()?).is_none()) {
            vec![key]
        } else {
            end.targets.clone()
        };
        if targets.iter().any(|name| target.column(name).is_none()) || targets.len() != end.columns.len() {
            return None;
        }
        if !target.is_unique(&targets) {
            let name = draft.free_name(&format!("{}_{}", target.name, targets.join("_")));
            let sql = format!(
                "CREATE UNIQUE INDEX {} ON {} ({});",
                plain(&name),
                plain(&target.name),
                list(&targets)
            );
            draft.put("index", &name, sql);
        }
        self.reference(&end.columns, &target.name, &targets);
        Some(())
    }

    /// Writes the foreign key of these columns, with what happens on delete.
    fn reference(&mut self, columns: &[String], table: &str, targets: &[String]) {
        let text = format!("REFERENCES {} ({}) ON DELETE CASCADE", plain(table), list(targets));
        let is_own = |rule: &sql::Rule| rule.kind == RuleKind::References && same(&rule.columns, columns);
        self.created.parts.retain(|part| !matches!(part, Part::Rule(rule) if is_own(rule)));
        if columns.len() > 1 {
            let text = format!("FOREIGN KEY ({}) {text}", list(columns));
            self.push(RuleKind::References, columns, text);
            return;
        }
        for rules in self.rules_of(columns) {
            rules.retain(|rule| rule.kind != RuleKind::References);
            rules.push(sql::Rule {
                kind: RuleKind::References,
                columns: columns.to_vec(),
                text: text.clone(),
            });
        }
    }

    /// Writes NOT NULL.
    fn require(&mut self, columns: &[String]) {
        for rules in self.rules_of(columns) {
            rules.retain(|rule| !matches!(rule.kind, RuleKind::NotNull | RuleKind::Null));
            let rule =
                sql::Rule { kind: RuleKind::NotNull, columns: Vec::new(), text: "NOT NULL".to_owned() };
            rules.insert(0, rule);
        }
    }

    /// Gives a link column the type of what it points at.
    fn retype(&mut self, end: &End) -> Option<()> {
        let target = self.schema.table(&end.table)?.column(end.targets.first()?)?;
        let declared = if affinity(&target.declared) == Affinity::Text { &target.declared } else { "TEXT" };
        for part in &mut self.created.parts {
            if let Part::Column(name, start, _) = part
                && has(&end.columns, name)
            {
                *start = format!("{} {declared}", plain(name));
            }
        }
        Some(())
    }

    /// Takes away that these columns are unique by themselves.
    fn not_alone(&mut self, draft: &mut Draft, base: &Base, columns: &[String]) {
        let is_own = |rule: &sql::Rule| {
            matches!(rule.kind, RuleKind::Key | RuleKind::Unique) && same(&rule.columns, columns)
        };
        self.created.parts.retain(|part| !matches!(part, Part::Rule(rule) if is_own(rule)));
        for rules in self.rules_of(columns) {
            rules.retain(|rule| !is_own(rule));
        }
        for name in unique_indexes(base, &draft.entries, &self.shape.name, columns) {
            draft.drop_index(&name);
        }
    }

    /// Says that the pair may not repeat.
    fn unique_together(&mut self, draft: &mut Draft, candidate: &Candidate) {
        let columns = columns_of(candidate);
        let beside = nullable_beside(self.shape, &candidate.ends, &columns);
        let is_end =
            |name: &String| super::names::words(name).iter().any(|word| ENDED.contains(&word.as_str()));
        if let Some(ended) = beside.iter().find(|name| is_end(name)) {
            let name = draft.free_name(&format!("{}_once", self.shape.name));
            let (table, ended) = (plain(&self.shape.name), plain(ended));
            let sql = format!(
                "CREATE UNIQUE INDEX {} ON {table} ({}) WHERE {ended} IS NULL;",
                plain(&name),
                list(&columns)
            );
            draft.put("index", &name, sql);
        } else if !beside.is_empty() {
            for name in &beside {
                self.require(std::slice::from_ref(name));
            }
        } else {
            let has_key = self.shape.columns.iter().any(|column| column.key > 0);
            let (kind, word) =
                if has_key { (RuleKind::Unique, "UNIQUE") } else { (RuleKind::Key, "PRIMARY KEY") };
            self.push(kind, &columns, format!("{word} ({})", list(&columns)));
        }
    }

    fn push(&mut self, kind: RuleKind, columns: &[String], text: String) {
        self.created.parts.push(Part::Rule(sql::Rule { kind, columns: columns.to_vec(), text }));
    }

    fn rules_of(&mut self, columns: &[String]) -> impl Iterator<Item = &mut Vec<sql::Rule>> {
        self.created.parts.iter_mut().filter_map(move |part| match part {
            Part::Column(name, _, rules) if has(columns, name) => Some(rules),
            _ => None,
        })
    }
}

/// The unique indexes that a statement of their own made on these columns alone.
fn unique_indexes(base: &Base, entries: &[Entry], table: &str, columns: &[String]) -> Vec<String> {
    let Ok(database) = base.open() else { return Vec::new() };
    let indexes = entries.iter().filter(|entry| entry.kind == "index");
    let is_own = |entry: &&Entry| {
        let sql = entry.sql.to_ascii_uppercase();
        let found = database.index_columns(&entry.name).unwrap_or_default();
        sql.starts_with("CREATE UNIQUE") && sql.contains(&table.to_ascii_uppercase()) && same(&found, columns)
    };
    indexes.filter(is_own).map(|entry| entry.name.clone()).collect()
}

/// Names as they stand between brackets.
pub fn list(columns: &[String]) -> String {
    columns.iter().map(|column| plain(column)).collect::<Vec<_>>().join(", ")
}
