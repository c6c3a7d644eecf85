//! The YAML files against the tables compiled in.

use std::path::Path;

use egnyte_rules::yaml::{Knowledge, Tables};

fn knowledge() -> Knowledge {
    Knowledge::load(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap_or_else(|problems| {
        let shown: String = problems.iter().map(ToString::to_string).collect();
        panic!("the YAML files have mistakes:\n{shown}");
    })
}

#[test]
fn the_tables_compiled_in_are_those_of_the_yaml() {
    assert!(Tables::from(&knowledge()) == Tables::compiled(), "the YAML files and src/generated differ: run cargo xtask generate");
}
