//! An answer in JavaScript as a program: what the judge asks of it becomes a command for the process that it runs in.

use std::cell::{Cell, RefCell};
use std::fs::File;
use std::io::{self, Write};
use std::path::PathBuf;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread::{self, JoinHandle};

use super::conversation::{BOOKKEEPING, Broken, Ended, Late, carry_out};
use super::frame::{Command, encoded};
use super::host::Host;
use super::library::Library;
use super::one_cpu::OneCpu;
use super::output::without_paths;
use super::standby::Standby;
use super::{told, words};
use crate::database::{Budget, Database, ErrorKind};
use crate::languages::Trouble;
use crate::languages::program::{Author, Call, Called, Failed, Outcome, Program, Sent, Workshop};

/// How many answers were opened: several judgements may use one process, one after the other.
static ANSWERS: AtomicU64 = AtomicU64::new(0);

/// A place for a process, which is started when it is needed and again when it has ended.
struct Slot {
    library: Library,
    author: Author,
    standby: Arc<Standby>,
    host: RefCell<Option<Host>>,
    /// A process that is being started.
    coming: RefCell<Option<JoinHandle<Result<Host, Trouble>>>>,
    /// How many processes have been here.
    generation: Cell<u64>,
    /// Somebody waits for what comes of the process that is here.
    one_cpu: RefCell<Option<OneCpu>>,
}

impl Slot {
    fn new(library: Library, author: Author, standby: &Arc<Standby>) -> Rc<Self> {
        let standby = Arc::clone(standby);
        let (host, coming) = (RefCell::default(), RefCell::default());
        let (generation, one_cpu) = (Cell::new(0), RefCell::default());
        Rc::new(Self { library, author, standby, host, coming, generation, one_cpu })
    }

    /// Has a process start in the background, unless there is one or one waits.
    fn expect(&self) {
        let is_there = self.host.borrow().is_some() || self.coming.borrow().is_some();
        if !is_there && !self.standby.is_warm(self.library, self.author) {
            let (standby, library, author) = (Arc::clone(&self.standby), self.library, self.author);
            self.coming.replace(Some(thread::spawn(move || standby.take(library, author))));
        }
    }

    fn fill(&self) -> Result<(), Trouble> {
        if self.host.borrow().is_none() {
            let coming = self.coming.take().and_then(|coming| coming.join().ok());
            let host = coming.unwrap_or_else(|| self.standby.take(self.library, self.author))?;
            let is_urgent = matches!(self.author, Author::Learner | Author::Rehearsal);
            if host.is_primed && is_urgent && self.one_cpu.borrow().is_none() {
                self.one_cpu.replace(OneCpu::here());
            }
            OneCpu::join(host.number());
            *self.host.borrow_mut() = Some(host);
            self.generation.set(self.generation.get() + 1);
        }
        Ok(())
    }
}

impl Drop for Slot {
    fn drop(&mut self) {
        // A learner's process ends with its answer: nothing of it may be there for the next.
        let coming = self.coming.take().and_then(|coming| coming.join().ok()?.ok());
        let host = self.host.take().or(coming);
        match (self.author, host) {
            (Author::Rehearsal | Author::Study, host) if self.generation.get() > 0 => {
                self.standby.end_rehearsal(self.library, self.author, host);
            }
            (Author::Course, Some(host)) => self.standby.give_back(self.library, host),
            (Author::Learner, Some(host)) => self.standby.end(host),
            _ => {}
        }
    }
}

/// Where the answers of one judgement are made ready: the learner's has a process to itself, the course's share one.
pub struct Bench {
    library: Library,
    standby: Arc<Standby>,
    course: Rc<Slot>,
    study: Rc<Slot>,
}

impl Bench {
    /// A place for the answers of one judgement.
    pub fn new(library: Library, standby: &Arc<Standby>) -> Self {
        let [course, study] =
            [Author::Course, Author::Study].map(|author| Slot::new(library, author, standby));
        Self { library, standby: Arc::clone(standby), course, study }
    }
}

impl Workshop for Bench {
    fn expect_course(&self) {
        self.course.expect();
    }

    fn is_called_off(&self) -> bool {
        [Author::Rehearsal, Author::Study].iter().any(|by| self.standby.is_called(self.library, *by))
    }

    fn open(&self, answer: &str, author: Author) -> Result<Box<dyn Program>, Trouble> {
        let slot = match author {
            Author::Learner | Author::Rehearsal => Slot::new(self.library, author, &self.standby),
            Author::Course => Rc::clone(&self.course),
            Author::Study => Rc::clone(&self.study),
        };
        slot.fill()?;
        Ok(Box::new(Answer {
            text: answer.to_owned(),
            number: ANSWERS.fetch_add(1, Ordering::Relaxed),
            slot,
            written: Cell::new(0),
            loaded: Cell::new((0, 0)),
            used: Cell::new(false),
            printed: RefCell::default(),
            remarks: RefCell::default(),
        }))
    }
}

struct Answer {
    text: String,
    number: u64,
    slot: Rc<Slot>,
    /// The process that has the answer's file.
    written: Cell<u64>,
    /// The process and the database that the answer was loaded for.
    loaded: Cell<(u64, u64)>,
    /// Whether anything of it was used since it was loaded.
    used: Cell<bool>,
    printed: RefCell<String>,
    remarks: RefCell<Vec<String>>,
}

/// What is asked of an answer.
#[derive(Default)]
struct Order<'a> {
    verb: &'a str,
    name: &'a str,
    body: &'a str,
    exports: &'a [String],
    call: Option<&'a Call<'a>>,
    /// Loaded again even if it was loaded for this database.
    fresh: bool,
}

impl Answer {
    /// The answer's file, written for this process if it is not there yet.
    fn file(&self, host: &Host) -> io::Result<PathBuf> {
        let file = host.folder.join(format!("answer-{}.mjs", self.number));
        if self.written.get() != self.slot.generation.get() {
            File::create(&file)?.write_all(self.text.as_bytes())?;
            self.written.set(self.slot.generation.get());
        }
        Ok(file)
    }

    fn order(
        &self,
        order: &Order<'_>,
        database: &Database,
        budget: &Budget,
        settled: &mut dyn FnMut(),
    ) -> Result<Ended, Failed> {
        let fault = |trouble| Failed::told(ErrorKind::Other, trouble);
        if self.slot.standby.is_called(self.slot.library, self.slot.author) {
            return Err(fault(words::not_started()));
        }
        self.slot.fill().map_err(fault)?;
        let mut place = self.slot.host.borrow_mut();
        let Some(host) = place.as_mut() else { return Err(fault(words::not_started())) };
        let file = self.file(host).map_err(|error| fault(words::not_written(&error)))?;
        host.runs += 1;
        let command = Command {
            verb: order.verb,
            run: host.runs,
            module: self.number,
            database: database.number(),
            file: &file.to_string_lossy(),
            text: &self.text,
            fresh: order.fresh || self.loaded.get() != (self.slot.generation.get(), database.number()),
            name: order.name,
            body: order.body,
            exports: order.exports,
            values: order.call.map_or_else(Vec::new, |call| {
                call.values.iter().map(|(name, value)| (*name, encoded(value))).collect()
            }),
        };
        self.loaded.set((self.slot.generation.get(), database.number()));
        self.used.set(order.verb != "call" || !order.body.is_empty());
        let late = if order.call.is_some() { Late::Run } else { Late::Refused };
        let ended = carry_out(&mut host.line, &command, database, budget, late, settled);
        self.printed.borrow_mut().push_str(&without_paths(&host.line.output.take(), &host.folder));
        ended.map_err(|broken| {
            // What is left of the process is of no use, and may still be at work.
            *place = None;
            drop(place);
            ended_by_force(&broken, database)
        })
    }

    /// Runs something that gives no rows.
    fn perform(&self, order: &Order<'_>, database: &Database, budget: &Budget) -> Result<Vec<Sent>, Failed> {
        let ended = self.order(order, database, budget, &mut || {})?;
        if let Some(facts) = &ended.failed {
            return Err(told::failed(&self.text, facts, &ended, self.slot.library));
        }
        if ended.open {
            return Err(Failed::thrown(words::open_transaction()));
        }
        if let Some(remark) = words::remark(&ended, order.name) {
            let mut remarks = self.remarks.borrow_mut();
            if !remarks.contains(&remark) {
                remarks.push(remark);
            }
        }
        Ok(ended.sent)
    }
}

/// A run that was ended: what its transaction did is taken back.
pub fn ended_by_force(broken: &Broken, database: &Database) -> Failed {
    if database.in_transaction() {
        drop(database.run("ROLLBACK"));
    }
    // As after a run that ends by itself. Where this fails, no table can be looked at either.
    drop(database.run(BOOKKEEPING));
    Failed::told(broken.how.kind(), words::broken(broken))
}

impl Program for Answer {
    fn run(&self, database: &mut Database, budget: &Budget) -> Result<Vec<Sent>, Failed> {
        let fresh = self.used.get();
        self.perform(&Order { verb: "run", name: "up", fresh, ..Order::default() }, database, budget)
    }

    fn prepare(&self, database: &mut Database, budget: &Budget) -> Result<(), Failed> {
        self.run(database, budget).map(drop)
    }

    fn prepares_by_running(&self) -> bool {
        true
    }

    fn runs_part(&self) -> Option<&str> {
        Some("up")
    }

    fn part(
        &self,
        name: &str,
        _known: &[&str],
        database: &mut Database,
        budget: &Budget,
    ) -> Result<(), Failed> {
        self.perform(&Order { verb: "part", name, ..Order::default() }, database, budget).map(drop)
    }

    fn call(
        &self,
        call: &Call<'_>,
        database: &mut Database,
        budget: &Budget,
        settled: &mut dyn FnMut(&Database),
    ) -> Result<Called, Failed> {
        let order = Order {
            verb: "call",
            body: call.body,
            exports: call.exports,
            call: Some(call),
            ..Order::default()
        };
        let database = &*database;
        let ended = self.order(&order, database, budget, &mut || settled(database))?;
        let outcome = match &ended.failed {
            None if ended.open => Outcome::Threw(words::open_transaction()),
            None => Outcome::Rows(ended.rows.clone()),
            Some(facts) => match told::refusal(facts, &ended) {
                Some(refused) => Outcome::Refused(refused),
                None if facts.kind == "syntax" => {
                    return Err(told::failed(&self.text, facts, &ended, self.slot.library));
                }
                None => Outcome::Threw(told::thrown(&self.text, facts, &ended, self.slot.library)),
            },
        };
        Ok(Called { outcome, sent: ended.sent, late: ended.late })
    }

    fn printed(&self) -> String {
        once(&self.printed.borrow())
    }

    fn remarks(&self) -> Vec<String> {
        self.remarks.borrow().clone()
    }
}

/// What was printed, once: an answer is loaded anew for each database, and prints the same each time.
pub fn once(printed: &str) -> String {
    let lines: Vec<&str> = printed.lines().collect();
    let repeats = |period: &usize| {
        lines.len().is_multiple_of(*period)
            && lines.iter().enumerate().all(|(index, line)| *line == lines[index % period])
    };
    match (1..lines.len()).find(repeats) {
        Some(period) => lines[..period].join("\n") + "\n",
        None => printed.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::once;

    #[test]
    fn what_each_load_prints_is_told_once() {
        assert_eq!(once("a\nb\na\nb\n"), "a\nb\n");
        assert_eq!(once("a\na\n"), "a\n");
        assert_eq!(once("a\nb\na\n"), "a\nb\na\n");
        assert_eq!(once(""), "");
    }
}
