//! Running an answer in a test: its language, its database, and what came of it.

use std::cell::{RefCell, RefMut};
use std::rc::Rc;
use std::sync::LazyLock;
use std::time::Duration;

use workbook::database::{Budget, Database, Settings, Value};
use workbook::env::Environment;
use workbook::languages::node::{Library, Tools, Wiring, packages};
use workbook::languages::{
    Author, Call, Called, Cause, Failed, Languages, Outcome, Program, Sent, Trouble, Workshop,
};

static TOOLS: LazyLock<Option<Tools>> = LazyLock::new(|| {
    let mut tools = packages::look(&Environment::read());
    tools.confiner = Some(env!("CARGO_BIN_EXE_workbook").into());
    Some(tools).filter(|tools| Library::ALL.iter().all(|library| tools.packages(*library).is_some()))
});

/// The tools for these tests; says why they are skipped if there are none.
pub fn tools() -> Option<&'static Tools> {
    if TOOLS.is_none() {
        eprintln!("skipped: the packages of the tracks are not installed ({})", packages::NEEDED);
    }
    TOOLS.as_ref()
}

/// An answer that runs.
pub struct Answering {
    pub workshop: Rc<dyn Workshop>,
    pub program: Box<dyn Program>,
    database: RefCell<Database>,
    pub budget: Budget,
}

/// The tables that are given.
const GIVEN: &str = "CREATE TABLE heroes (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
    CREATE TABLE battles (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
    INSERT INTO heroes VALUES (1, 'Achilles'), (2, 'Hector');
    INSERT INTO battles VALUES (101, 'Troy'), (102, 'Scyros');";

/// A join table with two links.
pub const FIGHTS: &str = "CREATE TABLE fights (id INTEGER PRIMARY KEY, hero_id INTEGER REFERENCES heroes(id),
        battle_id INTEGER REFERENCES battles(id), role TEXT, UNIQUE (hero_id, battle_id));
    INSERT INTO fights VALUES (1, 1, 101, 'leader'), (2, 2, 101, 'defender');";

pub fn database(budget: &Budget) -> Database {
    let settings = Settings { foreign_keys: true, double_quoted_strings: true };
    let database = Database::open(settings, budget).expect("a database");
    database.run(GIVEN).expect("the given tables");
    database
}

impl Answering {
    /// An answer of a track; none where the tools are missing.
    pub fn new(track: &str, answer: &str) -> Option<Self> {
        Self::wired(track, answer, Wiring::Best, Duration::from_secs(20))
    }

    pub fn wired(track: &str, answer: &str, wiring: Wiring, limit: Duration) -> Option<Self> {
        let languages = Languages::wired(tools()?.clone(), wiring);
        let workshop = languages.node(track).expect("a track of Node.js").bench();
        let program = workshop.open(answer, Author::Learner).expect("it opens");
        let budget = Budget::start(limit);
        let database = RefCell::new(database(&budget));
        Some(Self { workshop, program, database, budget })
    }

    /// Its database.
    pub fn database(&self) -> RefMut<'_, Database> {
        self.database.borrow_mut()
    }

    /// Another answer, of the course.
    pub fn beside(&self, answer: &str) -> Box<dyn Program> {
        self.workshop.open(answer, Author::Course).expect("it opens")
    }

    pub fn run(&self) -> Result<Vec<Sent>, Failed> {
        self.program.run(&mut self.database.borrow_mut(), &self.budget)
    }

    pub fn part(&self, name: &str) -> Result<(), Failed> {
        self.program.part(name, &[], &mut self.database.borrow_mut(), &self.budget)
    }

    pub fn call(&self, exports: &[&str], body: &str) -> Called {
        self.called(exports, body, Vec::new(), &mut |_| {}).expect("it is called")
    }

    pub fn called(
        &self,
        exports: &[&str],
        body: &str,
        values: Vec<(&str, Value)>,
        settled: &mut dyn FnMut(&Database),
    ) -> Result<Called, Failed> {
        let exports: Vec<String> = exports.iter().map(|name| (*name).to_owned()).collect();
        let call = Call { body, exports: &exports, values };
        self.program.call(&call, &mut self.database.borrow_mut(), &self.budget, settled)
    }

    pub fn texts(&self, sql: &str) -> Vec<Vec<String>> {
        texts(&self.database(), sql)
    }

    /// The same answer on another database.
    pub fn on(self, database: Database) -> Self {
        Self { database: RefCell::new(database), ..self }
    }

    pub fn tables(&self) -> Vec<String> {
        let sql =
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name";
        self.texts(sql).into_iter().flatten().collect()
    }
}

/// The rows of a query as texts.
pub fn texts(database: &Database, sql: &str) -> Vec<Vec<String>> {
    let rows = database.rows(sql, &[]).expect("rows").rows;
    rows.iter().map(|row| row.iter().map(ToString::to_string).collect()).collect()
}

/// The rows of a call as texts.
pub fn rows(called: &Called) -> Vec<Vec<String>> {
    match &called.outcome {
        Outcome::Rows(rows) => rows.iter().map(|row| row.iter().map(ToString::to_string).collect()).collect(),
        other => panic!("no rows: {other:?}"),
    }
}

/// What was told, and whether it is a finding.
pub fn told(failed: Failed) -> (Trouble, bool) {
    match failed.cause {
        Cause::Told { trouble, found } => (trouble, found),
        Cause::Script(error) => panic!("not in words: {error:?}"),
    }
}
