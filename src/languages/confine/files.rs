//! Files: what may be read, run and written, kept by Landlock.

use std::io;
use std::path::{Path, PathBuf};

use landlock::{
    ABI, Access, AccessFs, AccessNet, BitFlags, CompatLevel, Compatible, Ruleset, RulesetAttr,
    RulesetCreatedAttr, RulesetError, Scope, path_beneath_rules,
};

use super::Confinement;

/// The newest version of Landlock whose rules were tried here. An older system has fewer of them.
const KNOWN: ABI = ABI::V7;

/// Folders of the system with programs and libraries.
const PROGRAMS: [&str; 10] = [
    "/usr",
    "/bin",
    "/sbin",
    "/lib",
    "/lib32",
    "/lib64",
    "/nix/store",
    "/gnu/store",
    "/home/linuxbrew/.linuxbrew",
    "/snap",
];

/// What programs read of the system: where libraries and time zones are, how many processors and how much memory there are, themselves.
const SETTINGS: [&str; 18] = [
    "/etc/alternatives",
    "/etc/ld.so.cache",
    "/etc/ld.so.conf",
    "/etc/ld.so.conf.d",
    "/etc/ld.so.preload",
    "/etc/ld-musl-x86_64.path",
    "/etc/ld-musl-aarch64.path",
    "/etc/localtime",
    "/etc/pki/tls/openssl.cnf",
    "/etc/ssl/openssl.cnf",
    "/proc/cpuinfo",
    "/proc/meminfo",
    "/proc/self",
    "/proc/stat",
    "/proc/sys/vm/overcommit_memory",
    "/sys/devices/system/cpu",
    "/sys/fs/cgroup",
    "/sys/kernel/mm/transparent_hugepage",
];

/// Devices that hold nothing.
const READABLE_DEVICES: [&str; 2] = ["/dev/random", "/dev/urandom"];
const WRITABLE_DEVICES: [&str; 3] = ["/dev/full", "/dev/null", "/dev/zero"];

/// Whether this system can keep files from a program.
pub fn can_be_kept() -> bool {
    let ruleset = Ruleset::default().set_compatibility(CompatLevel::HardRequirement);
    ruleset.handle_access(AccessFs::from_all(ABI::V1)).and_then(Ruleset::create).is_ok()
}

/// Restricts this process, where the system can. What an older system doesn't know is left out.
pub fn restrict(allowed: &Confinement, program: &Path) -> io::Result<()> {
    rules(allowed, program).map_err(io::Error::other)
}

fn rules(allowed: &Confinement, program: &Path) -> Result<(), RulesetError> {
    let read = AccessFs::ReadFile | AccessFs::ReadDir;
    let run = read | AccessFs::Execute;
    let beside = libraries_beside(program);
    let mut ruleset =
        Ruleset::default().handle_access(AccessFs::from_all(KNOWN))?.scope(Scope::from_all(KNOWN))?;
    if !allowed.network {
        ruleset = ruleset.handle_access(AccessNet::from_all(KNOWN))?;
    }
    ruleset
        .create()?
        .add_rules(path_beneath_rules(PROGRAMS, run))?
        .add_rules(path_beneath_rules(&allowed.run, run))?
        .add_rules(path_beneath_rules([program], run))?
        .add_rules(path_beneath_rules(beside, run))?
        .add_rules(path_beneath_rules(SETTINGS, read))?
        .add_rules(path_beneath_rules(READABLE_DEVICES, read))?
        .add_rules(path_beneath_rules(&allowed.read, read))?
        .add_rules(path_beneath_rules(WRITABLE_DEVICES, read | AccessFs::WriteFile))?
        .add_rules(path_beneath_rules(&allowed.write, everything()))?
        .restrict_self()?;
    Ok(())
}

fn everything() -> BitFlags<AccessFs> {
    AccessFs::from_all(KNOWN)
}

/// `lib` beside the `bin` of a program: where Node.js has been put by itself, its library may lie there.
fn libraries_beside(program: &Path) -> Option<PathBuf> {
    let folder = program.canonicalize().ok()?.parent()?.to_owned();
    folder.ends_with("bin").then(|| folder.with_file_name("lib"))
}

#[cfg(test)]
mod tests {
    use super::{libraries_beside, rules};
    use std::fs::{File, create_dir_all};

    #[test]
    fn only_a_program_in_a_bin_has_libraries_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        let top = folder.path().canonicalize().unwrap();
        for name in ["node/bin", "other"] {
            create_dir_all(top.join(name)).unwrap();
            File::create(top.join(name).join("program")).unwrap();
        }
        assert_eq!(libraries_beside(&top.join("node/bin/program")), Some(top.join("node/lib")));
        assert_eq!(libraries_beside(&top.join("other/program")), None);
        assert_eq!(libraries_beside(&top.join("missing/bin/program")), None);
    }

    #[test]
    fn rules_hold_for_the_thread_that_makes_them() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("file");
        File::create(&file).unwrap();
        let path = file.clone();
        let opened = std::thread::spawn(move || {
            rules(&super::Confinement::default(), "/bin/cat".as_ref()).unwrap();
            File::open(path).is_ok()
        });
        assert_eq!(opened.join().unwrap(), !super::can_be_kept());
        assert!(File::open(&file).is_ok());
    }
}
