use poem::error::{InternalServerError, Unauthorized};
use poem::listener::TcpListener;
use poem::web::{Data, Path};
use poem::{get, handler, EndpointExt, Result, Route, Server};
use reqwest::{Client, StatusCode};

#[derive(Clone)]
struct Desk {
    http: Client,
    base: String,
    token: String,
}

#[derive(Debug)]
struct SignedOut;

impl std::fmt::Display for SignedOut {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("sign in again")
    }
}

impl std::error::Error for SignedOut {}

#[handler]
async fn search(Data(desk): Data<&Desk>, Path(words): Path<String>) -> Result<String> {
    let request = desk.http.get(format!("{}/v1/search", desk.base)).query(&[("query", words)]); //~ GET /pubapi/v1/search handles=specific
    let answer = request.bearer_auth(&desk.token).send().await.map_err(InternalServerError)?;
    if answer.status() == StatusCode::UNAUTHORIZED {
        return Err(Unauthorized(SignedOut));
    }
    answer.text().await.map_err(InternalServerError)
}

#[handler]
async fn cursor(desk: Data<&Desk>) -> Result<String> {
    let answer = desk.http.get(format!("{}/v2/events/cursor", desk.base)).bearer_auth(&desk.token).send().await; //~ GET /pubapi/v2/events/cursor handles=generic
    let answer = answer.and_then(|answer| answer.error_for_status()).map_err(InternalServerError)?; //~ EG402
    answer.text().await.map_err(InternalServerError)
}

#[tokio::main]
async fn main() -> std::result::Result<(), std::io::Error> {
    let base = format!("https://{}.egnyte.com/pubapi", std::env::var("DESK_DOMAIN").expect("DESK_DOMAIN"));
    let desk = Desk { http: Client::new(), base, token: std::env::var("DESK_TOKEN").expect("DESK_TOKEN") };
    let app = Route::new().at("/search/:words", get(search)).at("/cursor", get(cursor)).data(desk);
    Server::new(TcpListener::bind("0.0.0.0:3000")).run(app).await
}
