//! A report made by hand, over two small files.

use egnyte_lint::finding::{Applicability, Confidence, Severity};
use egnyte_lint::ir::Span;
use egnyte_lint::report::excerpt::Sources;
use egnyte_lint::report::model::*;

pub(crate) const AUTH: &str = r#"import { egnyte } from "./egnyte";

const SCOPES = ["Egnyte.filesystem", "Egnyte.audit"];
const CLIENT_SECRET = "68zc95e3xv954u6k3pbqqq7j";

export function signIn(domain: string) {
  const query = new URLSearchParams({ client_id: KEY, response_type: "code", scope: SCOPES.join(" ") });
  location.assign(`https://${domain}.egnyte.com/puboauth/token?${query}`);
}

export function finish(body: { access_token: string }) {
  localStorage.setItem("egnyte_token", body.access_token);
}
"#;

pub(crate) const API: &str = r#"export async function createLink(domain: string, path: string) {
  const res = await fetch(`https://${domain}.egnyte.com/pubapi/v1/links`, {
    method: "POST",
    body: JSON.stringify({ path, type: "file" }),
  });
  return res.json();
}

export const call = (path: string) => fetch(BASE + path);
"#;

/// A report and the texts it points into.
pub(crate) struct Sample {
    pub(crate) report: Report,
    pub(crate) sources: Sources,
}

impl Sample {
    pub(crate) fn new() -> Self {
        let mut sources = Sources::default();
        sources.add("src/auth.ts", AUTH);
        sources.add("src/api.ts", API);
        let mut report = Report::new("dealroom-spa");
        report.files = Files { walked: 1204, analyzed: 2, ..Files::default() };
        Self { report, sources }
    }

    /// The place of the first `needle` in a file.
    pub(crate) fn at(&self, path: &str, needle: &str) -> Location {
        let text = self.sources.text(path).expect("the file is in the sample");
        let start = text.find(needle).unwrap_or_else(|| panic!("no `{needle}` in {path}"));
        let offset = |byte: usize| u32::try_from(byte).expect("the file is small");
        self.sources.location(path, Span::new(offset(start), offset(start + needle.len())))
    }

    pub(crate) fn finding(&self, rule: &str, severity: Severity, message: &str, location: Location) -> Finding {
        let known = egnyte_lint::report::rulebook::get(rule).expect("the rule exists");
        Finding {
            rule: rule.to_owned(),
            name: known.name.to_string(),
            severity,
            confidence: Confidence::High,
            app: ".".to_owned(),
            message: message.to_owned(),
            location,
            label: String::new(),
            related: Vec::new(),
            notes: Vec::new(),
            help: None,
            fix: None,
            requirement: known.requirement.as_deref().map(str::to_owned),
            fingerprint: "00".to_owned(),
            suppressed: None,
            under_review: None,
            lowered: None,
        }
    }

    /// Adds an app with most kinds of findings, and counts them.
    pub(crate) fn with_app(mut self) -> Self {
        let call = self.at("src/api.ts", "fetch(`https://${domain}.egnyte.com/pubapi/v1/links`, {\n    method: \"POST\",");
        let array = self.at("src/auth.ts", "[\"Egnyte.filesystem\", \"Egnyte.audit\"]");
        let filesystem = self.at("src/auth.ts", "Egnyte.filesystem");
        let audit = self.at("src/auth.ts", "Egnyte.audit");
        let dynamic = self.at("src/api.ts", "fetch(BASE + path)");
        let authorize = self.at("src/auth.ts", "location.assign");
        let store = self.at("src/auth.ts", "localStorage.setItem(\"egnyte_token\", body.access_token)");

        let mut missing =
            self.finding("EG101", Severity::Error, "POST /pubapi/v1/links needs `Egnyte.link`, which is not requested", call.clone());
        missing.label = "needs `Egnyte.link`".to_owned();
        missing.related = vec![Related { location: array.clone(), message: "these scopes are requested".to_owned() }];
        missing.fix = Some(Fix {
            applicability: Applicability::Safe,
            description: "add `Egnyte.link` to the requested scopes".to_owned(),
            edits: vec![Edit { location: array, replacement: "[\"Egnyte.filesystem\", \"Egnyte.audit\", \"Egnyte.link\"]".to_owned() }],
        });
        let mut unneeded = self.finding("EG102", Severity::Warning, "`Egnyte.audit` is requested and no call needs it", audit.clone());
        unneeded.help = Some("remove it from the list".to_owned());
        let mut stored = self.finding("EG301", Severity::Warning, "an Egnyte token is kept in localStorage", store);
        stored.label = "any script of the page can read it".to_owned();
        stored.confidence = Confidence::Medium;
        stored.related =
            vec![Related { location: self.at("src/auth.ts", "access_token: string"), message: "by its name an Egnyte token".to_owned() }];
        stored.help = Some("keep the token on a server, or in memory until the page is closed".to_owned());
        let mut unhandled = self.finding("EG401", Severity::Error, "nobody looks whether this call was answered 401", call.clone());
        unhandled.suppressed = Some(Suppression {
            by: SuppressedBy::Comment,
            reason: Some("the proxy in front signs in again".to_owned()),
            location: call.clone(),
        });
        let unresolved = self.finding("EG902", Severity::Note, "the path of this Egnyte call cannot be seen", dynamic.clone());
        self.report.findings = vec![missing, unhandled, unresolved, unneeded, stored];
        self.report.summary = Summary::of(&self.report.findings);

        let requirement = |id: &str, title: &str, status, evidence, to_show: Option<&str>| RequirementState {
            id: id.to_owned(),
            title: title.to_owned(),
            status,
            checked: true,
            source: "Public API Authentication".to_owned(),
            evidence,
            to_show: to_show.map(str::to_owned),
            because: (status == Status::NotApplicable).then(|| "nothing asks for it".to_owned()),
        };
        let evidence = |location: &Location, what: &str| vec![Evidence { location: location.clone(), what: what.to_owned() }];
        self.report.apps = vec![App {
            path: ".".to_owned(),
            name: Some("dealroom".to_owned()),
            kind: AppKind::Public,
            kind_given: true,
            library: false,
            backend: Backend::default(),
            flows: vec![FlowUse {
                flow: Flow::AuthorizationCode,
                location: authorize.clone(),
                step: FlowStep::SignIn,
                from: None,
                calls: Vec::new(),
            }],
            scopes: Scopes {
                requested: vec![
                    ScopeAt { scope: "Egnyte.filesystem".to_owned(), locations: vec![filesystem] },
                    ScopeAt { scope: "Egnyte.audit".to_owned(), locations: vec![audit] },
                ],
                declared: Vec::new(),
                required: vec![ScopeNeed { scope: "Egnyte.link".to_owned(), calls: vec!["c1".to_owned()] }],
                missing: vec!["Egnyte.link".to_owned()],
                unneeded: vec!["Egnyte.audit".to_owned()],
                unscoped: false,
                unresolved: Vec::new(),
            },
            tokens: Vec::new(),
            uncalled: Vec::new(),
            api_calls: vec![
                ApiCall {
                    id: "c1".to_owned(),
                    method: Some("POST".to_owned()),
                    endpoint: Some("/pubapi/v1/links".to_owned()),
                    family: Some("links".to_owned()),
                    scopes: vec!["Egnyte.link".to_owned()],
                    possible_scopes: Vec::new(),
                    address: None,
                    location: call.clone(),
                    via: vec![dynamic.clone()],
                    candidates: Vec::new(),
                    unresolved: None,
                    claim: None,
                    handles_401: Handles401::None,
                    confidence: Confidence::High,
                },
                ApiCall {
                    id: "c2".to_owned(),
                    method: Some("GET".to_owned()),
                    endpoint: None,
                    family: None,
                    scopes: Vec::new(),
                    possible_scopes: vec!["Egnyte.filesystem".to_owned()],
                    address: Some("/pubapi/v1/{path}".to_owned()),
                    location: dynamic.clone(),
                    via: Vec::new(),
                    candidates: vec![
                        Candidate {
                            method: Some("GET".to_owned()),
                            endpoint: "/pubapi/v1/fs/{path}".to_owned(),
                            family: "file-system".to_owned(),
                            scopes: vec!["Egnyte.filesystem".to_owned()],
                        },
                        Candidate {
                            method: Some("GET".to_owned()),
                            endpoint: "/pubapi/v1/userinfo".to_owned(),
                            family: "user-info".to_owned(),
                            scopes: Vec::new(),
                        },
                    ],
                    unresolved: Some("`path` is a parameter, and nobody in the tree calls `call`".to_owned()),
                    claim: None,
                    handles_401: Handles401::Unknown,
                    confidence: Confidence::Medium,
                },
            ],
            readiness: Readiness {
                verdict: Verdict::NotReady,
                requirements: vec![
                    requirement("R1", "token requests are scoped", Status::Met, evidence(&authorize, "the scope is requested"), None),
                    requirement(
                        "R2",
                        "the scopes asked for are the scopes needed",
                        Status::Unmet,
                        evidence(&call, "`Egnyte.link` is missing"),
                        None,
                    ),
                    requirement(
                        "R5",
                        "tokens are kept encrypted and out of the browser",
                        Status::Review,
                        Vec::new(),
                        Some("where the token is kept"),
                    ),
                    requirement("R15", "MSP: reseller requirements", Status::NotApplicable, Vec::new(), None),
                ],
            },
        }];
        self
    }
}
