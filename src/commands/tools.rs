//! What a track needs beside this program: Node.js and packages, or cargo and what is built with it. Looked for where judging asks for it,
//! installed where it is missing.
//!
//! Tracks in SQL need nothing, and pay nothing for it.

use std::sync::{Arc, Mutex, PoisonError};

use super::setting::Setting;
use crate::course::{Course, Exercise, Track};
use crate::database::Stop;
use crate::env::Environment;
use crate::error::Result;
use crate::judge::{Judging, Known};
use crate::languages::node::packages::{self, Progress};
use crate::languages::rust::{self, editors, prepare};
use crate::languages::{Languages, node};
use crate::workspace::Workspace;

/// What a track needs.
enum Need {
    Nothing,
    Node(node::Library),
    Rust(rust::Library),
}

impl Need {
    fn of(track: &str) -> Self {
        match node::Library::of_track(track) {
            Some(library) => Self::Node(library),
            None => rust::Library::ALL
                .into_iter()
                .find(|library| library.need() == track)
                .map_or(Self::Nothing, Self::Rust),
        }
    }
}

/// What was found; none as long as nobody asked.
#[derive(Default)]
struct Shelf {
    node: Option<node::Tools>,
    rust: Option<rust::Tools>,
    languages: Arc<Languages>,
}

impl Shelf {
    /// Looks for what a track needs, the first time that somebody asks.
    fn look(&mut self, need: &Need, environment: &Environment) {
        match need {
            Need::Node(_) if self.node.is_none() => self.node = Some(packages::look(environment)),
            Need::Rust(_) if self.rust.is_none() => self.rust = Some(prepare::look(environment)),
            _ => return,
        }
        self.renew();
    }

    /// Makes the languages anew, of all that is there.
    fn renew(&mut self) {
        let languages = Languages::new(self.node.clone().unwrap_or_default());
        self.languages = Arc::new(languages.with_rust(self.rust.clone().unwrap_or_default()));
    }
}

/// What judging needs, as far as it was asked for.
#[derive(Clone, Default)]
pub(super) struct Equipment {
    shelf: Arc<Mutex<Shelf>>,
    stop: Stop,
    known: Arc<Known>,
}

impl Equipment {
    /// The same tools, for judging that can be stopped.
    pub fn stopped_by(&self, stop: &Stop) -> Self {
        Self { stop: stop.clone(), ..self.clone() }
    }

    fn shelf<T>(&self, use_it: impl FnOnce(&mut Shelf) -> T) -> T {
        use_it(&mut self.shelf.lock().unwrap_or_else(PoisonError::into_inner))
    }

    fn rust_tools(&self, environment: &Environment) -> rust::Tools {
        self.shelf(|shelf| {
            shelf.look(&Need::Rust(rust::Library::Rusqlite), environment);
            shelf.rust.clone().unwrap_or_default()
        })
    }

    /// Builds what answers in Rust are built with, unless it is there.
    fn build(
        &self,
        library: rust::Library,
        environment: &Environment,
        tell: &mut dyn FnMut(&prepare::Progress),
    ) -> Result<()> {
        let mut tools = self.rust_tools(environment);
        if tools.home(library).is_some() {
            return Ok(());
        }
        prepare::prepare(library, environment, &mut tools, tell)?;
        self.shelf(|shelf| {
            shelf.rust = Some(tools);
            shelf.renew();
        });
        Ok(())
    }
}

impl Setting<'_> {
    /// What judging answers of this track needs, as far as it is there. Nothing is installed.
    pub fn judging(&self, track: &str) -> Arc<Judging> {
        let languages = self.equipment.shelf(|shelf| {
            shelf.look(&Need::of(track), self.environment);
            Arc::clone(&shelf.languages)
        });
        let known = Arc::clone(&self.equipment.known);
        Arc::new(Judging { languages, stop: self.equipment.stop.clone(), known, ..Judging::default() })
    }

    /// Makes sure that answers of this track can be judged. What is there is taken as it is.
    pub fn equip(&mut self, track: &str) -> Result<()> {
        match Need::of(track) {
            Need::Nothing => Ok(()),
            Need::Rust(library) => self.build(library),
            Need::Node(library) => {
                let mut tools = self.node_tools(library);
                match tools.packages(library) {
                    None => return self.install(library),
                    Some(packages) if packages.pack.is_some() => return Ok(()),
                    Some(_) => packages::pack_again(library, self.environment, &mut tools),
                }
                self.put_node(tools);
                Ok(())
            }
        }
    }

    /// Makes sure that answers to this exercise can be judged: some need a library that the others of their track do not.
    pub fn equip_for(&mut self, exercise: &Exercise) -> Result<()> {
        match Need::of(&exercise.id.track) {
            Need::Rust(_) => self.build(rust::Library::of(&exercise.spec.library)),
            _ => self.equip(&exercise.id.track),
        }
    }

    /// As [`Setting::equip`], when a track is begun: what is there is looked at, and mended where something is missing.
    pub fn equip_anew(&mut self, track: &str) -> Result<()> {
        match Need::of(track) {
            Need::Nothing => Ok(()),
            Need::Rust(library) => self.build(library),
            Need::Node(library) => self.install(library),
        }
    }

    /// As [`Setting::equip_anew`], but what takes long goes on in the background where it can: whoever begins a track reads first.
    pub fn begin(&mut self, track: &str) -> Result<()> {
        let Need::Rust(library) = Need::of(track) else { return self.equip_anew(track) };
        let tools = self.equipment.rust_tools(self.environment);
        if tools.home(library).is_some() {
            return Ok(());
        }
        if !prepare::begin(library, self.environment, &tools)? {
            return self.build(library);
        }
        self.remark(&format!(
            "{} are built in the background now, once for all your workbooks. It takes about half a minute: read on meanwhile.",
            library.title()
        ))
    }

    /// What this machine must have for a track, in words.
    pub fn needed(track: &str) -> &'static str {
        match Need::of(track) {
            Need::Nothing => "",
            Need::Rust(_) => prepare::NEEDED,
            Need::Node(_) => packages::NEEDED,
        }
    }

    /// The tracks that need something.
    pub fn tracks_in_need() -> Vec<&'static str> {
        node::Library::ALL
            .iter()
            .map(|library| library.track())
            .chain(rust::Library::ALL.iter().map(|library| library.need()))
            .collect()
    }

    fn node_tools(&self, library: node::Library) -> node::Tools {
        self.equipment.shelf(|shelf| {
            shelf.look(&Need::Node(library), self.environment);
            shelf.node.clone().unwrap_or_default()
        })
    }

    fn put_node(&self, tools: node::Tools) {
        self.equipment.shelf(|shelf| {
            shelf.node = Some(tools);
            shelf.renew();
        });
    }

    fn build(&mut self, library: rust::Library) -> Result<()> {
        let (equipment, environment) = (self.equipment.clone(), self.environment);
        equipment.build(library, environment, &mut |progress| self.tell_building(progress))
    }

    /// As [`Setting::equip_for`], where a window tells how far it is: what is built, how many pieces are there, and how many there
    /// will be.
    pub fn build_for(&self, exercise: &Exercise, tell: &mut dyn FnMut(&str, usize, usize)) -> Result<()> {
        let Need::Rust(_) = Need::of(&exercise.id.track) else { return Ok(()) };
        let library = rust::Library::of(&exercise.spec.library);
        self.equipment.build(library, self.environment, &mut |progress| {
            if let prepare::Progress::Building { what, done, total, .. } = progress {
                tell(what, *done, *total);
            }
        })
    }

    fn tell_building(&mut self, progress: &prepare::Progress) {
        // Where nobody can be told, the work goes on all the same.
        drop(match progress {
            prepare::Progress::Building { what, done, total, seconds } => {
                let begun = format!("Building {what}, once ...");
                let far = format!("Building {what}: {done} of {total}, {seconds} s (only once)");
                self.progress(&begun, &far);
                Ok(())
            }
            prepare::Progress::Built { what } => self.remark(&format!("Built {what}.")),
        });
    }

    /// Tells editors what the answers of a track are made with.
    pub fn tell_editors(&self, workspace: &Workspace, course: &Course, track: &Track) {
        // An editor that completes nothing is no reason to stop.
        drop(match Need::of(&track.name) {
            Need::Nothing => Ok(()),
            Need::Rust(_) => tell_cargo(workspace, course, track),
            Need::Node(library) => match packages::place(library, self.environment) {
                Some(place) => workspace.tell_editors(&track.name, &place.join("node_modules")),
                None => Ok(()),
            },
        });
    }

    fn install(&mut self, library: node::Library) -> Result<()> {
        let environment = self.environment;
        let mut tools = self.node_tools(library);
        packages::prepare(library, environment, &mut tools, &mut |progress| self.tell_progress(progress))?;
        self.put_node(tools);
        Ok(())
    }

    fn tell_progress(&mut self, progress: &Progress) {
        // Where nobody can be told, the work goes on all the same.
        drop(match progress {
            Progress::Waiting => {
                self.remark("Another workbook is installing the same. I wait until it is done.")
            }
            Progress::Installing { what, done, total, seconds } => {
                let begun = format!("Installing {what}: {total} packages, once ...");
                let far = format!("Installing {done} of {total} packages, {seconds} s: {what} (only once)");
                self.progress(&begun, &far);
                Ok(())
            }
            Progress::Installed { what, .. } => self.remark(&format!("Installed {what}.")),
        });
    }
}

/// Writes a cargo package around the answers of each library.
fn tell_cargo(workspace: &Workspace, course: &Course, track: &Track) -> Result<()> {
    let mut chapters = Vec::new();
    for chapter in &track.chapters {
        let first = chapter.exercises.first().map(|name| course.exercise_of(track, name)).transpose()?;
        let library = first.map(|exercise| rust::Library::of(&exercise.spec.library));
        chapters.push(editors::Chapter {
            folder: chapter.folder.clone(),
            library: library.unwrap_or(rust::Library::Rusqlite),
            exercises: chapter.exercises.clone(),
        });
    }
    for manifest in editors::manifests(&chapters) {
        let folder = format!("{}/{}", track.name, manifest.folder);
        workspace.tell_cargo(&folder, editors::MARK, &manifest.text, &manifest.lock)?;
    }
    Ok(())
}
