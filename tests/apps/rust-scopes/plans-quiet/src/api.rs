use axum::http::StatusCode;
use tower_sessions::Session;

pub fn domain() -> String {
    std::env::var("EGNYTE_DOMAIN").unwrap_or_default()
}

async fn get(session: &Session, path: &str) -> Result<String, StatusCode> {
    let token: String = session.get("token").await.ok().flatten().ok_or(StatusCode::UNAUTHORIZED)?;
    let answer = reqwest::Client::new().get(format!("https://{}.egnyte.com/pubapi/v1/{path}", domain())).bearer_auth(token).send().await.map_err(|_| StatusCode::BAD_GATEWAY)?;
    match answer.status().as_u16() {
        200 => answer.text().await.map_err(|_| StatusCode::BAD_GATEWAY),
        401 => Err(StatusCode::UNAUTHORIZED),
        _ => Err(StatusCode::BAD_GATEWAY),
    }
}

pub async fn shared(session: Session) -> Result<String, StatusCode> {
    get(&session, "fs/Shared").await //~ GET /pubapi/v1/fs/{path}
}

pub async fn links(session: Session) -> Result<String, StatusCode> {
    get(&session, "links").await //~ GET /pubapi/v1/links
}

#[cfg(test)]
mod tests {
    /// Tests may ask for what they like.
    #[tokio::test]
    async fn users() {
        let url = "https://acme.egnyte.com/puboauth/token?client_id=x&response_type=token&scope=Egnyte.user,Egnyte.group";
        assert!(reqwest::get(url).await.is_err());
        assert!(reqwest::get("https://acme.egnyte.com/pubapi/v2/users").await.is_err());
    }
}
