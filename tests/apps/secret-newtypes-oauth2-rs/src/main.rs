use oauth2::{AccessToken, ClientSecret, RefreshToken};
use redact::Secret;
use reqwest::StatusCode;
use serde::Deserialize;

/// What Egnyte answers. `Debug` of the types of `oauth2` and `redact` prints `[redacted]`.
#[derive(Clone, Debug, Deserialize)]
struct Grant {
    access_token: AccessToken,
    refresh_token: Option<RefreshToken>,
}

#[derive(Debug, Deserialize)]
struct Renewed {
    access_token: Secret<String>,
}

struct Client {
    domain: String,
    id: String,
    secret: ClientSecret,
}

impl Client {
    async fn ask(&self, form: &[(&str, &str)]) -> Result<reqwest::Response, reqwest::Error> {
        reqwest::Client::new().post(format!("https://{}.egnyte.com/puboauth/token", self.domain)).form(form).send().await?.error_for_status()
    }

    async fn exchange(&self, code: &str) -> Result<Grant, reqwest::Error> {
        tracing::debug!(secret = ?self.secret, "asking");
        let form = [
            ("client_id", self.id.as_str()),
            ("client_secret", self.secret.secret()),
            ("redirect_uri", "https://weirs.example.com/callback"),
            ("code", code),
            ("grant_type", "authorization_code"),
        ];
        let grant: Grant = self.ask(&form).await?.json().await?;
        tracing::info!(?grant, "connected");
        println!("{:?} and {:?}", grant.access_token, grant.refresh_token);
        println!("{}", grant.access_token.secret()); //~ EG305
        Ok(grant)
    }

    async fn renew(&self, old: &RefreshToken) -> Result<Renewed, reqwest::Error> {
        let form = [
            ("client_id", self.id.as_str()),
            ("client_secret", self.secret.secret()),
            ("refresh_token", old.secret()),
            ("grant_type", "refresh_token"),
        ];
        let renewed: Renewed = self.ask(&form).await?.json().await?;
        tracing::info!("renewed: {:?}", renewed.access_token);
        tracing::debug!("renewed: {}", renewed.access_token.expose_secret()); //~ EG305
        Ok(renewed)
    }
}

#[tokio::main]
async fn main() -> Result<(), reqwest::Error> {
    let client = Client {
        domain: std::env::var("EGNYTE_DOMAIN").unwrap_or_default(),
        id: std::env::var("EGNYTE_KEY").unwrap_or_default(),
        secret: ClientSecret::new(std::env::var("EGNYTE_SECRET").unwrap_or_default()),
    };
    let grant = client.exchange(&std::env::args().nth(1).unwrap_or_default()).await?;
    let levels = reqwest::Client::new() //~ GET /pubapi/v1/fs/{path}
        .get(format!("https://{}.egnyte.com/pubapi/v1/fs/Shared/Levels", client.domain))
        .bearer_auth(grant.access_token.secret())
        .send()
        .await?;
    if levels.status() == StatusCode::UNAUTHORIZED {
        if let Some(old) = &grant.refresh_token {
            client.renew(old).await?;
        }
    }
    if levels.headers().contains_key("Retry-After") {
        eprintln!("Egnyte is busy");
    }
    Ok(())
}
