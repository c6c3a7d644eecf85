use axum::extract::{Query, State};
use axum::response::Redirect;
use axum::Json;
use axum_extra::extract::cookie::{Cookie, PrivateCookieJar, SameSite};
use oauth2::CsrfToken;
use serde::Deserialize;

use crate::error::AppError;
use crate::AppState;

#[derive(Deserialize)]
pub struct Returned {
    code: Option<String>,
    state: String,
    error: Option<String>,
}

fn cookie(name: &'static str, value: String) -> Cookie<'static> {
    Cookie::build((name, value))
        .path("/")
        .secure(true)
        .http_only(true)
        .same_site(SameSite::Lax)
        .build()
}

pub async fn login(State(app): State<AppState>, jar: PrivateCookieJar) -> (PrivateCookieJar, Redirect) {
    let csrf = CsrfToken::new_random();
    let url = app.egnyte.authorize_url(csrf.secret());
    (jar.add(cookie("csrf", csrf.secret().clone())), Redirect::to(&url))
}

pub async fn callback(
    State(app): State<AppState>,
    Query(returned): Query<Returned>,
    jar: PrivateCookieJar,
) -> Result<(PrivateCookieJar, Redirect), AppError> {
    let expected = jar.get("csrf").ok_or(AppError::State)?;
    if expected.value() != returned.state {
        return Err(AppError::State);
    }
    if let Some(reason) = returned.error {
        return Err(AppError::Denied(reason));
    }
    let code = returned.code.unwrap_or_default();
    let token = app.egnyte.exchange(&code).await?;
    tracing::info!(length = token.len(), "signed in");
    let jar = jar.remove(Cookie::from("csrf")).add(cookie("token", token));
    Ok((jar, Redirect::to("/notes")))
}

pub async fn notes(State(app): State<AppState>, jar: PrivateCookieJar) -> Result<Json<Vec<String>>, AppError> {
    let token = jar.get("token").ok_or(AppError::SignIn)?;
    let mut tries = 0;
    let names = loop {
        match app.egnyte.list(token.value(), "Shared/Notes").await {
            Ok(names) => break names,
            Err(AppError::SignIn) => tokio::time::sleep(std::time::Duration::from_secs(1)).await, //~ EG404
            Err(e) => return Err(e),
        }
    };
    Ok(Json(names))
}
