mod grant;

use anyhow::Result;
use sea_orm::{ActiveModelTrait, ActiveValue::NotSet, Database, EntityTrait, Set};
use serde::Deserialize;

#[derive(Deserialize)]
struct Granted {
    access_token: String,
}

async fn redeem(http: &reqwest::Client, code: &str) -> Result<Granted> {
    let form = [
        ("client_id", std::env::var("KEEP_ID")?),
        ("client_secret", std::env::var("KEEP_SECRET")?),
        ("redirect_uri", "https://keep.example.com/back".to_owned()),
        ("code", code.to_owned()),
        ("grant_type", "authorization_code".to_owned()),
        ("scope", "Egnyte.filesystem".to_owned()),
    ];
    let url = format!("https://{}.egnyte.com/puboauth/token", std::env::var("KEEP_DOMAIN")?);
    Ok(http.post(url).form(&form).send().await?.error_for_status()?.json().await?)
}

#[tokio::main]
async fn main() -> Result<()> {
    let db = Database::connect(std::env::var("DATABASE_URL")?).await?;
    let http = reqwest::Client::new();
    let granted = redeem(&http, &std::env::args().nth(1).unwrap_or_default()).await?;
    let row = grant::ActiveModel { id: NotSet, user: Set(1), access_token: Set(granted.access_token.clone()) };
    row.insert(&db).await?; //~ EG303
    let kept = grant::Entity::find_by_id(1).one(&db).await?;
    println!("{:?}", kept.map(|kept| kept.user));
    let url = format!("https://{}.egnyte.com/pubapi/v1/fs/Shared", std::env::var("KEEP_DOMAIN")?);
    http.get(url).bearer_auth(granted.access_token).send().await?; //~ GET /pubapi/v1/fs/{path}
    Ok(())
}
