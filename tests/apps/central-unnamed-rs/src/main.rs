mod checked;

use anyhow::Result;
use checked::Checked;

fn main() -> Result<()> {
    let root = format!("https://{}.egnyte.com/pubapi/v1", std::env::var("EGNYTE_DOMAIN")?);
    let token = std::env::var("EGNYTE_TOKEN")?;
    let http = reqwest::blocking::Client::new();
    let links = http.get(format!("{root}/links")).bearer_auth(&token).send()?.checked()?; //~ GET /pubapi/v1/links handles=specific
    println!("{}", links.text()?);
    let me = http.get(format!("{root}/userinfo")).bearer_auth(&token).send()?; //~ GET /pubapi/v1/userinfo handles=none; EG401
    println!("{}", me.text()?);
    Ok(())
}
