//! What a track needs beside this program: Node.js and packages. Looked for where judging asks for it, installed where it is missing.
//!
//! Tracks in SQL need nothing, and pay nothing for it.

use std::cell::RefCell;
use std::sync::Arc;

use super::setting::Setting;
use crate::error::Result;
use crate::judge::Judging;
use crate::languages::Languages;
use crate::languages::node::packages::{self, Progress};
use crate::languages::node::{Library, Tools};
use crate::workspace::Workspace;

/// What judging needs, as far as it was asked for.
#[derive(Default)]
pub(super) struct Equipment {
    plain: Arc<Judging>,
    with_node: RefCell<Option<Arc<Judging>>>,
}

impl Setting<'_> {
    /// What judging answers of this track needs, as far as it is there. Nothing is installed.
    pub fn judging(&self, track: &str) -> Arc<Judging> {
        if Library::of_track(track).is_none() {
            return Arc::clone(&self.equipment.plain);
        }
        let mut known = self.equipment.with_node.borrow_mut();
        Arc::clone(known.get_or_insert_with(|| with_node(packages::look(self.environment))))
    }

    /// Makes sure that answers of this track can be judged. What is there is taken as it is.
    pub fn equip(&mut self, track: &str) -> Result<()> {
        match Library::of_track(track) {
            Some(library) if self.judging(track).languages.node.packages(library).is_none() => {
                self.install(library)
            }
            _ => Ok(()),
        }
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
        let mut tools = self.judging(library.track()).languages.node.clone();
        let environment = self.environment;
        packages::prepare(library, environment, &mut tools, &mut |progress| self.tell_progress(progress))?;
        *self.equipment.with_node.borrow_mut() = Some(with_node(tools));
        Ok(())
    }

    fn tell_progress(&mut self, progress: &Progress) {
        // Where nobody can be told, the work goes on all the same.
        drop(match progress {
            Progress::Waiting => {
                self.remark("Another workbook is installing the same. I wait until it is done.")
            }
            Progress::Installing { what, done, total } => {
                let begun = format!("Installing {what}: {total} packages, once ...");
                self.progress(&begun, &format!("Installing {done} of {total} packages, once: {what}"));
                Ok(())
            }
            Progress::Installed { what, .. } => self.remark(&format!("Installed {what}.")),
        });
    }
}

fn with_node(node: Tools) -> Arc<Judging> {
    Arc::new(Judging { languages: Languages { node }, ..Judging::default() })
}
