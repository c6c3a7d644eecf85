use backon::{ExponentialBuilder, Retryable};
use reqwest::StatusCode;
use tokio_retry::RetryIf;
use tokio_retry::strategy::ExponentialBackoff;

fn is_busy(error: &reqwest::Error) -> bool {
    error.status() == Some(StatusCode::TOO_MANY_REQUESTS)
}

async fn level(dyke: &str) -> reqwest::Result<String> {
    let url = format!("https://{}.egnyte.com/pubapi/v1/fs-content/Shared/Dykes/{dyke}.csv", std::env::var("EGNYTE_DOMAIN").unwrap());
    let token = std::env::var("EGNYTE_TOKEN").unwrap();
    reqwest::Client::new().get(url).bearer_auth(token).send().await?.error_for_status()?.text().await //~ GET /pubapi/v1/fs-content/{path}
}

async fn folder(dyke: &str) -> reqwest::Result<String> {
    let url = format!("https://{}.egnyte.com/pubapi/v1/fs/Shared/Dykes/{dyke}", std::env::var("EGNYTE_DOMAIN").unwrap());
    let token = std::env::var("EGNYTE_TOKEN").unwrap();
    reqwest::Client::new().get(url).bearer_auth(token).send().await?.error_for_status()?.text().await //~ GET /pubapi/v1/fs/{path}
}

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    for dyke in std::env::args().skip(1) {
        let seen = (|| level(&dyke)).retry(ExponentialBuilder::default().with_max_times(6)).when(is_busy).await?;
        let strategy = ExponentialBackoff::from_millis(500).take(6);
        let listed = RetryIf::spawn(strategy, || folder(&dyke), is_busy).await?;
        println!("{seen}{listed}");
    }
    Ok(())
}
