use lambda_http::{run, service_fn, Body, Error, Request, RequestExt, Response};

async fn connect(event: Request) -> Result<Response<Body>, Error> {
    let domain = event.query_string_parameters().first("domain").unwrap_or("acme").to_owned();
    let state = uuid::Uuid::new_v4();
    let location = format!("https://{domain}.egnyte.com/puboauth/token?client_id={}&redirect_uri=https://portal.example.com/done&scope=Egnyte.group&state={state}&response_type=token", std::env::var("CLIENT_ID")?); //~ EG201
    Ok(Response::builder().status(302).header("location", location).body(Body::Empty)?)
}

#[tokio::main]
async fn main() -> Result<(), Error> {
    run(service_fn(connect)).await
}
