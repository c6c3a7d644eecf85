//! Requirements that rest on proof rather than on the absence of findings: what proves each, and what a reviewer is shown instead.

use std::fs;

use egnyte_lint::report::model::{App, Flow, FlowStep, Handles401, RequirementState, Status};

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

/// The app with `new` in place of `old`, and with further files.
fn changed(old: &str, new: &str, more: &[(&str, &str)]) -> App {
    assert!(APP.contains(old), "the app does not have {old}");
    let changed = APP.replace(old, new);
    let files = [("requirements.txt", "flask\nrequests\ncryptography\n"), ("app.py", changed.as_str())];
    only_app(&[files.as_slice(), more].concat())
}

/// The only app of some files.
fn only_app(files: &[(&str, &str)]) -> App {
    let root = tempfile::tempdir().expect("a temporary folder");
    for (name, text) in files {
        fs::write(root.path().join(name), text).expect("a writable folder");
    }
    let [app] = analysis(root.path(), 1).report.apps.try_into().expect("one app");
    app
}

fn of<'a>(app: &'a App, id: &str) -> &'a RequirementState {
    let found = app.readiness.requirements.iter().find(|requirement| requirement.id == id);
    found.unwrap_or_else(|| panic!("no requirement {id}"))
}

/// The state of a requirement where the app has `new` in place of `old`.
fn requirement(id: &str, old: &str, new: &str) -> RequirementState {
    of(&changed(old, new, &[]), id).clone()
}

/// A person has to look at a requirement of `app`, and is told why.
#[track_caller]
fn reviewed(app: &App, id: &str, why: &[&str]) {
    let state = of(app, id);
    assert_eq!(state.status, Status::Review, "{id}: {state:?}");
    for why in why {
        assert!(state.to_show.as_deref().is_some_and(|show| show.contains(why)), "{id}: {why}: {:?}", state.to_show);
    }
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
    reviewed(&changed(old, new, &[]), id, &[why]);
}

#[test]
fn a_token_that_is_kept_is_cached() {
    is_met("R4", "the token is kept here", "box.encrypt(token");
    is_for_review("R4", KEEPS, "    log_in(token)", "where the token that `app.py:35` asks for is kept was not seen");
}

#[test]
fn a_token_that_is_encrypted_is_kept_safely() {
    is_met("R5", "the token is encrypted here", "box.encrypt(token");
    is_for_review("R5", KEEPS, r#"    session["token"] = token"#, "nothing shows that the token kept at `app.py:48` is encrypted");
    let plain = requirement("R5", "box.encrypt(token.encode())))", "token))");
    assert_eq!(plain.status, Status::Review, "{plain:?}");
    assert!(plain.evidence.iter().any(|e| e.what.contains("plain text")), "{:?}", plain.evidence);
}

#[test]
fn a_token_in_the_header_of_each_call_travels_as_it_should() {
    is_met("R6", "1 call, with its token in the `Authorization` header", "requests.get(");
    is_for_review("R6", BEARS, r#"headers=headers_of(session["domain"])"#, "an `Authorization` header of c1 at `app.py:54` was not seen");
    let query = requirement("R6", BEARS, r#"params={"access_token": token_of(session["domain"])}"#);
    assert_eq!(query.status, Status::Unmet, "{query:?}");
}

#[test]
fn a_request_to_revoke_shows_that_tokens_can_be_revoked() {
    is_met("R14", "the token is revoked here", "tokens/revoke");
    is_for_review("R14", REVOKES, "    pass", "nothing that revokes a token was found");
    is_for_review("R14", REVOKES, "    revoke_everywhere(token)", "whether `app.py:66` revokes the token at Egnyte was not seen");
}

#[test]
fn what_is_met_is_shown_where_it_stands() {
    is_met("R7", "401 has a branch of its own here, for 1 call", "answer.status_code == 401");
    is_met("R8", "throttling is told from other failures here, for 1 call", r#""Retry-After" in answer.headers"#);
    is_met("R9", "comes back to `https:", "CALLBACK = ");
    is_met("R10", "names no domain of its own", "/pubapi/v1/fs/Shared");
    is_met("R12", "the callback reads `state`", r#"request.args.get("state")"#);
    is_met("R12", "the callback reads `error`", r#""error" in request.args"#);
}

#[test]
fn nothing_is_met_by_what_stands_in_code_that_was_not_read() {
    let torn = "BASE = 'https://acme.egnyte.com/pubapi'\n\ndef later(:\n    pass\n";
    let app = changed(KEEPS, KEEPS, &[("torn.py", torn)]);
    for id in ["R1", "R2", "R6", "R7", "R8", "R9", "R10", "R11", "R12", "R13", "R17"] {
        reviewed(&app, id, &["part of `torn.py` was not analysed; "]);
    }
    assert_eq!(of(&app, "R14").status, Status::Met, "what is there is there");
    let whole = changed(KEEPS, KEEPS, &[]);
    for id in ["R1", "R2", "R10", "R13", "R17"] {
        assert_eq!(of(&whole, id).status, Status::Met, "{id}: {:?}", of(&whole, id));
    }
}

/// What comes with a call that cannot be resolved, and how a 401 of it is treated.
const FORWARD: &str = r#"

@app.get("/any")
def forward():
    url = f"https://{session['domain']}.egnyte.com/pubapi/v1/{request.args['kind']}/latest"
    answer = requests.get(url, headers={"Authorization": "Bearer " + token_of(session["domain"])}, timeout=30)
    if answer.status_code == 401:
        return redirect("/connect")
    return jsonify(answer.json())
"#;

#[test]
fn a_call_that_is_not_resolved_leaves_open_what_rests_on_it() {
    let app = only_app(&[("requirements.txt", "flask\nrequests\ncryptography\n"), ("app.py", &format!("{APP}{FORWARD}"))]);
    let call = app.api_calls.iter().find(|call| call.unresolved.is_some()).expect("it is listed");
    assert_eq!((call.method.as_deref(), call.address.as_deref()), (Some("GET"), Some("/pubapi/v1/{kind}/latest")));
    assert!(call.is_scope_unknown() && call.scopes.is_empty());
    assert_eq!(call.handles_401, Handles401::Specific);
    for id in ["R2", "R6", "R17"] {
        reviewed(&app, id, &[&format!("what {} at `app.py:74` asks for is not resolved", call.id)]);
    }
    reviewed(&app, "R8", &[&format!("nobody was seen to wait when Egnyte throttles {} at `app.py:74`, which is not resolved", call.id)]);
    assert_eq!(of(&app, "R7").status, Status::Met, "{:?}", of(&app, "R7"));
}

#[test]
fn findings_that_are_hidden_are_told_with_their_reasons() {
    let call = "    answer = requests.get(url,";
    let waits = "    if \"Retry-After\" in answer.headers:\n        abort(503)\n";
    let looks = "    if answer.status_code == 401:\n        return redirect(\"/connect\")\n";
    let hides = |comment: &str| {
        let text = APP.replace(waits, "").replace(looks, "").replace(call, &format!("    {comment}\n{call}"));
        only_app(&[("requirements.txt", "flask\nrequests\ncryptography\n"), ("app.py", &text)])
    };
    let app = hides("# egnyte-lint: allow(EG401, EG403, reason = \"the proxy `p` signs in again\")");
    let told = "is hidden at app.py:55:5 (reason: the proxy 'p' signs in again)";
    reviewed(&app, "R7", &[&format!("1 finding of `EG401` {told}"), "no branch for a 401 of c1 at `app.py:54` was found"]);
    reviewed(&app, "R8", &[&format!("1 finding of `EG403` {told}"), "nobody was seen to wait when Egnyte throttles c1"]);
    reviewed(&hides("# egnyte-lint: allow(EG401)"), "R7", &["1 finding of `EG401` is hidden at app.py:55:5 (no reason given)"]);
}

#[test]
fn a_token_from_outside_is_told_beside_those_that_are_asked_for() {
    const JOB: &str = r#"import os

import requests


def nightly(domain):
    answer = requests.get(
        f"https://{domain}.egnyte.com/pubapi/v1/links",
        headers={"Authorization": f"Bearer {os.environ['NIGHTLY_TOKEN']}"},
        timeout=30,
    )
    if answer.status_code == 401:
        raise SystemExit("sign in again")
    return answer.json()
"#;
    let app = changed(KEEPS, KEEPS, &[("nightly.py", JOB)]);
    let handed: Vec<_> = app.flows.iter().filter(|used| used.step == FlowStep::HandedIn).collect();
    let [used] = handed.as_slice() else { panic!("{:?}", app.flows) };
    assert_eq!((used.flow, used.location.path.as_str(), used.location.line), (Flow::StaticToken, "nightly.py", 9));
    assert_eq!(used.from.as_deref(), Some("the environment or the settings, `NIGHTLY_TOKEN`"));
    let call = app.api_calls.iter().find(|call| call.endpoint.as_deref() == Some("/pubapi/v1/links")).expect("it is found");
    assert_eq!(used.calls, std::slice::from_ref(&call.id));
    // The call needs a scope that is not asked for, which is what the rule says; the token is another one all the same.
    let scopes = of(&app, "R2");
    assert!(scopes.evidence.iter().any(|e| e.what.contains("`NIGHTLY_TOKEN`: its scopes are not in the code")), "{scopes:?}");
    let kept = changed(KEEPS, KEEPS, &[]);
    assert_eq!(kept.flows.iter().map(|used| used.step).collect::<Vec<_>>(), [FlowStep::SignIn, FlowStep::Token], "it was asked for");
}

#[test]
fn a_back_end_is_called_by_the_name_of_its_own_library() {
    const SERVER: &str = r#"package main

import (
	"net/http"

	"IMPORTED"
)

func main() {
	r := ROUTER.NewRouter()
	r.HandleFunc("/", home)
	http.ListenAndServe(":8080", r)
}

func home(w http.ResponseWriter, r *http.Request) {
	answer, err := http.Get("https://acme.egnyte.com/pubapi/v1/links")
	if err == nil && answer.StatusCode != 401 {
		w.WriteHeader(204)
	}
}
"#;
    for (imported, router) in [("github.com/go-chi/chi/v5", "chi"), ("github.com/gorilla/mux", "mux")] {
        let manifest = format!("module example.com/desk\n\ngo 1.22\n\nrequire {imported} v1.0.0\n");
        let app = only_app(&[("go.mod", &manifest), ("main.go", &SERVER.replace("IMPORTED", imported).replace("ROUTER", router))]);
        let evidence: Vec<String> = app.backend.evidence.into_iter().map(|evidence| evidence.what).collect();
        assert!(evidence.contains(&format!("{imported} serves requests here")), "{evidence:?}");
        assert!(evidence.contains(&format!("{imported} among the dependencies of go.mod")), "{evidence:?}");
        assert!(evidence.iter().all(|what| what.starts_with(imported) || what.starts_with("net/http")), "{evidence:?}");
    }
}

#[test]
fn an_endpoint_that_is_accepted_is_not_thereby_current() {
    let call = "    answer = requests.get(url,";
    let text = APP.replace("/pubapi/v1/fs/Shared", "/pubapi/v1/fss/Shared");
    let allowed = "    # egnyte-lint: allow(EG505, reason = \"in a beta\")\n";
    let text = text.replace("    url = f", &format!("{allowed}    url = f")).replace(call, &format!("{allowed}{call}"));
    let app = only_app(&[("requirements.txt", "flask\nrequests\ncryptography\n"), ("app.py", &text)]);
    reviewed(
        &app,
        "R17",
        &["1 finding of `EG505` is hidden at app.py:", "(reason: in a beta)", "`EG505` speaks of the endpoint at `app.py:"],
    );
}
