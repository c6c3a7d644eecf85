use axum::response::Redirect;

/// Another vendor's scopes are joined as that vendor likes.
pub async fn login() -> Redirect {
    let scope = ["openid", "email", "openid", "drive.file"].join(",");
    Redirect::to(&format!("https://accounts.google.com/o/oauth2/v2/auth?client_id=plans&response_type=code&scope={scope}"))
}
