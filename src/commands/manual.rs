//! `workbook man`: the whole manual on one page, made from the command line's own definition.
//!
//! `clap_mangen` writes a page for each verb; a learner looks for one. So the parts that it writes are put together here.

use std::io;

use clap::{Command, CommandFactory};
use clap_mangen::Man;
use clap_mangen::roff::{Roff, bold, roman};

use super::setting::Setting;
use crate::cli::Cli;
use crate::error::{Exit, Failure, Result};

pub(super) fn run(setting: &mut Setting<'_>) -> Result<Exit> {
    let page = page().map_err(|error| Failure::fault("The manual can't be written.").because(error))?;
    setting.hand_over(&page)?;
    Ok(Exit::Passed)
}

fn page() -> io::Result<String> {
    let mut command = Cli::command().disable_help_subcommand(true).subcommand_value_name("command");
    command.build();
    let man = Man::new(command.clone()).manual("An exercise book");
    let mut page = Vec::new();
    man.render_title(&mut page)?;
    man.render_name_section(&mut page)?;
    man.render_synopsis_section(&mut page)?;
    man.render_description_section(&mut page)?;
    // Lines that are neither stretched nor broken inside a word: commands stay as they are typed.
    let mut page = String::from_utf8_lossy(&page).replacen("\n.SH", "\n.ad l\n.nh\n.SH", 1);
    page += &control("SH", "COMMANDS");
    for verb in command.get_subcommands() {
        page += &verbs(verb)?;
    }
    let mut options = Vec::new();
    man.render_options_section(&mut options)?;
    page += &String::from_utf8_lossy(&options);
    if let Some(more) = command.get_after_help() {
        page += &control("SH", "MORE");
        page += &as_it_stands(&more.to_string());
    }
    Ok(page)
}

/// A verb, or each of the verbs below it.
fn verbs(command: &Command) -> io::Result<String> {
    if command.is_hide_set() {
        return Ok(String::new());
    }
    if command.has_subcommands() {
        return command.get_subcommands().map(verbs).collect();
    }
    // Options that every verb takes are told once, for all.
    let own = command.clone().mut_args(|argument| {
        let is_common = argument.is_global_set() || argument.get_id() == "help";
        argument.hide(is_common)
    });
    let has_options = own.get_arguments().any(|argument| !argument.is_hide_set());
    let more = own.get_after_help().map(ToString::to_string);
    let man = Man::new(own);
    let mut parts: [Vec<u8>; 3] = Default::default();
    man.render_synopsis_section(&mut parts[0])?;
    man.render_description_section(&mut parts[1])?;
    if has_options {
        man.render_options_section(&mut parts[2])?;
    }
    let [synopsis, description, options] =
        parts.map(|part| without_headings(&String::from_utf8_lossy(&part)));
    let mut text = control("SS", command.get_bin_name().unwrap_or_else(|| command.get_name()));
    text += &format!("{synopsis}.PP\n{description}{options}");
    if let Some(more) = more {
        text += &as_it_stands(&more);
    }
    Ok(text)
}

/// What stands below the headings of a part.
fn without_headings(part: &str) -> String {
    let kept = part
        .lines()
        .filter(|line| !line.starts_with(".SH ") && !line.starts_with(".ie") && !line.starts_with(".el"));
    kept.flat_map(|line| [line, "\n"]).collect()
}

fn control(name: &str, word: &str) -> String {
    let mut roff = Roff::new();
    roff.control(name, [word]);
    roff.to_roff()
}

/// Lines that must not be filled: examples, and tables of words. Titles among them are bold.
fn as_it_stands(text: &str) -> String {
    let mut roff = Roff::new();
    roff.control("PP", []).control("nf", []);
    for line in text.lines() {
        let is_title = line.ends_with(':');
        roff.text([if is_title { bold(line) } else { roman(line) }]);
    }
    roff.control("fi", []);
    roff.to_roff()
}
