//! Installs the packages of a library: npm works in a folder of its own, which becomes the library's once it is whole.
//!
//! Where the folder lies is the store's; why npm stopped is told in `refusal.rs`.

use std::env::join_paths;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use super::find::{Node, npm};
use super::list::{List, Package};
use super::run::run;
use super::store::{Draft, Store};
use super::{Progress, census, refusal, words};
use crate::error::Result;
use crate::languages::node::Library;
use crate::workspace::write_whole;

/// How long nothing at all may happen. npm asks again before it gives up: that needs its time.
const PATIENCE: Duration = Duration::from_secs(150);
/// Nothing that a package brings along is run. What a user's settings could change of the outcome is said here.
const ARGUMENTS: [&str; 14] = [
    "ci",
    "--ignore-scripts",
    "--no-audit",
    "--no-fund",
    "--no-progress",
    "--no-update-notifier",
    "--no-global",
    "--no-dry-run",
    "--no-bin-links",
    "--install-strategy=hoisted",
    "--loglevel=warn",
    "--fetch-retries=2",
    "--fetch-retry-mintimeout=1000",
    "--fetch-retry-maxtimeout=5000",
];

/// Makes sure that the packages of a library are there, whole, and says where.
pub fn install(
    library: Library,
    node: &Node,
    path: &[PathBuf],
    store: &Store,
    tell: &mut dyn FnMut(&Progress),
) -> Result<PathBuf> {
    let (list, folder) = (List::of(library), store.folder(library));
    let packages = list.packages();
    if census::holds(&folder) {
        return Ok(folder);
    }
    let npm = npm(node, path)?;
    store.make()?;
    let lock = store.lock(library, || tell(&Progress::Waiting))?;
    // Whoever was waited for has done it.
    if census::holds(&folder) {
        return Ok(folder);
    }
    store.clean(library, &lock);
    let draft = store.draft(library)?;
    write_whole(&draft.folder().join("package.json"), list.manifest.as_bytes())?;
    write_whole(&draft.folder().join("package-lock.json"), list.lock.as_bytes())?;
    let what = list.title(library);
    fetch(&npm, node, path, &draft, &mut Watched::new(&packages, &what, tell))?;
    census::write(draft.folder())?;
    draft.settle(&folder)?;
    tell(&Progress::Installed { what, folder: folder.clone() });
    Ok(folder)
}

fn fetch(npm: &Path, node: &Node, path: &[PathBuf], draft: &Draft, watched: &mut Watched<'_>) -> Result<()> {
    let mut command = Command::new(npm);
    command.args(ARGUMENTS).current_dir(draft.folder());
    // npm is a script: it is to run on the Node.js that we looked at.
    let own = node.file.parent().map(Path::to_owned);
    if let Ok(path) = join_paths(own.into_iter().chain(path.iter().cloned())) {
        command.env("PATH", path);
    }
    let ended = run(&mut command, &mut || watched.goes_on(draft.folder()))
        .map_err(|error| words::npm_does_not_start(npm, error))?;
    let succeeded = ended.status.is_some_and(|status| status.success());
    if succeeded
        && !refusal::is_incomplete(&ended.errors)
        && watched.packages.iter().all(|package| package.is_in(draft.folder()))
    {
        return Ok(());
    }
    let said = if ended.errors.trim().is_empty() { ended.output } else { ended.errors };
    Err(refusal::explain(watched.what, &said, ended.status.is_none()))
}

/// Tells how far npm is, and when nothing happens any more.
struct Watched<'a> {
    packages: &'a [Package],
    what: &'a str,
    tell: &'a mut dyn FnMut(&Progress),
    begun: Instant,
    /// When the last package arrived.
    since: Instant,
    /// How many packages were there, and after how many seconds, when that was last told.
    told: Option<(usize, u64)>,
}

impl<'a> Watched<'a> {
    fn new(packages: &'a [Package], what: &'a str, tell: &'a mut dyn FnMut(&Progress)) -> Self {
        Self { packages, what, tell, begun: Instant::now(), since: Instant::now(), told: None }
    }

    fn goes_on(&mut self, folder: &Path) -> bool {
        let is_there = |package: &&Package| folder.join(&package.folder).join("package.json").exists();
        let done = self.packages.iter().filter(is_there).count();
        if self.told.is_none_or(|(before, _)| before != done) {
            self.since = Instant::now();
        }
        let seconds = self.begun.elapsed().as_secs();
        if self.told != Some((done, seconds)) {
            self.told = Some((done, seconds));
            (self.tell)(&Progress::Installing {
                what: self.what.to_owned(),
                done,
                total: self.packages.len(),
                seconds,
            });
        }
        self.since.elapsed() < PATIENCE
    }
}
