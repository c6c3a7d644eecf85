//! What the page shows, ready for the template: nothing is decided in the template.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::frame::{Frame, frames};
use super::said::Said;
use super::scopes::{self, ScopeRow};
use crate::finding::{Confidence, Severity};
use crate::readiness;
use crate::report::format::Input;
use crate::report::model::{self, ApiCall, Finding, Handles401, Location, Report, RequirementState, Status, Suppression, Verdict};
use crate::report::notices::{notices, reason};
use crate::report::redact::printable;
use crate::report::rulebook;
use crate::report::table::count;
use crate::report::terminal::place;

/// The page.
#[derive(Serialize)]
pub(super) struct Page {
    title: String,
    root: String,
    empty: bool,
    version: String,
    rules_version: String,
    commit: Option<String>,
    dirty: bool,
    reviewer: bool,
    read: String,
    tally: String,
    apps: Vec<App>,
    rules: Vec<Rule>,
    not_analyzed: Vec<File>,
    hidden: Vec<Hidden>,
    unchanged: Vec<String>,
    overrides: Vec<Override>,
    /// Whether the configuration keeps findings out of the report altogether.
    unlisted: bool,
    excluded: Vec<String>,
    generated: Vec<String>,
    tests: Vec<String>,
    configs: Vec<String>,
}

#[derive(Serialize)]
struct File {
    path: String,
    why: Said,
    partial: bool,
    /// Where what was not read begins.
    lines: Option<String>,
}

#[derive(Serialize)]
struct App {
    anchor: String,
    name: String,
    kind: Said,
    verdict: Badge,
    sentence: String,
    /// Why many of them are for a person to look at.
    everywhere: Vec<Said>,
    requirements: Vec<Requirement>,
    unscoped: bool,
    scopes: Vec<ScopeRow>,
    facts: Vec<Fact>,
    calls: Vec<Call>,
    unproven: Vec<Fact>,
    /// Files of it that were not read, or only in part.
    unread: Option<String>,
    to_review: Vec<String>,
}

/// A word with the class of its colour.
#[derive(Serialize)]
pub(super) struct Badge {
    word: &'static str,
    class: &'static str,
}

#[derive(Serialize)]
struct Requirement {
    id: String,
    title: String,
    status: Badge,
    source: String,
    evidence: Vec<Fact>,
    to_show: Option<Said>,
    because: Option<Said>,
}

/// A place, if there is one, and what it says.
#[derive(Serialize)]
struct Fact {
    head: String,
    place: Option<String>,
    what: Said,
    /// The anchor of the finding that says more.
    more: Option<String>,
}

#[derive(Serialize)]
struct Call {
    id: String,
    method: String,
    target: String,
    endpoint: Option<String>,
    candidates: Vec<String>,
    unresolved: Option<Said>,
    /// What is known of an address that is not resolved.
    address: Option<String>,
    claim: Option<String>,
    scopes: Vec<String>,
    /// Nobody knows which scopes it needs; these are possible.
    scope_unknown: bool,
    possible: Vec<String>,
    place: String,
    via: Vec<String>,
    handles: Badge,
    confidence: &'static str,
}

#[derive(Serialize)]
struct Rule {
    code: String,
    name: String,
    severity: Badge,
    summary: Said,
    why: Option<Said>,
    requirement: Option<String>,
    findings: Vec<Shown>,
}

#[derive(Serialize)]
struct Shown {
    anchor: String,
    severity: Badge,
    confidence: &'static str,
    message: Said,
    place: String,
    frames: Vec<Frame>,
    steps: Vec<Fact>,
    notes: Vec<Said>,
    help: Option<Said>,
    hidden: Option<String>,
    set_aside: Option<String>,
}

#[derive(Serialize)]
struct Hidden {
    rule: String,
    message: Said,
    place: String,
    /// The other places that the finding speaks of.
    besides: Vec<Fact>,
    /// How it is lowered, where it is not hidden.
    lowered: Option<String>,
    who: &'static str,
    by: String,
    reason: Option<String>,
    set_aside: bool,
}

#[derive(Serialize)]
struct Override {
    key: String,
    /// What the rule looks for, where the key is about one.
    about: Option<Said>,
    value: String,
    place: String,
    reason: Option<String>,
    set_aside: bool,
}

/// So many requirements that give a reason alike make it one for all.
const COMMON: usize = 4;

impl Page {
    pub(super) fn new(input: &Input<'_>) -> Self {
        let report = input.report;
        let name = printable(report.title());
        let summary = report.summary;
        let mut tally =
            format!("{}, {}, {}", count(summary.errors, "error"), count(summary.warnings, "warning"), count(summary.notes, "note"));
        if let Some(hidden) = report.hidden() {
            tally.push_str(&format!(", {hidden}"));
        }
        if summary.unchanged > 0 {
            tally.push_str(&format!(", {} not new", summary.unchanged));
        }
        Self {
            title: format!("egnyte-lint: {name}"),
            root: name,
            empty: report.is_empty(),
            version: printable(&report.tool.version),
            rules_version: printable(&report.tool.rules),
            commit: report.commit.id.clone(),
            dirty: report.commit.dirty,
            reviewer: report.reviewer,
            read: format!("{} read, {} of them analysed", count(report.files.walked, "file"), report.files.analyzed),
            tally,
            apps: report.apps.iter().enumerate().map(|(at, app)| self::app(report, at, app)).collect(),
            rules: rules(input),
            not_analyzed: report
                .files
                .not_analyzed
                .iter()
                .map(|file| File {
                    path: printable(&file.path),
                    why: Said::new(&file.reason),
                    partial: file.partial,
                    lines: lines(&file.places),
                })
                .collect(),
            hidden: hidden(report),
            unchanged: notices(report).into_iter().filter(|notice| notice.kind == "unchanged").map(|notice| notice.text).collect(),
            unlisted: report.config.overrides.iter().any(is_unlisted),
            overrides: report.config.overrides.iter().map(self::overridden).collect(),
            excluded: report.files.excluded.iter().map(|path| printable(path)).collect(),
            generated: report.files.generated.iter().map(|path| printable(path)).collect(),
            tests: report.files.tests.iter().map(|path| printable(path)).collect(),
            configs: report.config.files.iter().map(|path| printable(path)).collect(),
        }
    }
}

/// `line 14`, `lines 14, 30`; nothing without a place.
fn lines(places: &[Location]) -> Option<String> {
    let lines: Vec<String> = places.iter().map(|place| place.line.to_string()).collect();
    (!lines.is_empty()).then(|| format!("{} {}", if lines.len() == 1 { "line" } else { "lines" }, lines.join(", ")))
}

pub(super) const fn badge(word: &'static str, class: &'static str) -> Badge {
    Badge { word, class }
}

fn app(report: &Report, at: usize, app: &model::App) -> App {
    let requirements = &app.readiness.requirements;
    let with = |status| requirements.iter().filter(|requirement| requirement.status == status).count();
    let asked = requirements.len() - with(Status::NotApplicable);
    let (verdict, sentence) = match app.readiness.verdict {
        Verdict::Ready => (badge("ready", "good"), format!("{} met", count(asked, "requirement"))),
        Verdict::NotReady => {
            let review = with(Status::Review);
            let more = if review > 0 { format!(", {review} for a person to look at") } else { String::new() };
            (badge("not ready", "error"), format!("{} of {asked} requirements unmet{more}", with(Status::Unmet)))
        }
        Verdict::Review if app.is_idle() => {
            (badge("review", "warning"), format!("{}; if the app makes one, the partner has to show it", readiness::NOTHING_FOUND))
        }
        Verdict::Review => {
            (badge("review", "warning"), format!("{} of {asked} requirements for a person to look at", with(Status::Review)))
        }
    };
    let everywhere = everywhere(requirements);
    App {
        anchor: format!("app-{}", at + 1),
        name: printable(app.title(report)),
        kind: Said::new(app.kind_in_words()),
        verdict,
        sentence,
        requirements: requirements.iter().map(|one| requirement(report, app, one, &everywhere)).collect(),
        everywhere: everywhere.iter().map(|why| Said::new(why)).collect(),
        unscoped: app.scopes.unscoped,
        scopes: scopes::rows(app),
        facts: facts(app),
        calls: app.api_calls.iter().map(call).collect(),
        unproven: unproven(app),
        unread: unread(report, app),
        to_review: requirements.iter().filter(|r| r.status == Status::Review).map(|r| r.id.clone()).collect(),
    }
}

/// The reasons that most requirements under review give alike: they are told once for all.
fn everywhere(requirements: &[RequirementState]) -> Vec<String> {
    let mut times: BTreeMap<&str, usize> = BTreeMap::new();
    let why = requirements.iter().filter_map(|requirement| requirement.to_show.as_deref());
    why.flat_map(clauses).for_each(|clause| *times.entry(clause).or_default() += 1);
    times.into_iter().filter(|(_, times)| *times >= COMMON).map(|(clause, _)| clause.to_owned()).collect()
}

/// The reasons before what is to be shown.
fn clauses(to_show: &str) -> impl Iterator<Item = &str> {
    to_show.split("; ").filter(|clause| !clause.starts_with("show "))
}

fn requirement(report: &Report, app: &model::App, requirement: &RequirementState, everywhere: &[String]) -> Requirement {
    let to_show = requirement.to_show.as_ref().map(|show| {
        let own: Vec<&str> = show.split("; ").filter(|clause| !everywhere.iter().any(|common| common == clause)).collect();
        Said::new(&own.join("; "))
    });
    // What a finding says is evidence, and the finding says more.
    let more = |evidence: &model::Evidence| {
        let same = |finding: &Finding| finding.app == app.path && finding.location == evidence.location && finding.message == evidence.what;
        report.findings.iter().position(same).map(anchor)
    };
    Requirement {
        id: requirement.id.clone(),
        title: printable(&requirement.title),
        status: match requirement.status {
            Status::Met => badge("met", "good"),
            Status::Unmet => badge("unmet", "error"),
            Status::Review => badge("review", "warning"),
            Status::NotApplicable => badge("not applicable", "faint"),
        },
        source: printable(&requirement.source),
        evidence: requirement
            .evidence
            .iter()
            .map(|evidence| Fact { more: more(evidence), ..fact("", Some(&evidence.location), &evidence.what) })
            .collect(),
        to_show,
        because: requirement.because.as_deref().map(Said::new),
    }
}

fn fact(head: &str, location: Option<&Location>, what: &str) -> Fact {
    Fact { head: head.to_owned(), place: location.map(place), what: Said::new(what), more: None }
}

/// The anchor of a finding, by its place among all.
fn anchor(index: usize) -> String {
    format!("f{}", index + 1)
}

/// What of an app nobody read: a list of its calls is no more complete than that.
fn unread(report: &Report, app: &model::App) -> Option<String> {
    let within = |path: &str| app.path == "." || path.strip_prefix(&app.path).is_some_and(|rest| rest.starts_with('/'));
    let own: Vec<_> = report.files.not_analyzed.iter().filter(|file| within(&file.path)).collect();
    let partial = own.iter().filter(|file| file.partial).count();
    let out = report.files.excluded.iter().filter(|path| within(path)).count();
    let told = [
        (partial, "read only in part"),
        (own.len() - partial, "not read"),
        (if report.reviewer { 0 } else { out }, "kept out by the configuration"),
    ];
    let told: Vec<String> = told
        .into_iter()
        .filter(|(files, _)| *files > 0)
        .map(|(files, what)| format!("{} {} {what}", count(files, "file"), if files == 1 { "was" } else { "were" }))
        .collect();
    (!told.is_empty()).then(|| told.join(", "))
}

pub(super) fn candidate(candidate: &model::Candidate) -> String {
    format!("{} {}", candidate.method.as_deref().unwrap_or("?"), candidate.endpoint)
}

pub(super) fn method(call: &ApiCall) -> &str {
    call.method.as_deref().unwrap_or("?")
}

/// How the app comes by tokens, and where it runs.
fn facts(app: &model::App) -> Vec<Fact> {
    let mut out: Vec<Fact> = app.flows.iter().map(|used| fact("sign-in", Some(&used.location), &used.in_words())).collect();
    if out.is_empty() {
        out.push(fact("sign-in", None, "no token request in the code"));
    }
    out.extend(app.tokens.iter().map(|token| fact("token", Some(&token.location), &token.what)));
    if app.backend.present {
        out.extend(app.backend.evidence.iter().map(|evidence| fact("back end", Some(&evidence.location), &evidence.what)));
    } else {
        out.push(fact("back end", None, "none found"));
    }
    out
}

fn call(call: &ApiCall) -> Call {
    Call {
        id: call.id.clone(),
        method: printable(method(call)),
        target: printable(&call.target()),
        endpoint: call.endpoint.as_deref().map(printable),
        candidates: call.candidates.iter().map(|one| printable(&candidate(one))).collect(),
        unresolved: call.unresolved.as_deref().map(Said::new),
        address: call.address.as_deref().map(printable),
        claim: call.claim.as_ref().map(place),
        scopes: call.scopes.iter().map(|scope| printable(scope)).collect(),
        scope_unknown: call.is_scope_unknown(),
        possible: match call.possible_scopes.len() {
            few if few <= scopes::NAMED => call.possible_scopes.iter().map(|scope| printable(scope)).collect(),
            _ => Vec::new(),
        },
        place: place(&call.location),
        via: call.via.iter().map(place).collect(),
        handles: match call.handles_401 {
            Handles401::Specific => badge("dealt with", "good"),
            Handles401::Generic => badge("as any failure", "warning"),
            Handles401::None => badge("not noticed", "error"),
            Handles401::Unknown => badge("unknown", "faint"),
        },
        confidence: call.confidence.as_str(),
    }
}

/// Everything about an app that the code does not show.
fn unproven(app: &model::App) -> Vec<Fact> {
    let mut out: Vec<Fact> = Vec::new();
    let mut seen: BTreeSet<&Location> = BTreeSet::new();
    for call in &app.api_calls {
        if let Some(why) = &call.unresolved {
            seen.insert(&call.location);
            let known = call.address.as_ref().map_or_else(String::new, |address| format!("`{} {address}`: ", method(call)));
            out.push(fact(&format!("call {}", call.id), Some(&call.location), &format!("{known}{why}")));
        } else if let Some(claim) = &call.claim {
            out.push(fact(
                &format!("call {}", call.id),
                Some(&call.location),
                &format!("its endpoint is a claim of the configuration at {}", place(claim)),
            ));
        } else if call.endpoint.is_none() {
            out.push(fact(
                &format!("call {}", call.id),
                Some(&call.location),
                match (&call.family, call.candidates.is_empty()) {
                    (_, false) => "it may be one of several endpoints",
                    (Some(_), true) => "its path is known in part, which names its scope and not its endpoint",
                    (None, true) => "its endpoint is not among those that Egnyte documents",
                },
            ));
        } else if call.confidence < Confidence::High {
            out.push(fact(
                &format!("call {}", call.id),
                Some(&call.location),
                "one step to its endpoint rests on a name or on a sample value",
            ));
        }
    }
    out.extend(app.uncalled.iter().map(|uncalled| {
        fact("path", Some(&uncalled.location), &format!("`{}` stands here, and no call was seen to use it", uncalled.path))
    }));
    let scopes = app.scopes.unresolved.iter().filter(|scope| !seen.contains(&scope.location));
    out.extend(scopes.map(|scope| fact("scope", Some(&scope.location), &scope.why)));
    out
}

const fn severity(severity: Severity) -> Badge {
    match severity {
        Severity::Error => badge("error", "error"),
        Severity::Warning => badge("warning", "warning"),
        Severity::Note => badge("note", "note"),
    }
}

/// The findings by rule, the rule with the worst open finding first.
fn rules(input: &Input<'_>) -> Vec<Rule> {
    let mut by_rule: BTreeMap<&str, Vec<&Finding>> = BTreeMap::new();
    for finding in &input.report.findings {
        by_rule.entry(&finding.rule).or_default().push(finding);
    }
    let mut rules: Vec<(Option<Severity>, Rule)> = by_rule.into_iter().map(|(code, findings)| rule(input, code, findings)).collect();
    rules.sort_by(|(a, _), (b, _)| b.cmp(a));
    rules.into_iter().map(|(_, rule)| rule).collect()
}

/// A rule with its findings, open ones first, and the worst severity among those.
fn rule(input: &Input<'_>, code: &str, mut findings: Vec<&Finding>) -> (Option<Severity>, Rule) {
    findings.sort_by_key(|finding| finding.suppressed.is_some());
    let worst = findings.iter().filter(|finding| finding.suppressed.is_none()).map(|finding| finding.severity).max();
    let known = rulebook::get(code);
    let rule = Rule {
        code: printable(code),
        name: printable(&findings[0].name),
        severity: worst.map_or(badge("hidden", "faint"), severity),
        summary: Said::new(known.map_or("", |rule| rule.summary.trim())),
        why: known.and_then(rulebook::why).map(|why| Said::new(&why)),
        requirement: findings[0].requirement.clone(),
        findings: findings.into_iter().map(|finding| shown(input, finding)).collect(),
    };
    (worst, rule)
}

fn shown(input: &Input<'_>, finding: &Finding) -> Shown {
    Shown {
        anchor: anchor(input.report.findings.iter().position(|other| std::ptr::eq(other, finding)).unwrap_or_default()),
        severity: severity(finding.severity),
        confidence: match finding.confidence {
            Confidence::High => "confidence: high",
            Confidence::Medium => "confidence: medium, as one step rests on a name or on what could not be resolved",
            Confidence::Low => "confidence: low",
        },
        message: Said::new(&finding.message),
        place: place(&finding.location),
        frames: frames(input.sources, finding),
        steps: finding.related.iter().map(|related| fact("", Some(&related.location), &related.message)).collect(),
        notes: finding.notes.iter().map(|note| Said::new(note)).collect(),
        help: finding.help.as_deref().or(finding.fix.as_ref().map(|fix| fix.description.as_str())).map(Said::new),
        hidden: finding.suppressed.as_ref().map(reason),
        set_aside: finding.under_review.as_ref().map(reason),
    }
}

/// What somebody accepts, or would accept had the run not set it aside.
fn hidden(report: &Report) -> Vec<Hidden> {
    let entry = |finding: &Finding, by: &Suppression, set_aside: bool| Hidden {
        lowered: finding.lowered.as_ref().map(|lowered| format!("lowered from {} to {}", lowered.from.as_str(), finding.severity.as_str())),
        rule: printable(&finding.rule),
        message: Said::new(&finding.message),
        place: place(&finding.location),
        besides: finding.related.iter().map(|related| fact("", Some(&related.location), &related.message)).collect(),
        who: if by.by == model::SuppressedBy::Comment { "a comment" } else { "the configuration" },
        by: place(&by.location),
        reason: by.reason.as_deref().map(printable),
        set_aside,
    };
    let accepted = report.accepted().chain(report.turned_off()).map(|(finding, by)| entry(finding, by, false));
    let aside = report.findings.iter().filter_map(|finding| Some((finding, finding.under_review.as_ref()?)));
    let lowered = report.findings.iter().filter_map(|finding| Some((finding, &finding.lowered.as_ref()?.by)));
    let lowered = lowered.map(|(finding, by)| entry(finding, by, false));
    accepted.chain(lowered).chain(aside.map(|(finding, by)| entry(finding, by, true))).collect()
}

/// Whether nothing of what an entry hides is in the report.
fn is_unlisted(entry: &model::Override) -> bool {
    !entry.set_aside && entry.key == "exclude"
}

fn overridden(entry: &model::Override) -> Override {
    let rule = entry.key.strip_prefix("rules.").or_else(|| (entry.key == "allow").then(|| entry.value.split(' ').next()).flatten());
    Override {
        key: printable(&entry.key),
        about: rule.and_then(rulebook::get).map(|rule| Said::new(rule.summary.trim())),
        value: printable(&entry.value),
        place: place(&entry.location),
        reason: entry.reason.as_deref().map(printable),
        set_aside: entry.set_aside,
    }
}
