//! The library models of each language, indexed when a file of the language first asks.

use std::cell::OnceCell;

use egnyte_rules::models::Models;
use rustc_hash::FxHashMap;

use crate::ir::Language;

/// What the libraries of every language mean.
#[derive(Debug)]
pub struct LibraryModels {
    indexed: FxHashMap<Language, OnceCell<Models<'static>>>,
}

impl Default for LibraryModels {
    fn default() -> Self {
        Self { indexed: Language::ALL.into_iter().map(|language| (language, OnceCell::new())).collect() }
    }
}

impl LibraryModels {
    /// The models of `language`.
    #[must_use]
    pub fn of(&self, language: Language) -> &Models<'static> {
        let index = || Models::new(language.models().iter().flat_map(|folder| egnyte_rules::libraries(folder)));
        self.indexed[&language].get_or_init(index)
    }
}
