//! The process: arguments in, an exit code out. Everything between is in the library.

use std::ffi::OsString;
use std::panic::{self, AssertUnwindSafe};
use std::process::ExitCode;
use std::sync::Mutex;

use signal_hook::consts::SIGINT;
use signal_hook::flag::register_conditional_shutdown;
use workbook::commands::{self, Door};
use workbook::env::Environment;
use workbook::error::{Exit, Failure};
use workbook::languages::confine;
use workbook::programs::ends_at_once;

/// What the last panic said, and where it was.
static PANIC: Mutex<String> = Mutex::new(String::new());

fn main() -> ExitCode {
    let arguments: Vec<OsString> = std::env::args_os().collect();
    if let Some(ended) = confine::enter(&arguments) {
        let mut door = Door::new(&arguments, &Environment::default());
        return ExitCode::from(ended.unwrap_or_else(|failure| door.tell(&failure).code()));
    }
    let mut environment = Environment::read();
    environment.confiner = confine::this_program();
    panic::set_hook(Box::new(|panic| {
        if let Ok(mut said) = PANIC.lock() {
            *said = panic.to_string();
        }
    }));
    // Without a handler Ctrl-C ends the process all the same, only with another number. Files are always whole: they may
    // be left at any moment.
    drop(register_conditional_shutdown(SIGINT, i32::from(Exit::Interrupted.code()), ends_at_once()));
    let exit = panic::catch_unwind(AssertUnwindSafe(|| commands::enter(&arguments, &environment)));
    let exit = exit.unwrap_or_else(|_| {
        let said = PANIC.lock().map(|said| said.clone()).unwrap_or_default();
        Door::new(&arguments, &environment).tell(&Failure::fault(said))
    });
    ExitCode::from(exit.code())
}
