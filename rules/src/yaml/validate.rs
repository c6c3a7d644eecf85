//! What the types cannot say: names that must exist, rows that must not contradict each other.

use std::collections::HashMap;

use super::diagnostic::{Problem, did_you_mean};
use super::read::{Knowledge, Origin, Rows, Step};
use super::spans::locate;
use crate::catalogue::Endpoint;
use crate::model::Str;
use crate::sdk::{RequestKind, Sdk, SdkMethod};

/// Every mistake that a look across the tables finds.
#[must_use]
pub fn validate(knowledge: &Knowledge) -> Vec<Problem> {
    let mut check = Check { knowledge, problems: Vec::new() };
    check.identity();
    check.scopes_and_families();
    check.endpoints();
    check.rules();
    // One wrong endpoint would contradict every SDK row that speaks of it.
    if check.problems.is_empty() {
        check.sdks();
    }
    check.problems
}

struct Check<'a> {
    knowledge: &'a Knowledge,
    problems: Vec<Problem>,
}

fn ids<'a, T>(rows: &'a Rows<T>, id: impl Fn(&'a T) -> &'a Str) -> Vec<&'a str> {
    rows.iter().map(|(row, _)| id(row).as_ref()).collect()
}

impl Check<'_> {
    fn problem(&mut self, origin: &Origin, steps: &[Step], message: String, help: Option<String>) {
        let (path, text) = &self.knowledge.files[origin.file];
        let steps: Vec<Step> = origin.path.iter().chain(steps).cloned().collect();
        self.problems.push(Problem { path: path.clone(), span: locate(text, &steps), text: text.clone(), message, help });
    }

    fn must_be_known(&mut self, origin: &Origin, steps: &[Step], kind: &str, name: &str, known: &[&str]) {
        if !known.contains(&name) {
            self.problem(origin, steps, format!("unknown {kind} `{name}`"), did_you_mean(name, known.iter().copied()));
        }
    }

    fn all_known(&mut self, origin: &Origin, key: &'static str, kind: &str, names: &[Str], known: &[&str]) {
        for (at, name) in names.iter().enumerate() {
            self.must_be_known(origin, &[Step::Key(key), Step::At(at)], kind, name, known);
        }
    }

    fn unique<T>(&mut self, rows: &Rows<T>, key: &'static str, id: impl Fn(&T) -> &str) {
        let mut seen: HashMap<String, &Origin> = HashMap::new();
        for (row, origin) in rows {
            if let Some(first) = seen.insert(id(row).to_lowercase(), origin) {
                let other = &self.knowledge.files[first.file].0;
                self.problem(origin, &[Step::Key(key)], format!("`{}` stands twice", id(row)), Some(format!("the other is in {other}")));
            }
        }
    }

    fn identity(&mut self) {
        let knowledge = self.knowledge;
        self.unique(&knowledge.scopes, "id", |row| &row.id);
        self.unique(&knowledge.not_real_scopes, "id", |row| &row.id);
        self.unique(&knowledge.families, "id", |row| &row.id);
        self.unique(&knowledge.prefixes, "prefix", |row| &row.prefix);
        self.unique(&knowledge.endpoints, "id", |row| &row.id);
        self.unique(&knowledge.flows, "id", |row| &row.id);
        self.unique(&knowledge.sdks, "id", |row| &row.id);
        self.unique(&knowledge.rules, "code", |row| &row.code);
        self.unique(&knowledge.rules, "name", |row| &row.name);
        self.unique(&knowledge.requirements, "id", |row| &row.id);
    }

    fn scopes_and_families(&mut self) {
        let knowledge = self.knowledge;
        let scopes = ids(&knowledge.scopes, |row| &row.id);
        let families = ids(&knowledge.families, |row| &row.id);
        for (row, origin) in &knowledge.scopes {
            self.all_known(origin, "families", "family", &row.families, &families);
        }
        for (row, origin) in &knowledge.not_real_scopes {
            if let Some(suggest) = &row.suggest {
                self.must_be_known(origin, &[Step::Key("suggest")], "scope", suggest, &scopes);
            }
            if scopes.contains(&row.id.as_ref()) {
                self.problem(origin, &[Step::Key("id")], format!("`{}` is listed as a scope too", row.id), None);
            }
        }
        for (row, origin) in &knowledge.families {
            self.all_known(origin, "scopes", "scope", &row.scopes, &scopes);
        }
        for (row, origin) in &knowledge.prefixes {
            self.must_be_known(origin, &[Step::Key("family")], "family", &row.family, &families);
            self.all_known(origin, "scopes", "scope", &row.scopes, &scopes);
        }
        let codes: Vec<&str> = knowledge.error_answers.iter().filter_map(|(row, _)| row.code.as_deref()).collect();
        for (row, origin) in &knowledge.flows {
            self.all_known(origin, "errors", "error code", &row.errors, &codes);
        }
    }

    fn endpoints(&mut self) {
        let knowledge = self.knowledge;
        let scopes = ids(&knowledge.scopes, |row| &row.id);
        let families = ids(&knowledge.families, |row| &row.id);
        let hosts = ids(&knowledge.shared_hosts, |row| &row.host);
        let paths = ids(&knowledge.endpoints, |row| &row.path);
        for (at, (row, origin)) in knowledge.endpoints.iter().enumerate() {
            self.must_be_known(origin, &[Step::Key("family")], "family", &row.family, &families);
            self.all_known(origin, "scopes", "scope", &row.scopes, &scopes);
            self.all_known(origin, "hosts", "shared host", &row.hosts, &hosts);
            if !is_template(&row.path) {
                self.problem(
                    origin,
                    &[Step::Key("path")],
                    format!("`{}` is no path template", row.path),
                    Some("a hole is a whole segment: `/pubapi/v1/links/{link_id}`".to_owned()),
                );
            }
            let same = |other: &Endpoint| {
                row.path == other.path && row.hosts == other.hosts && row.methods.iter().any(|method| other.methods.contains(method))
            };
            if let Some((other, _)) = knowledge.endpoints[..at].iter().find(|(other, _)| same(other)) {
                self.problem(origin, &[Step::Key("methods")], format!("`{}` has this verb and path already", other.id), None);
            }
        }
        for (row, origin) in &knowledge.precedence {
            self.must_be_known(origin, &[Step::Key("wins")], "path", &row.wins, &paths);
            self.must_be_known(origin, &[Step::Key("over")], "path", &row.over, &paths);
        }
    }

    fn sdks(&mut self) {
        let knowledge = self.knowledge;
        let scopes = ids(&knowledge.scopes, |row| &row.id);
        for (sdk, origin) in &knowledge.sdks {
            self.all_known(origin, "managed_scopes", "scope", &sdk.managed_scopes, &scopes);
            for (at, constant) in sdk.scope_constants.iter().enumerate() {
                self.must_be_known(
                    origin,
                    &[Step::Key("scope_constants"), Step::At(at), Step::Key("scope")],
                    "scope",
                    &constant.scope,
                    &scopes,
                );
            }
            for (at, helper) in sdk.token_helpers.iter().enumerate() {
                if helper.unscoped_by_construction.is_some() && helper.sends("scope") {
                    let steps = [Step::Key("token_helpers"), Step::At(at), Step::Key("sends")];
                    self.problem(origin, &steps, format!("`{}` sends a scope and cannot", helper.symbol), None);
                }
            }
            for at in 0..sdk.methods.len() {
                self.sdk_method(sdk, origin, at);
            }
        }
    }

    /// A method's path is an endpoint's, and says of it what the endpoint says.
    fn sdk_method(&mut self, sdk: &Sdk, origin: &Origin, at: usize) {
        let knowledge = self.knowledge;
        let method: &SdkMethod = &sdk.methods[at];
        let step = |key| [Step::Key("methods"), Step::At(at), Step::Key(key)];
        let sends = matches!(method.request, RequestKind::Direct | RequestKind::Lazy);
        let Some(path) = &method.path else {
            if sends {
                self.problem(origin, &step("request"), format!("`{}` sends one request and has no path", method.symbol), None);
            }
            return;
        };
        let paths = ids(&knowledge.endpoints, |row| &row.path);
        self.must_be_known(origin, &step("path"), "path", path, &paths);
        let Some(verb) = method.method else { return };
        let takes = |row: &&Endpoint| row.path == *path && row.methods.contains(&verb);
        let Some(endpoint) = knowledge.endpoints.iter().map(|(row, _)| row).find(takes) else {
            self.problem(origin, &step("method"), format!("no endpoint takes {} {path}", verb.as_str()), None);
            return;
        };
        if method.family.as_ref() != Some(&endpoint.family) {
            self.problem(origin, &step("family"), format!("the endpoint's family is `{}`", endpoint.family), None);
        }
        if method.scopes != endpoint.scopes {
            self.problem(origin, &step("scopes"), format!("the endpoint's scopes are [{}]", endpoint.scopes.join(", ")), None);
        }
        if method.scope_confidence != endpoint.scope_confidence {
            self.problem(origin, &step("scope_confidence"), format!("the endpoint's scopes are {:?}", endpoint.scope_confidence), None);
        }
    }

    fn rules(&mut self) {
        let knowledge = self.knowledge;
        let requirements = ids(&knowledge.requirements, |row| &row.id);
        for (rule, origin) in &knowledge.rules {
            let file = &knowledge.files[origin.file].0;
            if !file.ends_with(&format!("/{}.yaml", rule.code)) {
                self.problem(origin, &[Step::Key("code")], format!("rule {} stands in {file}", rule.code), None);
            }
            let listing: Vec<&str> =
                knowledge.requirements.iter().filter(|(row, _)| row.rules.contains(&rule.code)).map(|(row, _)| row.id.as_ref()).collect();
            if let Some(requirement) = &rule.requirement {
                self.must_be_known(origin, &[Step::Key("requirement")], "requirement", requirement, &requirements);
            }
            if listing != rule.requirement.as_deref().into_iter().collect::<Vec<_>>() {
                self.problem(origin, &[Step::Key("requirement")], format!("{} is listed by [{}]", rule.code, listing.join(", ")), None);
            }
        }
    }
}

/// Whether a path starts at the root and its holes are whole segments.
fn is_template(path: &str) -> bool {
    let segment = |segment: &str| {
        let inner = segment.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')).unwrap_or(segment);
        !inner.is_empty() && !inner.contains(['{', '}', '?', '#', ' '])
    };
    path.strip_prefix('/').is_some_and(|rest| rest.split('/').all(segment))
}
