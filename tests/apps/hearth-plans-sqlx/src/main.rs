mod keep;

use keep::Hearth;

#[derive(serde::Deserialize)]
struct Grant {
    access_token: String,
}

async fn light(domain: &str, code: &str) -> Result<Hearth, reqwest::Error> {
    let form = [
        ("client_id", std::env::var("EGNYTE_KEY").unwrap()),
        ("client_secret", std::env::var("EGNYTE_SECRET").unwrap()),
        ("redirect_uri", "https://hearths.example.com/code".to_owned()),
        ("grant_type", "authorization_code".to_owned()),
        ("scope", "Egnyte.filesystem".to_owned()),
        ("code", code.to_owned()),
    ];
    let http = reqwest::Client::new();
    let answer = http.post(format!("https://{domain}.egnyte.com/puboauth/token")).form(&form).send().await?.error_for_status()?;
    let grant: Grant = answer.json().await?;
    Ok(Hearth { domain: domain.to_owned(), card: grant.access_token })
}

async fn logout_of_chimney(pool: &sqlx::PgPool, domain: &str) {
    keep::sweep(pool, domain).await.unwrap();
}

async fn logout(pool: &sqlx::PgPool, domain: &str) { //~ EG309
    keep::put_out(pool, domain).await.unwrap();
}

#[tokio::main]
async fn main() {
    let args: Vec<String> = std::env::args().collect();
    let pool = sqlx::PgPool::connect(&args[1]).await.unwrap();
    let hearth = light(&args[2], &args[3]).await.unwrap();
    keep::save(&pool, &hearth).await.unwrap();
    keep::write(&hearth, "/var/lib/hearths".into()).unwrap();
    logout_of_chimney(&pool, &args[2]).await;
    logout(&pool, &args[2]).await;
}
