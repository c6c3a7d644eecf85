//! Any domain, checked certificates, current endpoints.

use anyhow::Result;
use clap::Parser;
use reqwest::Client;

const HELP: &str = "https://helpdesk.egnyte.com/hc/en-us/articles/201637074";
/// Looks like a call and is a page that people open.
const WEB: &str = "https://acme.egnyte.com/app/index.do#storage/files/1/Shared";

#[derive(Parser)]
struct Args {
    /// Your domain.
    #[arg(long, env = "LABEL_DOMAIN")]
    domain: String,
    /// The test system, for our own people.
    #[arg(long)]
    sandbox: bool,
}

impl Args {
    fn host(&self) -> String {
        let suffix = if self.sandbox { "qa-egnyte.com" } else { "egnyte.com" };
        format!("https://{}.{suffix}", self.domain)
    }
}

/// A printer in the same room has a certificate of its own.
async fn printer(label: &str) -> reqwest::Result<()> {
    let http = Client::builder().danger_accept_invalid_certs(true).build()?;
    http.post("https://printer.local/label").body(label.to_owned()).send().await?;
    http.get("http://127.0.0.1:9100/pubapi/v1/state").send().await?;
    Ok(())
}

#[tokio::main]
async fn main() -> Result<()> {
    let args = Args::parse();
    println!("help: {HELP}, files: {WEB}");
    let token = std::env::var("LABEL_TOKEN")?;
    let http = Client::builder().danger_accept_invalid_certs(false).build()?;
    let labels = http.get(format!("{}/pubapi/v1/fs/Shared/Labels", args.host())).bearer_auth(&token).send().await?; //~ GET /pubapi/v1/fs/{path}
    let rights = http.get(format!("{}/pubapi/v2/perms/Shared/Labels", args.host())).bearer_auth(&token).send().await?; //~ GET /pubapi/v2/perms/{path}
    for label in labels.text().await?.lines() {
        printer(label).await?;
    }
    println!("{}", rights.text().await?);
    Ok(())
}

#[cfg(test)]
mod tests {
    #[tokio::test]
    async fn the_sandbox_answers() {
        let answer = reqwest::get("http://acme.qa-egnyte.com/pubapi/v1/nothing").await;
        assert!(answer.is_err());
    }
}
