use axum::response::Redirect;

/// Another vendor's implicit grant over plain HTTP on the way back, with no state.
pub async fn start() -> Redirect {
    Redirect::to("https://www.dropbox.com/oauth2/authorize?client_id=q2&response_type=token&redirect_uri=http://flows.example.com/dropbox")
}

/// And its password grant.
pub async fn renew(http: &reqwest::Client) -> reqwest::Result<String> {
    let form = [("grant_type", "password"), ("username", "clerk"), ("password", "on file")];
    http.post("https://login.example.com/oauth2/token").json(&form).send().await?.text().await
}
