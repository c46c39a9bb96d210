//! A package built by cargo, confined, and then what was built: the way in which programs of learners can be run.

use std::fs::{self, create_dir_all};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use workbook::languages::confine::{self, Confinement};

use super::{CONFINER, confines, said};

/// Where cargo is, and the toolchain that it belongs to.
fn toolchain() -> PathBuf {
    let shown = Command::new("rustc").args(["--print", "sysroot"]).output().expect("rustc");
    said(&shown).0.into()
}

fn put(path: &Path, text: &str) {
    create_dir_all(path.parent().unwrap()).unwrap();
    fs::File::create(path).unwrap().write_all(text.as_bytes()).unwrap();
}

fn build(package: &Path, target: &Path) -> Output {
    let toolchain = toolchain();
    create_dir_all(target.join("tmp")).unwrap();
    let home = target.join("home");
    create_dir_all(&home).unwrap();
    let allowed = Confinement {
        read: vec![package.to_owned()],
        run: vec![toolchain.clone()],
        write: vec![target.to_owned()],
        children: true,
        ..Confinement::default()
    };
    let mut command = allowed.command(Some(CONFINER.as_ref()), &toolchain.join("bin/cargo"));
    command.args(["build", "--offline", "--quiet", "--target-dir"]).arg(target).current_dir(package);
    command.env_clear().env("PATH", toolchain.join("bin").display().to_string() + ":/usr/bin:/bin");
    command.env("CARGO_HOME", &home).env("TMPDIR", target.join("tmp"));
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    confine::start(command).unwrap().wait_with_output().unwrap()
}

#[test]
fn a_package_is_built_and_its_program_runs() {
    if !confines() {
        return;
    }
    let top = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let [package, target] = ["package", "target"].map(|name| top.path().join(name));
    put(
        &package.join("Cargo.toml"),
        "[package]\nname = \"answer\"\nversion = \"0.1.0\"\nedition = \"2021\"\n[workspace]\n",
    );
    put(
        &package.join("src/main.rs"),
        "fn main() {
            println!(\"{} {}\", env!(\"SEEN\"), std::fs::read(\"/etc/passwd\").is_ok());
            println!(\"{}\", std::net::TcpStream::connect(\"127.0.0.1:1\").unwrap_err().kind());
            println!(\"{}\", std::process::Command::new(\"/bin/true\").status().is_ok());
        }",
    );
    // What runs while it is built is confined as well. It may leave something in the target folder alone.
    put(
        &package.join("build.rs"),
        "fn main() {
            let outside = std::fs::read(\"/etc/passwd\").is_ok() || std::fs::write(\"src/main.rs\", \"\").is_ok()
                || std::net::TcpListener::bind(\"127.0.0.1:0\").is_ok();
            println!(\"cargo::rustc-env=SEEN={outside}\");
        }",
    );
    // Written by cargo as long as it may, as the runner will do it.
    let mut lock = Command::new("cargo");
    lock.args(["generate-lockfile", "--offline", "--quiet"]).current_dir(&package);
    assert!(lock.status().expect("cargo").success());
    let built = build(&package, &target);
    assert!(built.status.success(), "{}", said(&built).1);
    let mut command = Confinement { file_size: Some(0), ..Confinement::default() }
        .command(Some(CONFINER.as_ref()), &target.join("debug/answer"));
    command.env_clear().current_dir("/").stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let ran = confine::start(command).unwrap().wait_with_output().unwrap();
    assert_eq!(said(&ran), ("false false\npermission denied\nfalse".to_owned(), String::new()));
}
