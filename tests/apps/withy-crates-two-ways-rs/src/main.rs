//! Which of two conversions is meant, the type that is asked for says.

use anyhow::{bail, Result};
use reqwest::blocking::{Client, Response};

struct Checked(serde_json::Value);

struct Taken(String);

impl TryFrom<Response> for Checked {
    type Error = anyhow::Error;

    fn try_from(answer: Response) -> Result<Self> {
        if answer.status().as_u16() == 401 {
            bail!("please sign in again");
        }
        Ok(Self(answer.json()?))
    }
}

impl TryFrom<Response> for Taken {
    type Error = anyhow::Error;

    fn try_from(answer: Response) -> Result<Self> {
        Ok(Self(answer.text()?))
    }
}

fn first(page: Checked) -> String {
    page.0[0].to_string()
}

fn main() -> Result<()> {
    let (client, token) = (Client::new(), std::env::var("EGNYTE_TOKEN")?);
    let root = format!("https://{}.egnyte.com/pubapi", std::env::var("EGNYTE_DOMAIN")?);
    let checked: Checked = client.get(format!("{root}/v1/links")).bearer_auth(&token).send()?.try_into()?; //~ GET /pubapi/v1/links handles=specific
    let taken: Taken = client.get(format!("{root}/v2/events")).bearer_auth(&token).send()?.try_into()?; //~ GET /pubapi/v2/events handles=none; EG401
    let Ok(page) = client.get(format!("{root}/v2/users")).bearer_auth(&token).send()?.try_into() else { bail!("no users") }; //~ GET /pubapi/v2/users handles=unknown
    println!("{} {} {}", checked.0, taken.0, first(page));
    Ok(())
}
