use axum::extract::{Path, State};
use axum::http::StatusCode;

use crate::AppState;

pub async fn documents(State(app): State<AppState>, Path(id): Path<String>) -> Result<String, StatusCode> {
    let url = format!("https://{}.egnyte.com/pubapi/v1/fs/Shared/Claims/{id}", app.domain);
    let result = app.http.get(&url).bearer_auth(token()).send().await; //~ GET /pubapi/v1/fs/{path} handles=specific
    match result {
        Ok(answer) if answer.status() == 401 => Err(StatusCode::UNAUTHORIZED), //~ EG403
        Ok(answer) if answer.status().is_success() => answer.text().await.map_err(|_| StatusCode::BAD_GATEWAY),
        _ => Err(StatusCode::BAD_GATEWAY),
    }
}

fn token() -> String {
    std::env::var("EGNYTE_TOKEN").unwrap_or_default()
}
