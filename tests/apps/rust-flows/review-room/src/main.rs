use axum::response::Html;
use axum::routing::get;
use axum::Router;

/// The page signs in by itself and comes back with the token in its fragment.
fn sign_in_url(domain: &str, state: &str) -> String {
    let query = [
        ("client_id", env!("EGNYTE_CLIENT_ID")),
        ("redirect_uri", "https://review.example.com/"),
        ("response_type", "token"),
        ("scope", "Egnyte.filesystem"),
        ("state", state),
    ];
    let query: Vec<String> = query.iter().map(|(key, value)| format!("{key}={value}")).collect();
    format!("https://{domain}.egnyte.com/puboauth/token?{}", query.join("&")) //~ EG201
}

async fn page() -> Html<String> {
    let state = nanoid::nanoid!();
    Html(format!("<a href=\"{}\">Sign in to Egnyte</a>", sign_in_url("acme-review", &state))) //~ EG501
}

#[tokio::main]
async fn main() {
    let app = Router::new().route("/", get(page));
    axum::serve(tokio::net::TcpListener::bind("0.0.0.0:8080").await.unwrap(), app).await.unwrap();
}
