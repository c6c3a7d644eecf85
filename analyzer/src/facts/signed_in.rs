//! What a library that signs users in gives an app of the provider's answer: whose it is, only the app's providers tell.

use egnyte_rules::model::Role;

use super::oauth::library::is_ours;
use crate::link::eval::Eval;
use crate::link::record::EventKind;
use crate::link::value::{HoleKind, Value};

/// Whether a value is what the provider gave when a user signed in.
pub(super) fn is_of_sign_in(value: &Value) -> bool {
    let Some(HoleKind::Member(Value::Hole(of), part)) = value.as_hole().map(|hole| &hole.kind) else { return false };
    part.trim_end_matches("()") == "credentials" && matches!(&of.kind, HoleKind::Read(place, _) if &**place == "sign-in")
}

/// Whether users sign in with nobody but Egnyte: of several providers any may have given a token.
pub(super) fn is_sole_provider(eval: &Eval<'_>) -> bool {
    let mut ours = false;
    let mut names: Vec<Option<String>> = Vec::new();
    for event in eval.record.events.iter().filter(|event| !event.void) {
        let EventKind::Oauth { roles, .. } = &event.kind else { continue };
        ours |= is_ours(roles, eval);
        names.extend(roles.iter().filter(|(role, _)| *role == Role::Key).map(|(_, name)| name.as_text()));
    }
    names.sort_unstable();
    names.dedup();
    // A name that comes from elsewhere may be anybody's.
    ours && !names.contains(&None) && names.len() < 2
}
