//! A public tool that asks for the user's password.

use anyhow::{Context, Result};

fn token(domain: &str) -> Result<String> {
    let answer: serde_json::Value = ureq::post(&format!("https://{domain}.egnyte.com/puboauth/token"))
        .send_form(&[
            ("client_id", &std::env::var("NIGHT_KEY")?),
            ("client_secret", &std::env::var("NIGHT_SECRET")?),
            ("username", &std::env::var("NIGHT_USER")?),
            ("password", &std::env::var("NIGHT_PASSWORD")?),
            ("grant_type", "password"), //~ EG203
            ("scope", "Egnyte.filesystem"),
        ])?
        .into_json()?;
    answer["access_token"].as_str().map(str::to_owned).context("no token")
}

fn main() -> Result<()> {
    let domain = std::env::args().nth(1).context("which domain?")?;
    let token = token(&domain)?;
    let url = format!("https://{domain}.egnyte.com/pubapi/v1/fs-content/Shared/nightly.tar");
    let mut file = std::fs::File::create("nightly.tar")?;
    let answer = ureq::get(&url).set("Authorization", &format!("Bearer {token}")).call()?; //~ GET /pubapi/v1/fs-content/{path}
    std::io::copy(&mut answer.into_reader(), &mut file)?;
    Ok(())
}
