use axum::response::Redirect;
use axum::routing::get;
use axum::Router;

/// The reseller's console signs its own people in.
async fn sign_in() -> Redirect {
    let key = std::env::var("RESELLER_KEY").expect("RESELLER_KEY");
    let nfr = std::env::var("NFR_DOMAIN").expect("NFR_DOMAIN");
    let url = format!("https://{nfr}.egnyte.com/puboauth/token?client_id={key}&redirect_uri=https://console.example.com/signed-in&response_type=token"); //~ EG211
    Redirect::to(&url)
}

#[tokio::main]
async fn main() {
    let app = Router::new().route("/sign-in", get(sign_in));
    axum::serve(tokio::net::TcpListener::bind("0.0.0.0:8080").await.unwrap(), app).await.unwrap();
}
