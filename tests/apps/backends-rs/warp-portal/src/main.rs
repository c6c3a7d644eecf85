use warp::http::Uri;
use warp::Filter;

fn consent(domain: &str, state: &str) -> String {
    let client = std::env::var("CLIENT_ID").unwrap_or_default();
    format!(
        "https://{domain}.egnyte.com/puboauth/token?client_id={client}&redirect_uri=https://portal.example.com/done\
         &scope=Egnyte.link&state={state}&response_type=token"
        //~^^ EG201
    )
}

#[tokio::main]
async fn main() {
    let connect = warp::path!("connect" / String).map(|domain: String| {
        let state = uuid::Uuid::new_v4().to_string();
        warp::redirect(consent(&domain, &state).parse::<Uri>().unwrap())
    });
    warp::serve(connect).run(([0, 0, 0, 0], 3030)).await;
}
