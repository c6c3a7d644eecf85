mod blocking;
mod own;

use anyhow::Result;
use backon::{ConstantBuilder, ExponentialBuilder, Retryable};
use reqwest::Client;
use reqwest_middleware::{ClientBuilder, ClientWithMiddleware};
use reqwest_retry::policies::ExponentialBackoff;
use reqwest_retry::RetryTransientMiddleware;
use serde_json::Value;
use tokio_retry::strategy::{jitter, FixedInterval};
use tokio_retry::{Retry, RetryIf};

#[derive(Clone)]
struct Tide {
    http: Client,
    host: String,
}

impl Tide {
    async fn get(&self, path: &str) -> reqwest::Result<Value> {
        self.http.get(format!("{}{path}", self.host)).send().await?.error_for_status()?.json().await
    }

    async fn with_backoff(&self, path: &str) -> Result<Value> {
        let attempt = || async {
            self.get(path).await.map_err(|error| if error.is_timeout() { backoff::Error::transient(error) } else { backoff::Error::permanent(error) })
        };
        Ok(backoff::future::retry(backoff::ExponentialBackoff::default(), attempt).await?)
    }

    async fn with_backoff_notify(&self) -> Result<Value> {
        let policy = backoff::ExponentialBackoffBuilder::new().with_max_elapsed_time(None).build();
        let notes = backoff::future::retry_notify(policy, || async { Ok(self.get("/pubapi/v1/notes").await?) }, |error, wait| eprintln!("{error} {wait:?}")); //~ GET /pubapi/v1/notes
        Ok(notes.await?)
    }

    async fn with_backon(&self) -> Result<Value> {
        let fetch = || async { self.get("/pubapi/v1/links").await }; //~ GET /pubapi/v1/links
        let links = fetch.retry(ExponentialBuilder::default().with_max_times(4)).when(|error| error.is_timeout()).notify(|error, _| eprintln!("{error}")).await?;
        let me = (|| self.get("/pubapi/v1/userinfo")).retry(ConstantBuilder::default()).await?; //~ GET /pubapi/v1/userinfo
        Ok(serde_json::json!([links, me]))
    }

    async fn with_tokio_retry(&self) -> Result<Value> {
        let strategy = FixedInterval::from_millis(100).map(jitter).take(3);
        let groups = Retry::spawn(strategy.clone(), || async { self.get("/pubapi/v2/groups").await }).await?; //~ GET /pubapi/v2/groups
        let users = RetryIf::spawn(strategy, || self.get("/pubapi/v2/users"), |error: &reqwest::Error| error.is_timeout()).await?; //~ GET /pubapi/v2/users
        Ok(serde_json::json!([groups, users]))
    }

    async fn with_tryhard(&self) -> Result<Value> {
        Ok(tryhard::retry_fn(|| self.get("/pubapi/v1/bookmarks")).retries(5).exponential_backoff(std::time::Duration::from_millis(10)).await?) //~ GET /pubapi/v1/bookmarks
    }

    async fn with_again(&self) -> Result<Value> {
        Ok(again::retry(|| self.get("/pubapi/v1/workflows")).await?) //~ GET /pubapi/v1/workflows
    }
}

/// The client tries again by itself.
fn persistent() -> ClientWithMiddleware {
    let policy = ExponentialBackoff::builder().build_with_max_retries(3);
    ClientBuilder::new(Client::new()).with(RetryTransientMiddleware::new_with_policy(policy)).build()
}

#[tokio::main]
async fn main() -> Result<()> {
    let host = format!("https://{}.egnyte.com", std::env::var("TIDE_DOMAIN")?);
    let tide = Tide { http: Client::new(), host: host.clone() };
    println!("{}", tide.with_backoff("/pubapi/v1/search?query=tide").await?); //~ GET /pubapi/v1/search
    println!("{} {} {}", tide.with_backoff_notify().await?, tide.with_backon().await?, tide.with_tokio_retry().await?);
    println!("{} {}", tide.with_tryhard().await?, tide.with_again().await?);

    let client = persistent();
    client.get(format!("{host}/pubapi/v2/events/cursor")).send().await?; //~ GET /pubapi/v2/events/cursor
    let request = client.post(format!("{host}/pubapi/v1/audit/logins")).json(&serde_json::json!({})).build()?; //~ POST /pubapi/v1/audit/logins
    client.execute(request).await?;

    own::run(&tide.http, &host).await?;
    tokio::task::spawn_blocking(move || blocking::run(&host)).await?
}
