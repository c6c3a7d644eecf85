//! What looks like trouble and is none.

mod api;
mod links;
mod log;

use anyhow::Result;

use api::{Api, ApiError};

#[tokio::main]
async fn main() -> Result<()> {
    let api = Api::from_env()?;
    let mut url = String::from(links::HELP);
    url.push_str("#errors");
    tracing::info!("see {url}");
    match api.me().await {
        Ok(me) => log::show(&me),
        Err(ApiError::SignedOut) => println!("{}", links::sign_in(&api.domain)),
        Err(error) => return Err(error.into()),
    }
    println!("{}", links::folder(&api.domain, "/Shared/Plans"));
    Ok(())
}
