//! How a confinement is handed to the verb: as arguments, which take any path. Nothing is done here.

use std::ffi::OsString;
use std::path::Path;

#[cfg(any(target_os = "linux", test))]
use std::path::PathBuf;

use super::Confinement;

/// The verbs. They are known to no help and no completion: nobody types them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verb {
    /// Become a program, confined.
    Confined,
    /// Have a program run confined, and end its children with it.
    Guarded,
}

impl Verb {
    const fn name(self) -> &'static str {
        match self {
            Self::Confined => "confined",
            Self::Guarded => "guarded",
        }
    }

    /// The verb of a command line, if it is one of these.
    pub fn of(arguments: &[OsString]) -> Option<Self> {
        let verb = arguments.get(1)?;
        [Self::Confined, Self::Guarded].into_iter().find(|known| verb == known.name())
    }
}

/// The arguments that say it all. The program's own come behind them.
pub fn arguments(verb: Verb, confinement: &Confinement, parent: u32, program: &Path) -> Vec<OsString> {
    let mut arguments: Vec<OsString> = vec![verb.name().into(), "--parent".into(), parent.to_string().into()];
    let Confinement { read, run, write, .. } = confinement;
    for (name, paths) in [("--read", read), ("--run", run), ("--write", write)] {
        arguments.extend(paths.iter().flat_map(|path| [OsString::from(name), path.into()]));
    }
    for (name, is_allowed) in [("--network", confinement.network), ("--children", confinement.children)] {
        arguments.extend(is_allowed.then(|| name.into()));
    }
    let Confinement { memory, computing, file_size, .. } = confinement;
    for (name, most) in [("--memory", memory), ("--computing", computing), ("--file-size", file_size)] {
        arguments.extend(most.iter().flat_map(|most| [name.into(), most.to_string().into()]));
    }
    arguments.extend(["--".into(), program.into()]);
    arguments
}

/// A confinement as the verb gets it.
#[cfg(any(target_os = "linux", test))]
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Request {
    /// What the program may do.
    pub confinement: Confinement,
    /// The process that wants it to run.
    pub parent: u32,
    /// The program, and its arguments.
    pub command: Vec<OsString>,
}

/// Reads what stands behind the verb; `None` where that is not what [`arguments`] writes.
#[cfg(any(target_os = "linux", test))]
pub fn read(arguments: &[OsString]) -> Option<Request> {
    let mut request = Request::default();
    let mut rest = arguments.iter();
    loop {
        let name = rest.next()?.to_str()?;
        let allowed = &mut request.confinement;
        match name {
            "--network" => allowed.network = true,
            "--children" => allowed.children = true,
            "--" => break,
            _ => {
                let value = rest.next()?;
                let number = || value.to_str()?.parse().ok();
                match name {
                    "--read" => allowed.read.push(PathBuf::from(value)),
                    "--run" => allowed.run.push(PathBuf::from(value)),
                    "--write" => allowed.write.push(PathBuf::from(value)),
                    "--memory" => allowed.memory = Some(number()?),
                    "--computing" => allowed.computing = Some(number()?),
                    "--file-size" => allowed.file_size = Some(number()?),
                    "--parent" => request.parent = value.to_str()?.parse().ok()?,
                    _ => return None,
                }
            }
        }
    }
    request.command = rest.cloned().collect();
    (!request.command.is_empty() && request.parent > 0).then_some(request)
}

#[cfg(test)]
mod tests {
    use std::ffi::OsString;
    use std::path::Path;

    use super::{Confinement, Verb, arguments, read};

    #[test]
    fn what_is_written_is_read_again() {
        let confinement = Confinement {
            read: vec!["/a".into(), "--children".into()],
            run: vec!["/b c".into()],
            write: vec!["/d".into()],
            network: true,
            children: false,
            memory: Some(1 << 40),
            computing: Some(3),
            file_size: None,
        };
        for confinement in [confinement, Confinement::default()] {
            let mut written = arguments(Verb::Confined, &confinement, 7, Path::new("/bin/cat"));
            written.extend(["--".into(), "--memory".into()]);
            let request = read(&written[1..]).unwrap();
            assert_eq!(request.confinement, confinement);
            assert_eq!(request.parent, 7);
            assert_eq!(request.command, ["/bin/cat", "--", "--memory"]);
        }
    }

    #[test]
    fn anything_else_is_no_request() {
        for line in [
            "",
            "--read",
            "--parent 1",
            "--parent 1 --",
            "--parent x -- cat",
            "-- cat",
            "--parent 1 --more 1 -- cat",
        ] {
            let words: Vec<OsString> = line.split_whitespace().map(OsString::from).collect();
            assert_eq!(read(&words), None, "{line}");
        }
    }

    #[test]
    fn the_verb_comes_first() {
        let verb = |words: [&str; 3]| Verb::of(&words.map(OsString::from));
        assert_eq!(verb(["workbook", "confined", "--"]), Some(Verb::Confined));
        assert_eq!(verb(["workbook", "guarded", "--"]), Some(Verb::Guarded));
        assert_eq!(verb(["workbook", "next", "confined"]), None);
        assert_eq!(verb(["confined", "next", "x"]), None);
    }
}
