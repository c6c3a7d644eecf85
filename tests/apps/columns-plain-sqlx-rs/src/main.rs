use serde::Deserialize;
use sqlx::{PgPool, QueryBuilder};

#[derive(Deserialize)]
struct Grant {
    access_token: String,
}

struct Vault {
    pool: PgPool,
}

impl Vault {
    async fn keep(&self, domain: &str, grant: &Grant) -> sqlx::Result<()> {
        sqlx::query("INSERT INTO egnyte (domain, token) VALUES ($1, $2) ON CONFLICT (domain) DO UPDATE SET token = $2") //~ EG303
            .bind(domain)
            .bind(&grant.access_token)
            .execute(&self.pool)
            .await?;
        sqlx::query!("INSERT INTO visits (domain) VALUES ($1)", domain).execute(&self.pool).await?;
        let mut history = QueryBuilder::new("INSERT INTO history (domain, at) VALUES (");
        history.push_bind(domain).push(", now())").build().execute(&self.pool).await?;
        Ok(())
    }

    async fn keep_checked(&self, domain: &str, grant: Grant) -> sqlx::Result<()> {
        sqlx::query!("UPDATE egnyte SET token = $1 WHERE domain = $2", grant.access_token, domain) //~ EG303
            .execute(&self.pool)
            .await?;
        Ok(())
    }
}

async fn redeem(domain: &str, user: &str, password: &str) -> reqwest::Result<Grant> {
    let key = std::env::var("EGNYTE_KEY").unwrap();
    let form = [
        ("grant_type", "password"),
        ("client_id", key.as_str()),
        ("username", user),
        ("password", password),
        ("scope", "Egnyte.filesystem"),
    ];
    reqwest::Client::new()
        .post(format!("https://{domain}.egnyte.com/puboauth/token"))
        .form(&form)
        .send()
        .await?
        .error_for_status()?
        .json()
        .await
}

#[tokio::main]
async fn main() {
    let vault = Vault { pool: PgPool::connect(&std::env::var("DATABASE_URL").unwrap()).await.unwrap() };
    let mut args = std::env::args().skip(1);
    let (domain, user, password) = (args.next().unwrap(), args.next().unwrap(), args.next().unwrap());
    let grant = redeem(&domain, &user, &password).await.unwrap();
    vault.keep(&domain, &grant).await.unwrap();
    vault.keep_checked(&domain, grant).await.unwrap();
}
