//! What a process that runs an answer sends. What must hold is written in `../src/frames.rs`.

#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| workbook_fuzz::frames::check(bytes));
