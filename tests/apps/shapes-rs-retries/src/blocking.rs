use anyhow::Result;
use retry::delay::{jitter, Exponential};
use retry::{retry, OperationResult};

fn send(url: String) -> reqwest::Result<reqwest::blocking::Response> {
    reqwest::blocking::get(url)
}

pub fn run(host: &str) -> Result<()> {
    let folder = retry(Exponential::from_millis(10).map(jitter).take(3), || send(format!("{host}/pubapi/v1/fs/Shared"))); //~ GET /pubapi/v1/fs/{path}
    println!("{}", folder.is_ok());
    let trash = retry::retry_with_index(Exponential::from_millis(10).take(3), |attempt| {
        if attempt > 2 {
            return OperationResult::Err("gave up");
        }
        match send(format!("{host}/pubapi/v1/fs/trash")) { //~ GET /pubapi/v1/fs/trash
            Ok(answer) => OperationResult::Ok(answer),
            Err(_) => OperationResult::Retry("again"),
        }
    });
    println!("{}", trash.is_ok());
    backoff::retry(backoff::ExponentialBackoff::default(), || send(format!("{host}/pubapi/v1/fs-content/a.pdf")).map_err(backoff::Error::transient)).map(drop).ok(); //~ GET /pubapi/v1/fs-content/{path}
    Ok(())
}
