//! The splitter of SQL scripts. What must hold is written in `../src/script.rs`.

#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| workbook_fuzz::script::check(bytes));
