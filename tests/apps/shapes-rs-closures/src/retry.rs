use std::future::Future;
use std::time::Duration;

use anyhow::Result;

pub async fn retry<T, F, Fut>(mut attempt: F) -> Result<T>
where
    F: FnMut() -> Fut,
    Fut: Future<Output = Result<T>>,
{
    let mut wait = Duration::from_millis(200);
    for _ in 0..4 {
        match attempt().await {
            Ok(value) => return Ok(value),
            Err(error) => eprintln!("{error}, again in {wait:?}"),
        }
        tokio::time::sleep(wait).await;
        wait *= 2;
    }
    attempt().await
}

/// Calls `work` with the address of the API.
pub fn with_api<T>(domain: &str, work: impl FnOnce(&str) -> T) -> T {
    work(&format!("https://{domain}.egnyte.com/pubapi"))
}

pub fn each<F>(names: &[&str], work: &F)
where
    F: Fn(&str) -> Result<()> + ?Sized,
{
    for name in names {
        if let Err(error) = work(name) {
            eprintln!("{name}: {error}");
        }
    }
}
