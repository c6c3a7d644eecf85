//! `--reviewer`: nothing is hidden, and what would be is told.

use crate::binary::{path, report, run, tree};

const CODE: &str = "const headers = { Authorization: `Bearer ${process.env.TOKEN}` };
export async function list() {
  const answer = await fetch('https://acme.egnyte.com/pubapi/v1/fs/Shared', { headers }); // egnyte-lint: allow(EG401, reason = \"a gateway\")
  return answer.json();
}
const answer = await fetch('https://acme.egnyte.com/pubapi/v1/links', { headers });
if (!answer.ok) throw new Error('failed');
console.log(await answer.json());
export async function any(path) {
  const answer = await fetch('https://acme.egnyte.com' + (await settings()).path, { headers });
  if (answer.status === 401) location.assign('/login');
  return answer.json();
}
";

const LEGACY: &str = "fetch('https://acme.egnyte.com/pubapi/v1/users');\n";

const CONFIG: &str = "exclude = [\"legacy/**\"]\n[rules]\nEG402 = \"off\" # the gateway signs in again\n[[calls]]\nat = \"list.js:any\"\nmethod = \"GET\"\nendpoint = \"/pubapi/v1/users\"\n";

#[test]
fn allows_lowered_rules_and_excludes_are_set_aside() {
    let root = tree(&[("list.js", CODE.as_bytes()), ("legacy/a.js", LEGACY.as_bytes()), ("egnyte-lint.toml", CONFIG.as_bytes())]);
    let (status, partner) = report(&[path(root.path())]);
    assert_eq!(status, 0, "{partner}");
    assert_eq!(partner["files"]["excluded"], serde_json::json!(["legacy/a.js"]));
    assert_eq!(partner["reviewer"], false);
    let (status, reviewer) = report(&["--reviewer", path(root.path())]);
    assert_eq!(status, 1);
    assert_eq!(reviewer["reviewer"], true);
    assert_eq!(reviewer["files"]["excluded"], serde_json::json!([]));
    let findings = reviewer["findings"].as_array().expect("there are findings");
    let of = |rule: &str, file: &str| findings.iter().find(|f| f["rule"] == rule && f["location"]["path"] == file);
    let allowed = of("EG401", "list.js").expect("the allowed finding");
    assert_eq!(allowed["suppressed"], serde_json::Value::Null);
    assert_eq!(allowed["under_review"]["reason"], "a gateway");
    assert!(of("EG402", "list.js").is_some(), "a rule that was off is on");
    assert!(of("EG401", "legacy/a.js").is_some(), "an excluded file is read");
    let overrides = reviewer["config"]["overrides"].as_array().expect("there are overrides");
    let aside: Vec<_> = overrides.iter().map(|entry| (entry["key"].as_str().unwrap_or_default(), entry["set_aside"] == true)).collect();
    assert_eq!(aside, [("exclude", true), ("rules.EG402", true), ("calls", false)]);
    let (_, out, _) = run(&["--reviewer", path(root.path())]);
    assert!(out.contains("set aside") && out.contains("a gateway"), "{out}");
}

#[test]
fn declared_calls_are_marked_as_claims() {
    let root = tree(&[("list.js", CODE.as_bytes()), ("egnyte-lint.toml", CONFIG.as_bytes())]);
    let (_, report) = report(&["--reviewer", path(root.path())]);
    let calls = report["apps"][0]["api_calls"].as_array().expect("there are calls");
    let claims: Vec<_> = calls.iter().filter(|call| !call["claim"].is_null()).collect();
    assert_eq!(claims.len(), 1, "{calls:?}");
    assert_eq!((claims[0]["endpoint"].as_str(), claims[0]["claim"]["line"].as_u64()), (Some("/pubapi/v1/users"), Some(5)));
}

#[test]
fn what_the_configuration_hides_is_for_a_person_to_look_at() {
    let root = tree(&[("list.js", CODE.as_bytes()), ("egnyte-lint.toml", b"[rules]\nEG402 = \"off\"\nEG401 = \"note\"\n")]);
    let (_, report) = report(&[path(root.path())]);
    let requirements = report["apps"][0]["readiness"]["requirements"].as_array().expect("there are requirements");
    let r7 = requirements.iter().find(|requirement| requirement["id"] == "R7").expect("R7");
    assert_eq!(r7["status"], "review");
    let show = r7["to_show"].as_str().unwrap_or_default();
    assert!(show.contains("lowers findings of `EG401`"), "{r7}");
    assert!(show.contains("turns `EG402` off at egnyte-lint.toml:2:1 (no reason given), with 1 finding"), "{r7}");
}

#[test]
fn what_a_rule_that_is_off_would_find_is_listed_with_the_remark_beside_it() {
    let root = tree(&[("list.js", CODE.as_bytes()), ("egnyte-lint.toml", CONFIG.as_bytes())]);
    let (_, report) = report(&[path(root.path())]);
    let findings = report["findings"].as_array().expect("there are findings");
    assert!(findings.iter().all(|finding| finding["rule"] != "EG402"), "it is off: {findings:?}");
    let off = report["off"].as_array().expect("there are some");
    assert_eq!(off.len(), 1, "{off:?}");
    assert_eq!((&off[0]["rule"], &off[0]["location"]["line"]), (&"EG402".into(), &7.into()));
    assert_eq!(off[0]["suppressed"]["reason"], "the gateway signs in again");
    let (_, reviewed) = reviewed(&root);
    let aside = reviewed["findings"].as_array().into_iter().flatten().find(|finding| finding["rule"] == "EG402").expect("it is on");
    assert_eq!(aside["under_review"]["reason"], "the gateway signs in again");
    for format in ["short", "human", "markdown", "html", "github"] {
        let (_, out, _) = run(&["--format", format, path(root.path())]);
        assert!(out.contains("the gateway signs in again"), "{format}: {out}");
        assert!(out.contains("hidden (") || format == "short" || format == "github", "{format}: {out}");
    }
}

fn reviewed(root: &tempfile::TempDir) -> (i32, serde_json::Value) {
    report(&["--reviewer", path(root.path())])
}
