//! The rows alone: what is compiled in, and what the YAML says, in one type that can be compared and written.

use super::read::{Knowledge, Rows};
use crate::catalogue::{CloudDomain, Endpoint, Family, NotAScope, Precedence, Prefix, Scope, SharedHost};
use crate::model::Library;
use crate::oauth::{ErrorAnswer, Flow, Throttle};
use crate::rule::{Requirement, Rule};
use crate::sdk::Sdk;

/// Every table of the tool.
#[derive(Debug, PartialEq)]
#[expect(missing_docs, reason = "each field is the table of its type")]
pub struct Tables {
    pub scopes: Vec<Scope>,
    pub not_real_scopes: Vec<NotAScope>,
    pub cloud_domains: Vec<CloudDomain>,
    pub shared_hosts: Vec<SharedHost>,
    pub families: Vec<Family>,
    pub prefixes: Vec<Prefix>,
    pub endpoints: Vec<Endpoint>,
    pub precedence: Vec<Precedence>,
    pub flows: Vec<Flow>,
    pub error_answers: Vec<ErrorAnswer>,
    pub throttles: Vec<Throttle>,
    pub sdks: Vec<Sdk>,
    pub rules: Vec<Rule>,
    pub requirements: Vec<Requirement>,
    /// Per language, the models of its libraries.
    pub libraries: Vec<(String, Vec<Library>)>,
}

impl Tables {
    /// The tables compiled in.
    #[must_use]
    pub fn compiled() -> Self {
        Self {
            scopes: crate::scopes().to_vec(),
            not_real_scopes: crate::not_real_scopes().to_vec(),
            cloud_domains: crate::cloud_domains().to_vec(),
            shared_hosts: crate::shared_hosts().to_vec(),
            families: crate::families().to_vec(),
            prefixes: crate::prefixes().to_vec(),
            endpoints: crate::endpoints().to_vec(),
            precedence: crate::precedence().to_vec(),
            flows: crate::flows().to_vec(),
            error_answers: crate::error_answers().to_vec(),
            throttles: crate::throttles().to_vec(),
            sdks: crate::sdks().to_vec(),
            rules: crate::rules().to_vec(),
            requirements: crate::requirements().to_vec(),
            libraries: crate::languages().map(|language| (language.to_owned(), crate::libraries(language).to_vec())).collect(),
        }
    }
}

impl From<&Knowledge> for Tables {
    fn from(knowledge: &Knowledge) -> Self {
        Self {
            scopes: rows(&knowledge.scopes),
            not_real_scopes: rows(&knowledge.not_real_scopes),
            cloud_domains: rows(&knowledge.cloud_domains),
            shared_hosts: rows(&knowledge.shared_hosts),
            families: rows(&knowledge.families),
            prefixes: rows(&knowledge.prefixes),
            endpoints: rows(&knowledge.endpoints),
            precedence: rows(&knowledge.precedence),
            flows: rows(&knowledge.flows),
            error_answers: rows(&knowledge.error_answers),
            throttles: rows(&knowledge.throttles),
            sdks: rows(&knowledge.sdks),
            rules: rows(&knowledge.rules),
            requirements: rows(&knowledge.requirements),
            libraries: knowledge.libraries.iter().map(|(language, libraries)| (language.clone(), rows(libraries))).collect(),
        }
    }
}

fn rows<T: Clone>(rows: &Rows<T>) -> Vec<T> {
    rows.iter().map(|(row, _)| row.clone()).collect()
}
