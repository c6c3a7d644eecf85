use std::collections::HashMap;

use axum::{
    async_trait,
    extract::{FromRequestParts, Query},
    http::request::Parts,
    response::Redirect,
};
use tower_sessions::Session;

use crate::sign_in::Started;

/// A user who comes back from a sign-in of this session and has said yes.
pub struct Agreed {
    pub domain: String,
    pub code: String,
}

#[async_trait]
impl<S: Send + Sync> FromRequestParts<S> for Agreed {
    type Rejection = Redirect;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Redirect> {
        let stale = || Redirect::to("/?egnyte=stale");
        let session = Session::from_request_parts(parts, state).await.map_err(|_| stale())?;
        let Query(mut answer) = Query::<HashMap<String, String>>::try_from_uri(&parts.uri).map_err(|_| stale())?;
        let started: Started = session.remove("started").await.ok().flatten().ok_or_else(stale)?;
        if answer.get("state") != Some(&started.state) {
            return Err(stale());
        }
        if answer.contains_key("error") {
            return Err(Redirect::to("/?egnyte=refused"));
        }
        let code = answer.remove("code").ok_or_else(stale)?;
        Ok(Self { domain: started.domain, code })
    }
}
