use reqwest::StatusCode;
use reqwest_middleware::{ClientBuilder, ClientWithMiddleware, Error};
use reqwest_retry::{
    default_on_request_failure, policies::ExponentialBackoff, Retryable, RetryableStrategy, RetryTransientMiddleware,
};

struct Eager;

impl RetryableStrategy for Eager {
    fn handle(&self, res: &Result<reqwest::Response, Error>) -> Option<Retryable> {
        match res {
            Ok(answer) if answer.status() == StatusCode::UNAUTHORIZED => Some(Retryable::Transient), //~ EG404
            Ok(answer) if answer.status().is_server_error() => Some(Retryable::Transient),
            Ok(_) => None,
            Err(error) => default_on_request_failure(error),
        }
    }
}

struct Calm;

impl RetryableStrategy for Calm {
    fn handle(&self, res: &Result<reqwest::Response, Error>) -> Option<Retryable> {
        match res {
            Ok(answer) if answer.status() == StatusCode::UNAUTHORIZED => Some(Retryable::Fatal),
            Ok(answer) if answer.status() == StatusCode::TOO_MANY_REQUESTS => Some(Retryable::Transient),
            Ok(_) => None,
            Err(error) => default_on_request_failure(error),
        }
    }
}

fn eager() -> ClientWithMiddleware {
    let policy = ExponentialBackoff::builder().build_with_max_retries(4);
    ClientBuilder::new(reqwest::Client::new())
        .with(RetryTransientMiddleware::new_with_policy_and_strategy(policy, Eager))
        .build()
}

fn calm() -> ClientWithMiddleware {
    let policy = ExponentialBackoff::builder().build_with_max_retries(4);
    ClientBuilder::new(reqwest::Client::new())
        .with(RetryTransientMiddleware::new_with_policy_and_strategy(policy, Calm))
        .build()
}

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let domain = std::env::var("EGNYTE_DOMAIN")?;
    let token = std::env::var("EGNYTE_TOKEN")?;
    let burns = eager()
        .get(format!("https://{domain}.egnyte.com/pubapi/v1/fs/Shared/Burns")) //~^ GET /pubapi/v1/fs/{path}
        .bearer_auth(&token)
        .send()
        .await?;
    println!("{}", burns.text().await?);
    let links = calm()
        .get(format!("https://{domain}.egnyte.com/pubapi/v1/links")) //~^ GET /pubapi/v1/links
        .bearer_auth(&token)
        .send()
        .await?;
    println!("{}", links.text().await?);
    Ok(())
}
