//! A tree to measure on: seeded, so that the same settings give the same bytes on every machine.
//!
//! A share of the files uses Egnyte in one of the common ways; the rest is plain code, one file in twenty with words that
//! look alike.

use std::fmt::Write as _;
use std::path::Path;
use std::{fs, io};

/// What the tree is to be like.
#[derive(Debug)]
pub(super) struct Settings {
    pub(super) files: usize,
    pub(super) density: f64,
    pub(super) bytes_per_file: usize,
    pub(super) seed: u64,
}

/// What the tree is like.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Made {
    pub(super) bytes: u64,
    pub(super) marked: usize,
}

/// The languages, by their extension, as often as they come.
const LANGUAGES: &[&str] =
    &["js", "js", "js", "js", "ts", "ts", "ts", "ts", "tsx", "py", "py", "py", "py", "java", "java", "java", "rs", "cs", "go", "rb"];
const NOUNS: &[&str] = &[
    "account", "batch", "cache", "channel", "cursor", "device", "entry", "event", "field", "folder", "group", "header", "invoice",
    "ledger", "member", "notice", "order", "packet", "policy", "query", "record", "sample", "session", "shard", "stage", "ticket",
    "upload", "vault",
];
const VERBS: &[&str] = &[
    "apply", "build", "check", "collect", "drain", "encode", "filter", "group", "load", "merge", "parse", "poll", "resolve", "save",
    "send", "sort", "update",
];
const ENDPOINTS: &[&str] =
    &["/pubapi/v1/fs/Shared/", "/pubapi/v1/search?query=", "/pubapi/v2/users/", "/pubapi/v2/groups/", "/pubapi/v1/links/"];

/// A small generator of pseudo-random numbers (SplitMix64): no more is needed, and its bytes never change.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, bound: usize) -> usize {
        usize::try_from(self.next() % bound.max(1) as u64).unwrap_or(0)
    }

    fn pick(&mut self, from: &[&'static str]) -> &'static str {
        from[self.below(from.len())]
    }
}

/// Makes the tree at `root`, unless it stands there already.
pub(super) fn make(root: &Path, settings: &Settings) -> io::Result<Made> {
    let stamp = root.with_extension("settings");
    let wanted = format!("{settings:?}");
    let stands = fs::read_to_string(&stamp).is_ok_and(|found| found == wanted);
    if !stands && root.exists() && !stamp.exists() {
        return Err(io::Error::other("exists, and was not made by this task"));
    }
    if !stands && root.exists() {
        fs::remove_dir_all(root)?;
    }
    let mut made = Made { bytes: 0, marked: 0 };
    for index in 0..settings.files {
        let mut random = Random(settings.seed.wrapping_mul(1_000_003).wrapping_add(index as u64));
        let language = random.pick(LANGUAGES);
        // Marks spread evenly: the file in which the running share passes a whole number.
        let share = |files: usize| (files as f64 * settings.density) as usize;
        let marked = share(index + 1) > share(index);
        let text = file(&mut random, language, settings.bytes_per_file, marked);
        made.bytes += text.len() as u64;
        made.marked += usize::from(marked);
        if !stands {
            let folder = root.join(format!("pkg{:02}", index % 60)).join(random.pick(NOUNS));
            fs::create_dir_all(&folder)?;
            fs::write(folder.join(format!("{}_{index}.{language}", random.pick(VERBS))), text)?;
        }
    }
    fs::write(stamp, wanted)?;
    Ok(made)
}

fn file(random: &mut Random, language: &str, bytes: usize, marked: bool) -> String {
    let wanted = bytes / 2 + random.below(bytes);
    let turn = random.below(wanted);
    let mut text = head(language).to_owned();
    let (mut number, mut planted) = (0, false);
    while text.len() < wanted || !planted {
        if !planted && text.len() >= turn {
            if marked {
                text.push_str(&egnyte(random, language));
            } else if random.below(20) == 0 {
                text.push_str(look_alike(language));
            }
            planted = true;
        }
        filler(&mut text, random, language, number);
        number += 1;
    }
    text.push_str(if matches!(language, "java" | "cs") { "}\n" } else { "" });
    text
}

fn head(language: &str) -> &'static str {
    match language {
        "js" | "ts" => "import { readFile } from 'node:fs/promises';\n\n",
        "tsx" => "import React from 'react';\n\n",
        "py" => "import json\nimport logging\n\n",
        "java" => "package com.example;\n\nimport java.util.*;\n\nfinal class Unit {\n",
        "cs" => "using System.Collections.Generic;\n\npublic static class Unit\n{\n",
        "go" => "package unit\n\nimport \"fmt\"\n\n",
        "rs" => "use std::collections::HashMap;\n\n",
        _ => "# frozen_string_literal: true\n\n",
    }
}

/// One function of no importance.
fn filler(text: &mut String, random: &mut Random, language: &str, number: usize) {
    let (verb, noun, other) = (random.pick(VERBS), random.pick(NOUNS), random.pick(NOUNS));
    let (limit, large) = (random.below(90) + 2, random.below(9000) + 100);
    let written = match language {
        "js" | "ts" | "tsx" => {
            let (list, count) = if language == "js" { ("", "") } else { (": number[]", ": number") };
            write!(
                text,
                "/** Counts what a {noun} has of each {other}. */\nexport function {verb}_{noun}{number}(items{list}, limit{count} = {limit}) {{\n  const seen = new Map();\n  for (const item of items) {{\n    const key = `{other}-${{item % {limit}}}`;\n    if (seen.has(key) && item > limit) {{\n      continue;\n    }}\n    seen.set(key, (seen.get(key) ?? 0) + item * {limit});\n  }}\n  if (seen.size > {large}) {{\n    throw new Error('too many of {other}');\n  }}\n  return [...seen.values()].length + {large};\n}}\n\n"
            )
        }
        "py" => write!(
            text,
            "def {verb}_{noun}_{number}(items, limit={limit}):\n    \"\"\"Counts what a {noun} has of each {other}.\"\"\"\n    seen = {{}}\n    for item in items:\n        key = f\"{other}-{{item % {limit}}}\"\n        if key in seen and item > limit:\n            continue\n        seen[key] = seen.get(key, 0) + item * {limit}\n    if len(seen) > {large}:\n        raise ValueError(\"too many of {other}\")\n    return sum(seen.values(), {large})\n\n\n"
        ),
        "rb" => write!(
            text,
            "# Counts what a {noun} has of each {other}.\ndef {verb}_{noun}_{number}(items, limit = {limit})\n  seen = Hash.new(0)\n  items.each {{ |item| seen[\"{other}-#{{item % {limit}}}\"] += item if item < limit }}\n  seen.values.sum + {large}\nend\n\n"
        ),
        "go" => write!(
            text,
            "// Counts what a {noun} has of each {other}.\nfunc {verb}_{noun}{number}(items []int, limit int) int {{\n\tseen := map[string]int{{}}\n\tfor _, item := range items {{\n\t\tkey := fmt.Sprintf(\"{other}-%d\", item%{limit})\n\t\tseen[key] += item * {limit}\n\t}}\n\treturn len(seen) + {large}\n}}\n\n"
        ),
        "rs" => write!(
            text,
            "/// Counts what a {noun} has of each {other}.\npub fn {verb}_{noun}_{number}(items: &[i64], limit: i64) -> i64 {{\n    let mut seen: HashMap<String, i64> = HashMap::new();\n    for item in items.iter().filter(|item| **item < limit) {{\n        *seen.entry(format!(\"{other}-{{}}\", item % {limit})).or_default() += item;\n    }}\n    seen.values().sum::<i64>() + {large}\n}}\n\n"
        ),
        _ => write!(
            text,
            "    /** Counts what a {noun} has of each {other}. */\n    public static long {verb}_{noun}{number}(int[] items, int limit) {{\n        long sum = {large};\n        for (int at = 0; at < items.length(); at++) {{\n            String key = \"{other}-\" + (items[at] % {limit});\n            sum += key.length() > limit ? 1 : items[at];\n        }}\n        return sum;\n    }}\n\n"
        ),
    };
    debug_assert!(written.is_ok(), "text never refuses to grow");
}

/// A few calls of the kind that partners write.
fn egnyte(random: &mut Random, language: &str) -> String {
    let (path, noun) = (random.pick(ENDPOINTS), random.pick(NOUNS));
    match language {
        "js" | "ts" | "tsx" => format!(
            "const ENDPOINT = 'https://acme.egnyte.com{path}{noun}';\n\nexport async function call(token{}) {{\n  const res = await fetch(ENDPOINT, {{ headers: {{ Authorization: `Bearer ${{token}}` }} }});\n{}  return res.json();\n}}\n\n",
            if language == "js" { "" } else { ": string" },
            if random.below(2) == 0 { "  if (res.status === 401) {\n    throw new Error('sign in again');\n  }\n" } else { "" }
        ),
        "py" => format!(
            "import requests\n\nENDPOINT = \"https://acme.egnyte.com{path}{noun}\"\n\n\ndef call(token):\n    res = requests.get(ENDPOINT, headers={{\"Authorization\": f\"Bearer {{token}}\"}})\n{}    return res.json()\n\n\n",
            if random.below(2) == 0 { "    if res.status_code == 401:\n        raise PermissionError(\"sign in again\")\n" } else { "" }
        ),
        "java" => format!("    static final String ENDPOINT = \"https://acme.egnyte.com{path}{noun}\";\n\n"),
        "cs" => format!("    public const string Endpoint = \"https://acme.egnyte.com{path}{noun}\";\n\n"),
        "go" => format!("const endpoint = \"https://acme.egnyte.com{path}{noun}\"\n\n"),
        "rs" => format!("pub const ENDPOINT: &str = \"https://acme.egnyte.com{path}{noun}\";\n\n"),
        _ => format!("ENDPOINT = \"https://acme.egnyte.com{path}{noun}\"\n\n"),
    }
}

fn look_alike(language: &str) -> &'static str {
    match language {
        "js" | "ts" | "tsx" => "export function theme(value) {\n  localStorage.setItem('theme', value);\n}\n\n",
        "py" => "OTHER_API = \"https://api.example.com/pubapi-docs/v1/fs?response_type=code\"\n\n",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_settings_give_the_same_tree() {
        let text = |seed| file(&mut Random(seed), "ts", 4000, true);
        assert_eq!(text(7), text(7));
        assert_ne!(text(7), text(8));
        assert!(text(7).contains("/pubapi/v") && text(7).len() >= 2000);
        assert!(!file(&mut Random(7), "py", 4000, false).contains("egnyte"));
    }
}
