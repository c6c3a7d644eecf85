use std::cell::RefCell;

use gloo_storage::{LocalStorage, SessionStorage, Storage};
use serde::{Deserialize, Serialize};
use web_sys::UrlSearchParams;

#[derive(Clone, Default, Serialize, Deserialize)]
pub struct Session {
    pub domain: String,
    pub folder: String,
    #[serde(skip)]
    pub access_token: String,
}

thread_local!(static SESSION: RefCell<Session> = RefCell::default());

pub fn current() -> Session {
    SESSION.with_borrow(Session::clone)
}

pub fn restore() {
    let kept = LocalStorage::get("session").unwrap_or_default();
    SESSION.set(kept);
}

/// Takes the token out of the fragment. What is skipped by serde does not reach the storage.
pub fn arrive(fragment: &str) -> Option<()> {
    let answer = UrlSearchParams::new_with_str(fragment.trim_start_matches('#')).ok()?;
    let state: String = SessionStorage::get("state").ok()?;
    if answer.has("error") || answer.get("state")? != state {
        return None;
    }
    let mut session = current();
    session.access_token = answer.get("access_token")?;
    LocalStorage::set("session", &session).ok()?;
    SESSION.set(session);
    Some(())
}

pub fn leave() {
    SESSION.with_borrow_mut(|session| session.access_token.clear());
    LocalStorage::delete("access_token");
}
