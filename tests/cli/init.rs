//! `init`: the file it writes is one that the tool reads.

use std::fs;

use egnyte_lint::config::AppConfig;

use crate::binary::{fails_with, path, report, run, said, tree};

const SIGN_IN: &str = "export function signIn(domain) {
  const query = new URLSearchParams({ client_id: process.env.KEY, response_type: 'code', scope: 'Egnyte.filesystem Egnyte.link', state: nonce(), redirect_uri: HERE });
  location.assign(`https://${domain}.egnyte.com/puboauth/token?${query}`);
}
export async function any(token) {
  const answer = await fetch('https://acme.egnyte.com' + (await settings()).path, { headers: { Authorization: `Bearer ${token}` } });
  if (answer.status === 401) signIn('acme');
  return answer.json();
}
";

#[test]
fn it_writes_what_was_found() {
    let root = tree(&[("package.json", b"{\"name\": \"x\", \"private\": true}"), ("src/a.js", SIGN_IN.as_bytes())]);
    let (status, out, err) = run(&["init", path(root.path())]);
    assert_eq!((status, err.as_str()), (0, ""));
    assert!(out.starts_with("wrote ") && out.contains("egnyte-lint.toml"), "{out}");
    let text = fs::read_to_string(root.path().join("egnyte-lint.toml")).expect("it is written");
    let config = AppConfig::parse("egnyte-lint.toml", &text).expect("the tool reads it");
    let scopes: Vec<&str> = config.scopes.iter().flatten().map(|scope| scope.get_ref().as_str()).collect();
    assert_eq!(scopes, ["Egnyte.filesystem", "Egnyte.link"], "{text}");
    assert!(text.contains("# at = \"src/a.js:any\""), "the unresolved call is named by its function: {text}");
    // Its commented entries are right once the signs of comment are gone.
    let entry = text.lines().skip_while(|line| *line != "# [[calls]]").take(4);
    let entry: Vec<&str> = entry.map(|line| line.strip_prefix("# ").expect("it is a comment")).collect();
    let filled = AppConfig::parse("egnyte-lint.toml", &entry.join("\n")).unwrap_or_else(|error| panic!("{error}: {entry:?}"));
    assert_eq!(filled.calls.len(), 1);
    assert!(fails_with(&["init", path(root.path())]).contains("already"), "what a person wrote is not overwritten");
}

#[test]
fn without_egnyte_code_it_still_starts_a_file() {
    let root = tree(&[("a.js", b"export const one = 1;\n")]);
    assert_eq!(run(&["init", path(root.path())]).0, 0);
    let text = fs::read_to_string(root.path().join("egnyte-lint.toml")).expect("it is written");
    assert!(AppConfig::parse("egnyte-lint.toml", &text).is_ok());
}

const WRONG: &str = "export function signIn(domain) {
  const query = new URLSearchParams({ client_id: process.env.KEY, response_type: 'code', scope: 'Egnyte.filesystem', state: nonce(), redirect_uri: HERE });
  location.assign(`https://${domain}.egnyte.com/puboauth/token?${query}`);
}
export async function links(token) {
  const answer = await fetch('https://acme.egnyte.com/pubapi/v1/links', { headers: { Authorization: `Bearer ${token}` } });
  const files = await fetch('https://acme.egnyte.com/pubapi/v1/fs/Shared', { headers: { Authorization: `Bearer ${token}` } });
  if (answer.status === 401 || files.status === 401) signIn('acme');
  return [await answer.json(), await files.json()];
}
";

#[test]
fn scopes_that_are_wrong_are_not_what_the_app_means() {
    let root = tree(&[("package.json", b"{\"name\": \"x\", \"private\": true}"), ("src/a.js", WRONG.as_bytes())]);
    let rules = || said(&report(&[path(root.path())]).1).into_iter().map(|(rule, _)| rule).collect::<Vec<_>>();
    assert!(rules().contains(&"EG101".to_owned()), "{:?}", rules());
    assert_eq!(run(&["init", path(root.path())]).0, 0);
    let text = fs::read_to_string(root.path().join("egnyte-lint.toml")).expect("it is written");
    assert!(text.contains("\n# scopes = [\"Egnyte.filesystem\", \"Egnyte.link\"]\n") && !text.contains("\nscopes = "), "{text}");
    assert_eq!(run(&["--fix", path(root.path())]).2.lines().next(), Some("fixed 1 finding in 1 file"));
    assert!(rules().iter().all(|rule| rule != "EG101" && rule != "EG107"), "{:?}", rules());
}
