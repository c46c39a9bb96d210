//! `verify --file` of an exercise in SQL. What must hold is written in `../src/verify.rs`.

#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| workbook_fuzz::verify::check(bytes));
