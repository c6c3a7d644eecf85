use axum::{extract::Query, response::Redirect};
use serde::Deserialize;
use tower_sessions::Session;

use crate::sign_in::{redeem, Started};

/// With what Egnyte sends the user back: a code, or why there is none.
#[derive(Deserialize)]
#[serde(untagged)]
pub enum Outcome {
    Refused { error: String, state: String },
    Granted { code: String, state: String },
}

impl Outcome {
    fn state(&self) -> &str {
        match self {
            Self::Refused { state, .. } | Self::Granted { state, .. } => state,
        }
    }
}

pub async fn back(session: Session, Query(outcome): Query<Outcome>) -> Redirect {
    let started: Option<Started> = session.remove("started").await.ok().flatten();
    let Some(started) = started.filter(|started| started.state == outcome.state()) else {
        return Redirect::to("/?egnyte=stale");
    };
    match outcome {
        Outcome::Refused { error, .. } if error == "access_denied" => Redirect::to("/?egnyte=refused"),
        Outcome::Refused { .. } => Redirect::to("/?egnyte=failed"),
        Outcome::Granted { code, .. } => match redeem(&started.domain, &code).await {
            Ok(token) => {
                session.insert("connection", (started.domain, token)).await.ok();
                Redirect::to("/glaciers")
            }
            Err(_) => Redirect::to("/?egnyte=failed"),
        },
    }
}
