use crate::state::{Phase, State};
use std::time::Duration;

async fn links(root: &str, bearer: String) -> Result<Phase, reqwest::Error> {
    let answer = reqwest::Client::new().get(format!("{root}/links")).bearer_auth(bearer).send().await?.error_for_status(); //~ GET /pubapi/v1/links handles=specific
    if let Err(error) = answer.as_ref() {
        if error.status() == Some(reqwest::StatusCode::UNAUTHORIZED) {
            return Ok(Phase::Idle);
        }
        if error.status() == Some(reqwest::StatusCode::TOO_MANY_REQUESTS) {
            tokio::time::sleep(Duration::from_secs(60)).await;
            return Ok(Phase::Links);
        }
        return Ok(Phase::Notes);
    }
    Ok(Phase::Notes)
}

async fn notes(root: &str, bearer: String) -> Result<Phase, reqwest::Error> {
    let answer = reqwest::Client::new().get(format!("{root}/notes")).bearer_auth(bearer).send().await?; //~ GET /pubapi/v1/notes handles=specific
    if answer.status() == reqwest::StatusCode::UNAUTHORIZED {
        return Ok(Phase::Idle);
    }
    if answer.status() == reqwest::StatusCode::TOO_MANY_REQUESTS {
        tokio::time::sleep(Duration::from_secs(60)).await;
    }
    Ok(Phase::Links)
}

async fn turn(state: &State, root: &str) -> Result<(), reqwest::Error> {
    let (phase, bearer) = {
        let guard = state.lock().await;
        (guard.phase.clone(), guard.session.bearer.clone())
    };
    if phase == Phase::Idle {
        return Ok(());
    }
    if let Some(bearer) = bearer {
        let next = match phase {
            Phase::Links => links(root, bearer).await?,
            Phase::Notes => notes(root, bearer).await?,
            Phase::Idle => Phase::Idle,
        };
        state.lock().await.phase = next;
    }
    Ok(())
}

pub async fn repeat(state: State, root: String) {
    loop {
        if turn(&state, &root).await.is_err() {
            break;
        }
        tokio::time::sleep(Duration::from_secs(5)).await;
    }
}
