//! What the reviewer's page says of apps that hide something, that were read in part, or of which not all is known.

use std::path::Path;

use egnyte_lint::Analysis;
use egnyte_lint::report::format::Format;
use egnyte_lint::report::model::Status;

use crate::support::{draw, named};

fn fixture(name: &str) -> Analysis {
    named(name, &Path::new(env!("CARGO_MANIFEST_DIR")).join("apps").join(name))
}

/// The text of a page from `from` to `to`, without its markup.
fn text(page: &str, from: &str, to: &str) -> String {
    let (_, rest) = page.split_once(from).unwrap_or_else(|| panic!("there is no {from}"));
    let (part, _) = rest.split_once(to).unwrap_or_else(|| panic!("there is no {to}"));
    // What stands in two elements is two words, but for a path that may be broken at its slashes.
    let part = part.replace("<wbr>", "");
    let plain: Vec<&str> = part.split(['<', '>']).enumerate().filter(|(at, _)| at % 2 == 0).map(|(_, text)| text).collect();
    plain.join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_call_that_is_not_resolved_may_need_any_scope() {
    let analysis = fixture("backup-script");
    let app = &analysis.report.apps[0];
    let call = app.api_calls.iter().find(|call| call.unresolved.is_some()).expect("one is not resolved");
    let page = draw(&analysis, Format::Html);
    let scopes = text(&page, "id=\"app-1-scopes\">", "<h3");
    assert!(scopes.contains(&format!("not resolved GET /pubapi/v1/{{…}}/latest, not resolved {}", call.id)), "{scopes}");
    assert!(scopes.contains("unknown") && scopes.contains("may need"), "{scopes}");
    let row = text(&page, &format!("<tr role=\"row\" id=\"{}\">", call.id), "</tr>");
    assert!(row.contains("not resolved: GET /pubapi/v1/{…}/latest") && row.contains("unknown"), "{row}");
    assert!(!row.contains(" none "), "none is what a call needs that needs none: {row}");
    assert!(row.contains("dealt with"), "what becomes of its 401 is seen all the same: {row}");
    assert!(text(&page, "How it signs in", "<h3").contains("EGNYTE_TOKEN"));
    assert!(draw(&analysis, Format::Markdown).contains("| unknown | 1 call | – | – | 🔎 may need any |"));
    let human = draw(&analysis, Format::Human);
    assert!(human.lines().any(|line| line.trim_start().starts_with("unknown") && line.contains("may need any")), "{human}");
}

#[test]
fn a_list_of_calls_says_that_files_were_read_in_part() {
    let analysis = fixture("rust-analysis");
    let page = draw(&analysis, Format::Html);
    let at = analysis.report.apps.iter().position(|app| app.path == "newest").expect("it is an app") + 1;
    let unproven = text(&page, &format!("id=\"app-{at}-unproven\">"), "<h3");
    assert!(unproven.contains("2 files were read only in part"), "{unproven}");
    let whole = text(&page, &format!("id=\"app-{}-unproven\">", 3 - at), "<h3");
    assert!(!whole.contains("in part"), "the other app was read whole: {whole}");
    assert!(page.contains(&format!("href=\"#app-{at}-scopes\"")), "with two apps each has its links");
    let torn = analysis.report.files.not_analyzed.iter().find(|file| file.reason == "syntax error near `<<<<<<<`").expect("it is torn");
    assert_eq!(torn.places.first().map(|place| place.line), Some(4));
    assert!(text(&page, "id=\"unread-title\">", "</section").contains("the parts that were not read begin at line"), "each part is named");
}

#[test]
fn test_code_is_named_as_not_judged() {
    let analysis = fixture("dealroom-spa");
    assert_eq!(analysis.report.files.tests, ["src/api/EgnyteClient.test.ts"]);
    let page = draw(&analysis, Format::Html);
    assert!(text(&page, "id=\"unread-title\">", "</section").contains("src/api/EgnyteClient.test.ts"));
}

#[test]
fn a_failure_that_is_raised_and_swallowed_is_called_so() {
    let analysis = fixture("backup-script");
    let swallowed = analysis.report.findings.iter().find(|finding| finding.message.contains("is swallowed")).expect("one is");
    let text = analysis.text("backup.py").expect("the file is shown");
    let clause = swallowed.related.iter().find(|related| related.message.contains("swallowed")).expect("its clause is shown");
    assert!(text.lines().nth(clause.location.line as usize - 1).is_some_and(|line| line.trim() == "except Exception:"), "{swallowed:?}");
}

#[test]
fn requirements_on_calls_speak_of_those_that_are_not_resolved_too() {
    let analysis = fixture("backup-script");
    let requirement = |id: &str| analysis.report.apps[0].readiness.requirements.iter().find(|r| r.id == id).expect("it is judged");
    let waits = &requirement("R8").evidence;
    assert!(waits.iter().any(|evidence| evidence.what.contains("c5") && evidence.what.contains("not resolved")), "{waits:?}");
}

#[test]
fn a_path_that_nobody_was_seen_to_call_is_told() {
    let analysis = fixture("uncalled-report-path");
    let app = &analysis.report.apps[0];
    let paths: Vec<&str> = app.uncalled.iter().map(|uncalled| uncalled.path.as_str()).collect();
    assert_eq!(paths, ["/pubapi/v1/audit/logins"], "those of the others are called");
    let page = draw(&analysis, Format::Html);
    assert!(text(&page, "id=\"app-1-unproven\">", "<h3").contains("stands here, and no call was seen to use it"));
    let human = draw(&analysis, Format::Human);
    assert!(human.contains("src/paths.js:5:11: `/pubapi/v1/audit/logins` stands here"), "{human}");
    for (scope, shown) in [("Egnyte.audit", true), ("Egnyte.user", false)] {
        let finding = analysis.report.findings.iter().find(|finding| finding.message.contains(scope)).expect("nothing needs it");
        assert_eq!(finding.related.iter().any(|related| related.location.path == "src/paths.js"), shown, "{finding:?}");
    }
}

#[test]
fn a_token_from_elsewhere_leaves_open_how_it_was_asked_for() {
    let analysis = fixture("dealroom-spa");
    let requirements = &analysis.report.apps[0].readiness.requirements;
    for id in ["R1", "R11", "R12"] {
        let requirement = requirements.iter().find(|requirement| requirement.id == id).expect("it is judged");
        let show = requirement.to_show.as_deref().unwrap_or_default();
        assert!(requirement.status == Status::Review && show.contains("how the token of c1"), "{requirement:?}");
    }
}

#[test]
fn the_head_tells_how_bad_what_is_hidden_is() {
    let analysis = fixture("rust-analysis");
    let hidden = "7 hidden (5 errors, 2 warnings)";
    assert_eq!(analysis.report.hidden().as_deref(), Some(hidden));
    for format in [Format::Html, Format::Markdown, Format::Human] {
        assert!(draw(&analysis, format).contains(hidden), "{format:?}");
    }
    assert_eq!(fixture("matter-portal-chi").report.hidden(), None);
}

#[test]
fn the_checklist_leads_to_its_findings_and_each_tells_how_sure_it_is() {
    let analysis = fixture("dealroom-spa");
    let page = draw(&analysis, Format::Html);
    let broken = analysis.report.apps[0].readiness.requirements.iter().find(|r| r.status == Status::Unmet).expect("one is unmet");
    let at = analysis.report.findings.iter().position(|f| f.message == broken.evidence[0].what).expect("a finding says so");
    let link = format!("href=\"#f{}\"", at + 1);
    assert!(text(&page, "-checklist\">Checklist", "<h3").contains("the finding") && page.contains(&link), "{link}");
    let articles: Vec<&str> = page.split("<article").skip(1).collect();
    assert!(!articles.is_empty() && articles.iter().all(|article| article.contains("confidence: ")));
}

#[test]
fn every_call_without_a_wait_is_counted_once() {
    let analysis = fixture("dealroom-spa");
    let finding = analysis.report.findings.iter().find(|finding| finding.rule == "EG403").expect("nobody waits");
    assert_eq!(analysis.report.apps[0].api_calls.len(), 11);
    assert_eq!(finding.notes, ["11 calls in all are sent without waiting; 3 are shown"]);
    let said: Vec<&str> = finding.related.iter().map(|related| related.message.as_str()).collect();
    assert_eq!(said, ["also sent without waiting", "this call goes through there", "this call goes through there"]);
}

#[test]
fn the_scopes_asked_for_are_the_whole_list() {
    let analysis = fixture("dealroom-spa");
    let finding = analysis.report.findings.iter().find(|finding| finding.rule == "EG101").expect("a scope is missing");
    let list = finding.related.iter().find(|related| related.message.starts_with("the scopes asked for")).expect("the list is shown");
    assert_eq!(list.message, "the scopes asked for: `Egnyte.filesystem`, `Egnyte.link`, `Egnyte.audit`");
    assert!(list.location.line < list.location.end_line, "all of its words: {list:?}");
    let words = analysis.text(&list.location.path).expect("the file is shown");
    let words = &words[list.location.byte_start as usize..list.location.byte_end as usize];
    assert!(words.contains("Egnyte.filesystem") && words.contains("Egnyte.audit"), "{words}");
}

#[test]
fn no_further_place_is_that_of_the_finding() {
    for name in ["rust-analysis", "dealroom-spa", "backup-script"] {
        for finding in fixture(name).report.findings {
            let own = &finding.location;
            for at in finding.related.iter().map(|related| &related.location) {
                let within = at.path == own.path && at.byte_start == own.byte_start && at.byte_end <= own.byte_end;
                assert!(!within, "{name}: {} at {own:?} and {at:?}", finding.rule);
            }
        }
    }
}

#[test]
fn a_call_that_is_not_resolved_shows_the_request_and_the_part_that_is_missing() {
    let analysis = fixture("rust-analysis");
    let finding = analysis.report.findings.iter().find(|finding| finding.rule == "EG902").expect("one is not resolved");
    let line = |message: &str| {
        let related = finding.related.iter().find(|related| related.message == message).unwrap_or_else(|| panic!("no {message}"));
        let text = analysis.text(&related.location.path).expect("the file is shown");
        text.lines().nth(related.location.line as usize - 1).unwrap_or_default().trim().to_owned()
    };
    assert!(line("the request is sent here").contains("self.http.get("));
    assert!(line("the part that is not known comes from here").contains("args.next()"));
}

#[test]
fn the_evidence_is_that_of_the_library_and_the_callback_that_are_there() {
    let analysis = fixture("matter-portal-chi");
    let app = &analysis.report.apps[0];
    let named: Vec<&str> = app.backend.evidence.iter().map(|evidence| evidence.what.as_str()).collect();
    assert_eq!(named[0], "github.com/go-chi/chi/v5 serves requests here");
    assert!(named.iter().all(|what| !what.contains("gin")), "{named:?}");
    let requirement = |id: &str| app.readiness.requirements.iter().find(|r| r.id == id).unwrap_or_else(|| panic!("no {id}"));
    let callback = requirement("R12");
    assert_eq!(callback.status, Status::Met, "{callback:?}");
    let lines: Vec<u32> = callback.evidence.iter().map(|evidence| evidence.location.line).collect();
    let text = analysis.text("cmd/portal/main.go").expect("the file is shown");
    let of = |line: u32| text.lines().nth(line as usize - 1).unwrap_or_default();
    for read in ["FormValue(\"state\")", "FormValue(\"error\")"] {
        assert!(lines.iter().any(|line| of(*line).contains(read)), "{read}: {lines:?}");
    }
    let header = requirement("R6");
    let why = "an `Authorization` header of c1 at `internal/egnyte/client.go:82`, c2, c3, c4 and 2 more calls was not seen";
    assert!(header.to_show.as_deref().is_some_and(|show| show.contains(why)), "{header:?}");
}
