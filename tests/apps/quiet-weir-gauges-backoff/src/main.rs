use std::time::Duration;

use backoff::{future::retry, Error, ExponentialBackoff};
use reqwest::{header::RETRY_AFTER, Client, Response, StatusCode};

#[derive(Debug)]
enum Refusal {
    SignedOut,
    Busy,
    Other(StatusCode),
    Network(reqwest::Error),
}

fn judge(answer: Response) -> Result<Response, Error<Refusal>> {
    match answer.status() {
        ok if ok.is_success() => Ok(answer),
        StatusCode::UNAUTHORIZED => Err(Error::permanent(Refusal::SignedOut)),
        StatusCode::TOO_MANY_REQUESTS => {
            let told = answer.headers().get(RETRY_AFTER).and_then(|v| v.to_str().ok()).and_then(|v| v.parse().ok());
            Err(Error::retry_after(Refusal::Busy, Duration::from_secs(told.unwrap_or(1))))
        }
        other if other.is_server_error() => Err(Error::transient(Refusal::Other(other))),
        other => Err(Error::permanent(Refusal::Other(other))),
    }
}

async fn keep(http: &Client, domain: &str, token: &str, gauge: &str, reading: String) -> Result<(), Refusal> {
    let url = format!("https://{domain}.egnyte.com/pubapi/v1/fs-content/Shared/Weirs/{gauge}.csv");
    retry(ExponentialBackoff::default(), || async {
        let sent = http.post(&url).bearer_auth(token).body(reading.clone()).send().await; //~ POST /pubapi/v1/fs-content/{path} handles=specific
        judge(sent.map_err(|e| Error::transient(Refusal::Network(e)))?)
    })
    .await
    .map(drop)
}

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let (domain, token) = (std::env::var("EGNYTE_DOMAIN")?, std::env::var("EGNYTE_TOKEN")?);
    let http = Client::new();
    for gauge in std::env::args().skip(1) {
        let reading = tokio::fs::read_to_string(format!("/var/gauges/{gauge}")).await?;
        match keep(&http, &domain, &token, &gauge, reading).await {
            Ok(()) => println!("{gauge} is kept"),
            Err(Refusal::SignedOut) => anyhow::bail!("Egnyte no longer takes the token: run `weir-gauges-login`"),
            Err(why) => eprintln!("{gauge}: {why:?}"),
        }
    }
    Ok(())
}
