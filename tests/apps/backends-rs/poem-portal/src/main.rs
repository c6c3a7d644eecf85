use poem::listener::TcpListener;
use poem::web::{Path, Redirect};
use poem::{get, handler, Route, Server};

#[handler]
fn connect(Path(domain): Path<String>) -> Redirect {
    let state = uuid::Uuid::new_v4();
    let query = format!("client_id={}&redirect_uri=https%3A%2F%2Fportal.example.com%2Fdone&scope=Egnyte.user&state={state}&response_type=token", option_env!("CLIENT_ID").unwrap_or("key"));
    Redirect::temporary(format!("https://{domain}.egnyte.com/puboauth/token?{query}")) //~ EG201
}

#[tokio::main]
async fn main() -> Result<(), std::io::Error> {
    let app = Route::new().at("/connect/:domain", get(connect));
    Server::new(TcpListener::bind("0.0.0.0:3000")).run(app).await
}
