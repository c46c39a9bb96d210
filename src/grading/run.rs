//! A whole run: hand-ins are gathered learner by learner, judged by several processes, and put into a report.
//!
//! The order of the report does not depend on who is ready first.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, SyncSender, channel, sync_channel};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use super::class_list::Entrant;
use super::handed::{Handed, HandedFile};
use super::journal::{Journal, Key};
use super::matching::{Known, answer, is_named_after_one};
use super::outcome::Outcome;
use super::protocol::Request;
use super::report::{Learner, Record, Report};
use super::store::Store;
use super::summary::Examples;
use super::worker::{Crew, Worker};
use crate::course::Summary;
use crate::error::{Failure, Result};
use crate::judge::Status;

/// How many answers wait for each process.
const WAITING: usize = 4;
/// How long nothing may come in before it is told again how many are done: a few slow answers must not look like a standstill.
const TELL: Duration = Duration::from_millis(200);

/// What is to be judged, and by whom.
pub struct Run<'a> {
    /// The exercises, in the order of the course.
    pub exercises: &'a [Summary],
    /// What files and folders of the course are called.
    pub known: Known<'a>,
    /// The endings of answers.
    pub extensions: &'a [String],
    /// How each store is named.
    pub shown: &'a [String],
    /// Who is graded, in order.
    pub entrants: &'a [Entrant],
    /// How processes are started.
    pub crew: &'a Crew,
    /// How many of them.
    pub jobs: usize,
    /// How long an answer of a track may take.
    pub patience: &'a (dyn Fn(&str) -> Duration + Sync),
}

/// An answer that waits to be judged.
struct Job {
    learner: usize,
    exercise: usize,
    key: Key,
    request: Request,
    patience: Duration,
}

/// What was found of an exercise before anything is judged.
struct Looked {
    record: Record,
    /// How it came out, where that is known without judging.
    outcome: Option<Outcome>,
}

enum Event {
    /// What was looked at of a learner, and files that answer no exercise.
    Gathered(usize, Vec<Looked>, Vec<String>),
    Judged(Box<Job>, Outcome),
    Failed(Failure),
}

impl Run<'_> {
    /// Judges everything. `tell` hears how many learners are done.
    ///
    /// # Errors
    /// When no process can be started, or the journal can't be written.
    pub fn report(
        &self,
        mut report: Report,
        stores: &mut [Store],
        journal: Option<&mut Journal>,
        tell: &mut dyn FnMut(usize),
    ) -> Result<Report> {
        let mut journal = journal;
        let outcomes = journal.as_mut().map(|journal| journal.outcomes()).unwrap_or_default();
        let (jobs, waiting) = sync_channel(self.jobs * WAITING);
        let (events, happened) = channel();
        let (waiting, stop) = (Mutex::new(waiting), AtomicBool::new(false));
        let mut collected = Collected::new(self.entrants.len());
        let failed = thread::scope(|scope| {
            for _ in 0..self.jobs {
                let events = events.clone();
                let (waiting, stop) = (&waiting, &stop);
                scope.spawn(move || self.work(waiting, &events, stop));
            }
            let (outcomes, stop) = (&outcomes, &stop);
            scope.spawn(move || self.gather(stores, outcomes, &jobs, &events, stop));
            let mut failed = None;
            loop {
                match happened.recv_timeout(TELL) {
                    Ok(event) => {
                        if let Err(failure) = collected.take(event, journal.as_deref_mut()) {
                            stop.store(true, Ordering::SeqCst);
                            failed.get_or_insert(failure);
                        }
                    }
                    Err(RecvTimeoutError::Timeout) => {}
                    Err(RecvTimeoutError::Disconnected) => break,
                }
                tell(collected.done);
            }
            failed
        });
        if let Some(failure) = failed {
            return Err(failure);
        }
        report.remarks.extend(remarks(&collected.left_out));
        report.learners = self.learners(collected.records);
        Ok(report.summed_up(&collected.examples))
    }

    fn learners(&self, records: Vec<Vec<Record>>) -> Vec<Learner> {
        let learner = |(entrant, exercises): (&Entrant, Vec<Record>)| Learner {
            learner: entrant.learner.clone(),
            name: entrant.name.clone(),
            handed_in: entrant.hand_in.is_some(),
            on_roster: entrant.on_roster,
            passed: 0,
            required: 0,
            exercises,
        };
        self.entrants.iter().zip(records).map(learner).collect()
    }

    /// Gathers what everybody handed in, and hands out what is to be judged.
    fn gather(
        &self,
        stores: &mut [Store],
        known: &HashMap<Key, Outcome>,
        jobs: &SyncSender<Job>,
        events: &Sender<Event>,
        stop: &AtomicBool,
    ) {
        for (learner, entrant) in self.entrants.iter().enumerate() {
            if stop.load(Ordering::SeqCst) {
                return;
            }
            let (store, handed) = match &entrant.hand_in {
                Some((store, hand_in)) => {
                    (*store, Handed::gather(&mut stores[*store], &hand_in.roots, self.extensions))
                }
                None => (0, Handed::default()),
            };
            let mut waiting = Vec::new();
            let mut looked = Vec::new();
            for (exercise, summary) in self.exercises.iter().enumerate() {
                let (found, job) = self.look(entrant, store, &handed, summary, known);
                looked.push(found);
                waiting.extend(job.map(|job| Job { learner, exercise, ..job }));
            }
            // Whoever judges may be quicker than we are: what was found is told first.
            let left_out = self.left_out(store, &handed);
            if events.send(Event::Gathered(learner, looked, left_out)).is_err() {
                return;
            }
            for job in waiting {
                if jobs.send(job).is_err() {
                    return;
                }
            }
        }
    }

    /// What is known of an exercise without judging; and the answer, where it must be judged.
    fn look(
        &self,
        entrant: &Entrant,
        store: usize,
        handed: &Handed,
        exercise: &Summary,
        known: &HashMap<Key, Outcome>,
    ) -> (Looked, Option<Job>) {
        let id = &exercise.id;
        let file = answer(&handed.files, exercise, &self.known);
        let shown = file.map(|file| self.shown(store, &file.parts));
        let record = Record {
            hints: handed.state.hints(id),
            solution_seen: handed.state.saw_solution(id),
            ..Record::new(id.to_string(), shown, Outcome::told(Status::NotRun, None))
        };
        let told = |status, message| Some(Outcome::told(status, message));
        let answer = match file.map(HandedFile::read) {
            None => return (Looked { record, outcome: told(Status::Untouched, None) }, None),
            Some(Err(reason)) => {
                return (Looked { record, outcome: told(Status::Error, Some(reason.message)) }, None);
            }
            Some(Ok(answer)) => answer,
        };
        let key = Key { learner: entrant.learner.clone(), exercise: id.to_string(), answer: answer.hash };
        if let Some(outcome) = known.get(&key) {
            return (Looked { record, outcome: Some(outcome.clone()) }, None);
        }
        let patience = (self.patience)(&id.track);
        let request = Request { track: id.track.clone(), exercise: id.name.clone(), answer: answer.text };
        (Looked { record, outcome: None }, Some(Job { learner: 0, exercise: 0, key, request, patience }))
    }

    /// Files that may have been meant as answers, and are none: of a learner who named one otherwise, it must not look as if there
    /// were nothing.
    fn left_out(&self, store: usize, handed: &Handed) -> Vec<String> {
        let is_named = |parts: &[String]| is_named_after_one(parts, &self.known);
        let unnamed = handed.files.iter().map(|file| &file.parts).filter(|parts| !is_named(parts));
        let unnamed =
            unnamed.map(|parts| format!("{} has the name of no exercise", self.shown(store, parts)));
        let ended = handed.others.iter().filter(|parts| is_named(parts));
        let ended =
            ended.map(|parts| format!("{} has another ending than answers have", self.shown(store, parts)));
        unnamed.chain(ended).collect()
    }

    fn shown(&self, store: usize, parts: &[String]) -> String {
        format!("{}/{}", self.shown[store], parts.join("/"))
    }

    /// Judges what waits, until nothing more comes.
    fn work(&self, waiting: &Mutex<Receiver<Job>>, events: &Sender<Event>, stop: &AtomicBool) {
        let mut worker = Worker::new(self.crew);
        loop {
            let next = waiting.lock().unwrap_or_else(PoisonError::into_inner).recv();
            let Ok(job) = next else { return };
            if stop.load(Ordering::SeqCst) {
                continue;
            }
            let event = match worker.judge(&job.request, job.patience) {
                Ok(outcome) => Event::Judged(Box::new(job), outcome),
                Err(failure) => Event::Failed(failure),
            };
            if events.send(event).is_err() {
                return;
            }
        }
    }
}

/// How many files that answer no exercise are named.
const MOST_LEFT_OUT: usize = 20;

fn remarks(left_out: &[String]) -> Vec<String> {
    let told = left_out.iter().take(MOST_LEFT_OUT);
    let mut told: Vec<String> = told.map(|file| format!("{file}: it was left out.")).collect();
    let more = left_out.len().saturating_sub(MOST_LEFT_OUT);
    if more > 0 {
        let were = if more == 1 { "was" } else { "were" };
        told.push(format!(
            "{more} more of the learners' files {were} left out: no name of an exercise, or another ending."
        ));
    }
    told
}

/// What has come in.
struct Collected {
    records: Vec<Vec<Record>>,
    /// How many answers of each learner are not judged yet.
    waiting: Vec<usize>,
    examples: Examples,
    /// Files that answer no exercise, in the order of the learners.
    left_out: Vec<String>,
    /// How many learners have none that waits.
    done: usize,
}

impl Collected {
    fn new(learners: usize) -> Self {
        Self {
            records: vec![Vec::new(); learners],
            waiting: vec![0; learners],
            examples: Examples::default(),
            left_out: Vec::new(),
            done: 0,
        }
    }

    fn take(&mut self, event: Event, journal: Option<&mut Journal>) -> Result<()> {
        match event {
            Event::Failed(failure) => return Err(failure),
            Event::Gathered(learner, looked, left_out) => {
                self.left_out.extend(left_out);
                self.waiting[learner] = looked.iter().filter(|looked| looked.outcome.is_none()).count();
                for Looked { record, outcome } in looked {
                    let record = match outcome {
                        Some(outcome) => self.judged(record, outcome),
                        None => record,
                    };
                    self.records[learner].push(record);
                }
                self.done += usize::from(self.waiting[learner] == 0);
            }
            Event::Judged(job, outcome) => {
                if let Some(journal) = journal {
                    journal.note(job.key, outcome.clone())?;
                }
                let record = self.records[job.learner][job.exercise].clone();
                self.records[job.learner][job.exercise] = self.judged(record, outcome);
                self.waiting[job.learner] -= 1;
                self.done += usize::from(self.waiting[job.learner] == 0);
            }
        }
        Ok(())
    }

    fn judged(&mut self, record: Record, outcome: Outcome) -> Record {
        if let (Some(example), Some(behaviour)) = (&outcome.example, &outcome.behaviour) {
            let behaviour = (record.id.clone(), behaviour.clone());
            self.examples.add(behaviour, example, outcome.message.as_deref());
        }
        let Record { id, file, hints, solution_seen, .. } = record;
        Record { hints, solution_seen, ..Record::new(id, file, outcome) }
    }
}
