//! The reader of an exercise's spec, and the judge that works by it. What must hold is written in `../src/spec.rs`.

#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| workbook_fuzz::spec::check(bytes));
