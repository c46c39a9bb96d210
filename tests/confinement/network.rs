//! The network: a port that listens on this very machine can't be reached.

use std::net::TcpListener;
use std::os::unix::net::{UnixDatagram, UnixListener};
use std::process::{Output, Stdio};

use workbook::languages::confine::{self, Confinement};

use super::{CONFINER, confines, said};

/// What a program for Node.js, without Node's own guard, says; nothing where there is no Node.js.
fn node(confinement: &Confinement, program: &str) -> Option<Output> {
    let node =
        ["/usr/bin/node", "/usr/local/bin/node"].into_iter().find(|node| std::fs::exists(node).unwrap());
    let Some(node) = node else {
        eprintln!("skipped: no Node.js in /usr/bin or /usr/local/bin");
        return None;
    };
    let mut command = confinement.command(Some(CONFINER.as_ref()), node.as_ref());
    command.env_clear().current_dir("/").args(["-e", program]).stdin(Stdio::null());
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    Some(confine::start(command).unwrap().wait_with_output().unwrap())
}

fn connecting(to: &str) -> String {
    format!(
        "require('net').connect({to}).on('error', (error) => console.log(error.code))
            .on('connect', () => {{ console.log('connected'); process.exit(); }})"
    )
}

#[test]
fn a_listening_port_is_out_of_reach() {
    if !confines() {
        return;
    }
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let program = connecting(&format!("{port}, '127.0.0.1'"));
    let Some(refused) = node(&Confinement::default(), &program) else { return };
    assert_eq!(said(&refused).0, "EPERM");
    let allowed = Confinement { network: true, ..Confinement::default() };
    assert_eq!(said(&node(&allowed, &program).unwrap()).0, "connected");
}

#[test]
fn sockets_of_this_machine_and_ports_of_its_own_are_too() {
    if !confines() {
        return;
    }
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let path = folder.path().join("socket");
    let _listener = UnixListener::bind(&path).unwrap();
    let _datagrams = UnixDatagram::bind(folder.path().join("datagrams")).unwrap();
    let allowed = Confinement { write: vec![folder.path().to_owned()], ..Confinement::default() };
    let Some(refused) = node(&allowed, &connecting(&format!("{path:?}"))) else { return };
    assert_eq!(said(&refused).0, "EPERM");
    let listening = "require('net').createServer().on('error', (error) => console.log(error.code))
        .listen(0, '127.0.0.1', () => { console.log('listening'); process.exit(); })";
    assert_eq!(said(&node(&allowed, listening).unwrap()).0, "EPERM");
}
