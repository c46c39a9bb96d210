//! An answer in Rust as a program: it is compiled together with the calls of its exercise, and runs in a process of its own.

use std::cell::{OnceCell, RefCell};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::PathBuf;
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use super::compile::{Built, Mode, Unbuilt, build};
use super::diagnosis;
use super::library::Library;
use super::package::{Home, Package};
use super::process::{Ended, Order, Process};
use super::reply::Reply;
use super::source::{Asked, MIGRATE, Source};
use super::tools::Tools;
use super::{told, words};
use crate::course::Exercise;
use crate::database::{Budget, Database, ErrorKind, SqlError, Stop};
use crate::languages::Trouble;
use crate::languages::node::{once, private_folder};
use crate::languages::program::{Author, Call, Called, Failed, Outcome, Program, Sent, Thrown, Workshop};

/// How long the compiler may take for an answer.
const COMPILING: Duration = Duration::from_secs(30);
/// How long it may take for what the course brings along: more code, and nobody's fault.
const COMPILING_OURS: Duration = Duration::from_mins(2);

/// A program that has been built, and its process while there is one.
struct Place {
    confiner: Option<PathBuf>,
    program: PathBuf,
    folder: PathBuf,
    author: Author,
    process: RefCell<Option<Process>>,
    /// The package of the program: nobody else builds in it meanwhile.
    _package: Option<Package>,
}

/// Where the answers of one judgement are made ready: the learner's is built by itself, the known mistakes together, once for all.
pub struct Bench {
    tools: Arc<Tools>,
    library: Library,
    asked: Rc<Asked>,
    /// The name of the exercise.
    exercise: String,
    /// The name of the learner's file.
    file: String,
    mistakes: Vec<String>,
    stop: Stop,
    course: OnceCell<Rc<Place>>,
}

impl Bench {
    /// A place for the answers to one exercise.
    pub fn new(tools: &Arc<Tools>, library: Library, exercise: &Exercise, stop: &Stop) -> Self {
        Self {
            tools: Arc::clone(tools),
            library,
            asked: Rc::new(Asked::of(exercise)),
            exercise: exercise.id.name.clone(),
            file: format!("{}.{}", exercise.id.name, exercise.extension),
            mistakes: exercise.mistakes.iter().map(|mistake| mistake.text.to_string()).collect(),
            stop: stop.clone(),
            course: OnceCell::new(),
        }
    }

    fn home(&self) -> Result<&Home, Trouble> {
        self.tools.home(self.library).ok_or_else(|| words::not_ready(self.library, &self.exercise))
    }

    /// Builds one answer by itself.
    fn alone(&self, answer: &str, author: Author) -> Result<Rc<Place>, Trouble> {
        let home = self.home()?;
        let package =
            home.package(&self.exercise).map_err(|error| words::not_written(&error, &home.folder))?;
        let source = Source::of(self.library, &self.asked, &[answer]);
        let program = self.built(home, &package, &source, answer, COMPILING)?;
        Ok(Rc::new(self.place(home, program, author, Some(package))))
    }

    fn place(&self, home: &Home, program: PathBuf, author: Author, package: Option<Package>) -> Place {
        let (confiner, folder) = (self.tools.confiner.clone(), home.folder.clone());
        Place { confiner, program, folder, author, process: RefCell::default(), _package: package }
    }

    /// Builds the known mistakes, if they are not built yet.
    pub fn build_course(&self) {
        // Where that does not work, it is told when it is needed.
        drop(self.course());
    }

    /// The program of all known mistakes, built if it is not there yet.
    fn course(&self) -> Result<Rc<Place>, Trouble> {
        if let Some(course) = self.course.get() {
            return Ok(Rc::clone(course));
        }
        let home = self.home()?;
        let texts: Vec<&str> = self.mistakes.iter().map(String::as_str).collect();
        let source = Source::of(self.library, &self.asked, &texts);
        let mut hasher = DefaultHasher::new();
        source.files.hash(&mut hasher);
        let package =
            home.course_package(hasher.finish()).map_err(|error| words::not_written(&error, &home.folder))?;
        let program = match package.known_program() {
            Some(program) => program,
            None => self.built(home, &package, &source, "", COMPILING_OURS)?,
        };
        let place = Rc::new(self.place(home, program, Author::Course, None));
        Ok(Rc::clone(self.course.get_or_init(|| place)))
    }

    fn built(
        &self,
        home: &Home,
        package: &Package,
        source: &Source,
        answer: &str,
        limit: Duration,
    ) -> Result<PathBuf, Trouble> {
        let not_written = |error| words::not_written(&error, &home.folder);
        home.write(package, source).map_err(not_written)?;
        let budget = Budget::until(limit, &self.stop);
        let mut built = self.compiled(package, &budget)?;
        // Cargo does not look into a program that is there: it may have been cut since.
        if built.fresh && package.known_program() != built.program {
            package.outdate().map_err(not_written)?;
            built = self.compiled(package, &budget)?;
        }
        let Some(program) = &built.program else {
            return Err(diagnosis::trouble(&built, answer, &self.file, &self.asked, &home.folder));
        };
        package.remember_program(program);
        Ok(program.clone())
    }

    fn compiled(&self, package: &Package, budget: &Budget) -> Result<Built, Trouble> {
        build(&self.tools, package, Mode::Answer, budget, &mut || {}).map_err(|unbuilt| match unbuilt {
            Unbuilt::TimeOut => words::compiling_took_too_long(),
            Unbuilt::NotStarted(error) => words::not_started("cargo", &error),
        })
    }
}

impl Workshop for Bench {
    fn open(&self, answer: &str, author: Author) -> Result<Box<dyn Program>, Trouble> {
        let known = match author {
            Author::Course | Author::Study => self.mistakes.iter().position(|mistake| mistake == answer),
            Author::Learner | Author::Rehearsal => None,
        };
        let (place, index) = match known {
            Some(index) => (self.course()?, index),
            None => (self.alone(answer, author)?, 0),
        };
        Ok(Box::new(Answer {
            text: answer.to_owned(),
            asked: Rc::clone(&self.asked),
            place,
            index,
            printed: RefCell::default(),
        }))
    }
}

struct Answer {
    text: String,
    asked: Rc<Asked>,
    place: Rc<Place>,
    /// Which of the answers in its program it is.
    index: usize,
    printed: RefCell<String>,
}

impl Answer {
    /// Has something done on what a database holds. `name` is what the learner calls it; `keys`: whether foreign keys are enforced.
    fn order(
        &self,
        order: &Order<'_>,
        name: &str,
        keys: bool,
        database: &mut Database,
        budget: &Budget,
    ) -> Result<Ended, Failed> {
        let fault = |trouble| Failed::told(ErrorKind::Other, trouble);
        let image = database.image().map_err(|error| limit(error, name))?;
        let mut place = self.place.process.borrow_mut();
        let process = match &mut *place {
            Some(process) => process,
            none => {
                let folder = private_folder(&self.place.folder)
                    .map_err(|error| fault(words::not_written(&error, &self.place.folder)))?;
                let started = Process::start(
                    self.place.confiner.as_deref(),
                    &self.place.program,
                    folder,
                    self.place.author,
                );
                none.insert(started.map_err(|error| fault(words::not_started("Your program", &error)))?)
            }
        };
        let ended = process.carry_out(order, &image, keys, budget);
        self.printed.borrow_mut().push_str(&process.output.take());
        ended.map_err(|(how, last)| {
            // What is left of the process is of no use, and may still be at work.
            *place = None;
            Failed::told(how.kind(), words::broken(&how, name, last.as_deref()))
        })
    }

    fn perform(&self, name: &str, database: &mut Database, budget: &Budget) -> Result<Vec<Sent>, Failed> {
        let order = Order { answer: self.index, what: name, values: &[] };
        let keys = database.foreign_keys().map_err(|error| limit(error, name))?;
        let ended = self.order(&order, name, keys, database, budget)?;
        match self.outcome(name, &ended) {
            Outcome::Rows(_) => {}
            Outcome::Refused(said) => return Err(Failed::thrown(told::stopped(&self.text, name, &said))),
            Outcome::Threw(thrown) => return Err(Failed::thrown(thrown)),
        }
        let replaced = database.replace(&ended.image, ended.foreign_keys, budget);
        replaced.map_err(|error| limit(error, name))?;
        Ok(ended.sent)
    }

    fn outcome(&self, name: &str, ended: &Ended) -> Outcome {
        match &ended.reply {
            Reply::Stopped(said) => match told::refusal(said) {
                Some(refused) => Outcome::Refused(refused),
                None => Outcome::Threw(told::stopped(&self.text, name, said)),
            },
            Reply::Panicked { said, file, line, column } => {
                Outcome::Threw(told::panicked(&self.text, name, said, file, *line, *column))
            }
            _ if ended.open => {
                let trouble = words::open_transaction();
                Outcome::Threw(Thrown { message: trouble.message.clone(), trouble })
            }
            Reply::Rows(rows) => Outcome::Rows(rows.clone()),
            Reply::Sent(_) | Reply::Done { .. } => Outcome::Rows(Vec::new()),
        }
    }
}

impl Program for Answer {
    fn run(&self, database: &mut Database, budget: &Budget) -> Result<Vec<Sent>, Failed> {
        if self.asked.parts.iter().any(|part| part == MIGRATE) {
            self.perform(MIGRATE, database, budget)
        } else {
            Ok(Vec::new())
        }
    }

    fn prepare(&self, database: &mut Database, budget: &Budget) -> Result<(), Failed> {
        self.run(database, budget).map(drop)
    }

    fn part(
        &self,
        name: &str,
        _known: &[&str],
        database: &mut Database,
        budget: &Budget,
    ) -> Result<(), Failed> {
        self.perform(name, database, budget).map(drop)
    }

    fn call(
        &self,
        call: &Call<'_>,
        database: &mut Database,
        budget: &Budget,
        settled: &mut dyn FnMut(&Database),
    ) -> Result<Called, Failed> {
        let asked = self.asked.calls.iter().position(|asked| {
            asked.body == call.body && asked.parameters.iter().eq(call.values.iter().map(|(name, _)| *name))
        });
        // That the names are there was seen when it was compiled.
        let Some(number) = asked else { return Ok(Called::default()) };
        let order = Order { answer: self.index, what: &number.to_string(), values: &call.values };
        // Where rows are only filled in, the runner does without them; an answer meets them as its exercise says.
        let keys = self.asked.foreign_keys;
        let ended = self.order(&order, "your code", keys, database, budget)?;
        let outcome = self.outcome("Your code", &ended);
        let after = database.beside(&ended.image, budget).map_err(|error| limit(error, "your code"))?;
        settled(&after);
        let sent = ended.sent.into_iter().filter(|sent| !is_housekeeping(&sent.text)).collect();
        Ok(Called { outcome, sent, late: 0 })
    }

    fn printed(&self) -> String {
        once(&self.printed.borrow())
    }
}

/// A limit that the database hit while `name` ran.
fn limit(error: SqlError, name: &str) -> Failed {
    let kind = error.kind;
    Failed::told(kind, words::broken(&error.into(), name, None))
}

/// Whether a statement only begins or ends something, or sets up the connection: it asks for no rows and changes none.
fn is_housekeeping(statement: &str) -> bool {
    let first =
        statement.trim_start().split(|letter: char| !letter.is_ascii_alphabetic()).next().unwrap_or_default();
    ["BEGIN", "COMMIT", "END", "ROLLBACK", "SAVEPOINT", "RELEASE", "PRAGMA"]
        .iter()
        .any(|word| first.eq_ignore_ascii_case(word))
}

#[cfg(test)]
mod tests {
    use super::is_housekeeping;

    #[test]
    fn what_only_frames_statements_is_not_counted() {
        for statement in ["BEGIN DEFERRED", " commit", "SAVEPOINT _rusqlite_sp_1", "PRAGMA foreign_keys = ON"]
        {
            assert!(is_housekeeping(statement), "{statement}");
        }
        for statement in ["SELECT 1", "INSERT INTO begin VALUES (1)", "", "beginning"] {
            assert!(!is_housekeeping(statement), "{statement}");
        }
    }
}
