//! What a track needs beside this program: Node.js and packages. Looked for where judging asks for it, installed where it is missing.
//!
//! Tracks in SQL need nothing, and pay nothing for it.

use std::sync::{Arc, Mutex, PoisonError};

use super::setting::Setting;
use crate::database::Stop;
use crate::env::Environment;
use crate::error::Result;
use crate::judge::Judging;
use crate::languages::Languages;
use crate::languages::node::packages::{self, Progress};
use crate::languages::node::{Library, Tools};
use crate::workspace::Workspace;

/// What was found of Node.js and the packages; none as long as nobody asked.
type Shelf = Arc<Mutex<Option<(Tools, Arc<Languages>)>>>;

/// What judging needs, as far as it was asked for.
#[derive(Clone, Default)]
pub(super) struct Equipment {
    plain: Arc<Languages>,
    shelf: Shelf,
    stop: Stop,
}

impl Equipment {
    /// The same tools, for judging that can be stopped.
    pub fn stopped_by(&self, stop: &Stop) -> Self {
        Self { stop: stop.clone(), ..self.clone() }
    }

    fn judging(&self, languages: &Arc<Languages>) -> Arc<Judging> {
        Arc::new(Judging { languages: Arc::clone(languages), stop: self.stop.clone(), ..Judging::default() })
    }

    /// Does something with the tools, which are looked for the first time.
    fn look<T>(&self, environment: &Environment, use_them: impl FnOnce(&(Tools, Arc<Languages>)) -> T) -> T {
        let mut known = self.shelf.lock().unwrap_or_else(PoisonError::into_inner);
        use_them(known.get_or_insert_with(|| with_node(packages::look(environment))))
    }

    fn put(&self, tools: Tools) {
        *self.shelf.lock().unwrap_or_else(PoisonError::into_inner) = Some(with_node(tools));
    }
}

impl Setting<'_> {
    /// What judging answers of this track needs, as far as it is there. Nothing is installed.
    pub fn judging(&self, track: &str) -> Arc<Judging> {
        if Library::of_track(track).is_none() {
            return self.equipment.judging(&self.equipment.plain);
        }
        self.equipment.look(self.environment, |(_, languages)| self.equipment.judging(languages))
    }

    /// Makes sure that answers of this track can be judged. What is there is taken as it is.
    pub fn equip(&mut self, track: &str) -> Result<()> {
        let Some(library) = Library::of_track(track) else { return Ok(()) };
        let environment = self.environment;
        let mut tools = self.equipment.look(environment, |(tools, _)| tools.clone());
        match tools.packages(library) {
            None => return self.install(library),
            Some(packages) if packages.pack.is_some() => return Ok(()),
            Some(_) => packages::pack_again(library, environment, &mut tools),
        }
        self.equipment.put(tools);
        Ok(())
    }

    /// As [`Setting::equip`], when a track is begun: what is there is looked at, and mended where something is missing.
    pub fn equip_anew(&mut self, track: &str) -> Result<()> {
        Library::of_track(track).map_or(Ok(()), |library| self.install(library))
    }

    /// Tells editors where the packages of a track are, or will be.
    pub fn tell_editors(&self, workspace: &Workspace, track: &str) {
        let place = Library::of_track(track).and_then(|library| packages::place(library, self.environment));
        if let Some(place) = place {
            // An editor that completes nothing is no reason to stop.
            drop(workspace.tell_editors(track, &place.join("node_modules")));
        }
    }

    fn install(&mut self, library: Library) -> Result<()> {
        let environment = self.environment;
        let mut tools = self.equipment.look(environment, |(tools, _)| tools.clone());
        packages::prepare(library, environment, &mut tools, &mut |progress| self.tell_progress(progress))?;
        self.equipment.put(tools);
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

fn with_node(tools: Tools) -> (Tools, Arc<Languages>) {
    let languages = Arc::new(Languages::new(tools.clone()));
    (tools, languages)
}
