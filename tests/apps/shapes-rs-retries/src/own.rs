//! Loops of one's own.

use std::future::Future;
use std::time::Duration;

use anyhow::{anyhow, Result};
use reqwest::{Client, RequestBuilder, Response};

/// Sends a copy of the request until it is answered.
async fn stubborn(request: RequestBuilder) -> Result<Response> {
    let mut wait = 1;
    loop {
        let attempt = request.try_clone().ok_or_else(|| anyhow!("a body that streams"))?;
        match attempt.send().await {
            Ok(answer) => return Ok(answer),
            Err(error) if wait > 32 => return Err(error.into()),
            Err(_) => tokio::time::sleep(Duration::from_secs(wait)).await,
        }
        wait *= 2;
    }
}

struct Policy {
    attempts: u32,
}

impl Policy {
    async fn run<T, E, Fut>(&self, mut work: impl FnMut(u32) -> Fut) -> std::result::Result<T, E>
    where
        Fut: Future<Output = std::result::Result<T, E>>,
    {
        let mut attempt = 0;
        loop {
            attempt += 1;
            match work(attempt).await {
                Err(_) if attempt < self.attempts => continue,
                other => break other,
            }
        }
    }
}

pub async fn run(http: &Client, host: &str) -> Result<()> {
    stubborn(http.delete(format!("{host}/pubapi/v1/fs/Shared/Tide"))).await?; //~ DELETE /pubapi/v1/fs/{path}
    stubborn(http.put(format!("{host}/pubapi/v2/users/4")).body("{}")).await?; //~ PUT /pubapi/v2/users/{user_id}
    let policy = Policy { attempts: 3 };
    policy.run(|attempt| async move {
        println!("{attempt}");
        http.get(format!("{host}/pubapi/v2/events?id=7")).send().await //~ GET /pubapi/v2/events
    })
    .await?;
    Ok(())
}
