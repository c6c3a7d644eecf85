//! Requirements that rest on proof rather than on the absence of findings: what proves each, and what a reviewer is shown instead.

use std::fs;

use egnyte_lint::report::model::{RequirementState, Status};

use crate::support::analysis;

/// An app that does everything right: it keeps the token encrypted, sends it in the header, and revokes it.
const APP: &str = r#"import os
import secrets
import sqlite3

import requests
from cryptography.fernet import Fernet
from flask import Flask, abort, jsonify, redirect, request, session

app = Flask(__name__)
app.secret_key = os.environ["FLASK_SECRET"]
db = sqlite3.connect("intake.db", check_same_thread=False)
box = Fernet(os.environ["TOKEN_KEY"])
CALLBACK = "https://intake.example.com/callback"


def token_of(domain):
    row = db.execute("SELECT token FROM connections WHERE domain = ?", (domain,)).fetchone()
    return box.decrypt(row[0]).decode()


@app.get("/connect")
def connect():
    session["state"] = secrets.token_urlsafe(32)
    session["domain"] = request.args["domain"]
    return redirect(
        f"https://{session['domain']}.egnyte.com/puboauth/token?client_id={os.environ['EGNYTE_CLIENT_ID']}"
        f"&redirect_uri={CALLBACK}&scope=Egnyte.filesystem&state={session['state']}&response_type=code"
    )


@app.get("/callback")
def callback():
    if request.args.get("state") != session.get("state") or "error" in request.args:
        abort(403)
    answer = requests.post(
        f"https://{session['domain']}.egnyte.com/puboauth/token",
        data={
            "client_id": os.environ["EGNYTE_CLIENT_ID"],
            "client_secret": os.environ["EGNYTE_CLIENT_SECRET"],
            "redirect_uri": CALLBACK,
            "code": request.args["code"],
            "grant_type": "authorization_code",
        },
        timeout=30,
    )
    answer.raise_for_status()
    token = answer.json()["access_token"]
    db.execute("INSERT INTO connections (domain, token) VALUES (?, ?)", (session["domain"], box.encrypt(token.encode())))
    return redirect("/")


@app.get("/files")
def files():
    url = f"https://{session['domain']}.egnyte.com/pubapi/v1/fs/Shared"
    answer = requests.get(url, headers={"Authorization": "Bearer " + token_of(session["domain"])}, timeout=30)
    if answer.status_code == 401:
        return redirect("/connect")
    if "Retry-After" in answer.headers:
        abort(503)
    return jsonify(answer.json())


@app.post("/disconnect")
def disconnect():
    token = token_of(session["domain"])
    requests.post(f"https://{session['domain']}.egnyte.com/pubapi/v1/tokens/revoke", data={"token": token}, timeout=30)
    db.execute("DELETE FROM connections WHERE domain = ?", (session["domain"],))
    return redirect("/")
"#;

const KEEPS: &str =
    r#"    db.execute("INSERT INTO connections (domain, token) VALUES (?, ?)", (session["domain"], box.encrypt(token.encode())))"#;
const BEARS: &str = r#"headers={"Authorization": "Bearer " + token_of(session["domain"])}"#;
const REVOKES: &str =
    r#"    requests.post(f"https://{session['domain']}.egnyte.com/pubapi/v1/tokens/revoke", data={"token": token}, timeout=30)"#;

/// The state of a requirement where the app has `new` in place of `old`.
fn requirement(id: &str, old: &str, new: &str) -> RequirementState {
    assert!(APP.contains(old), "the app does not have {old}");
    let root = tempfile::tempdir().expect("a temporary folder");
    fs::write(root.path().join("requirements.txt"), "flask\nrequests\ncryptography\n").expect("a writable folder");
    fs::write(root.path().join("app.py"), APP.replace(old, new)).expect("a writable folder");
    let report = analysis(root.path(), 1).report;
    let found = report.apps.into_iter().flat_map(|app| app.readiness.requirements).find(|requirement| requirement.id == id);
    found.unwrap_or_else(|| panic!("no requirement {id}"))
}

/// It is met, with evidence that says so at a line that holds `at`.
fn is_met(id: &str, what: &str, at: &str) {
    let state = requirement(id, KEEPS, KEEPS);
    assert_eq!(state.status, Status::Met, "{id}: {state:?}");
    let line = |line: u32| APP.lines().nth(line as usize - 1).unwrap_or_default();
    let proven = state.evidence.iter().any(|e| e.what.contains(what) && line(e.location.line).contains(at));
    assert!(proven, "{id}: {:?}", state.evidence);
    assert_eq!(state.to_show, None, "{id}");
}

/// A person has to look, and is told why.
fn is_for_review(id: &str, old: &str, new: &str, why: &str) {
    let state = requirement(id, old, new);
    assert_eq!(state.status, Status::Review, "{id}: {state:?}");
    assert!(state.to_show.as_deref().is_some_and(|show| show.contains(why)), "{id}: {:?}", state.to_show);
}

#[test]
fn a_token_that_is_kept_is_cached() {
    is_met("R4", "the token is kept here", "box.encrypt(token");
    is_for_review("R4", KEEPS, "    log_in(token)", "the code does not prove it");
}

#[test]
fn a_token_that_is_encrypted_is_kept_safely() {
    is_met("R5", "the token is encrypted here", "box.encrypt(token");
    is_for_review("R5", KEEPS, r#"    session["token"] = token"#, "the code does not prove it");
    let plain = requirement("R5", "box.encrypt(token.encode())))", "token))");
    assert_eq!(plain.status, Status::Review, "{plain:?}");
    assert!(plain.evidence.iter().any(|e| e.what.contains("plain text")), "{:?}", plain.evidence);
}

#[test]
fn a_token_in_the_header_of_each_call_travels_as_it_should() {
    is_met("R6", "each with its token in the `Authorization` header", "requests.get(");
    is_for_review("R6", BEARS, r#"headers=headers_of(session["domain"])"#, "the code does not prove it");
    let query = requirement("R6", BEARS, r#"params={"access_token": token_of(session["domain"])}"#);
    assert_eq!(query.status, Status::Unmet, "{query:?}");
}

#[test]
fn a_request_to_revoke_shows_that_tokens_can_be_revoked() {
    is_met("R14", "the token is revoked here", "tokens/revoke");
    is_for_review("R14", REVOKES, "    pass", "the code does not prove it");
    is_for_review("R14", REVOKES, "    revoke_everywhere(token)", "the code does not prove it");
}
