use std::convert::Infallible;
use std::sync::Arc;

use reqwest::{Client, StatusCode};
use warp::reject::Reject;
use warp::{Filter, Rejection, Reply};

struct Desk {
    http: Client,
    base: String,
    token: String,
}

#[derive(Debug)]
struct SignedOut;

impl Reject for SignedOut {}

fn with_desk(desk: Arc<Desk>) -> impl Filter<Extract = (Arc<Desk>,), Error = Infallible> + Clone {
    warp::any().map(move || desk.clone())
}

async fn links(desk: Arc<Desk>) -> Result<impl Reply, Rejection> {
    let answer = desk.http.get(format!("{}/v1/links", desk.base)).bearer_auth(&desk.token).send().await.map_err(|_| warp::reject::not_found())?; //~ GET /pubapi/v1/links handles=specific
    if answer.status() == StatusCode::UNAUTHORIZED {
        return Err(warp::reject::custom(SignedOut));
    }
    Ok(answer.text().await.unwrap_or_default())
}

async fn user(id: u64, desk: Arc<Desk>) -> Result<String, Infallible> {
    let url = format!("{}/v2/users/{id}", desk.base);
    let text = match desk.http.get(url).bearer_auth(&desk.token).send().await { //~ GET /pubapi/v2/users/{user_id} handles=none; EG401
        Ok(answer) => answer.text().await.unwrap_or_default(),
        Err(_) => String::new(),
    };
    Ok(text)
}

async fn explained(rejection: Rejection) -> Result<impl Reply, Rejection> {
    if rejection.find::<SignedOut>().is_some() {
        return Ok(warp::reply::with_status("sign in again", warp::http::StatusCode::UNAUTHORIZED));
    }
    Err(rejection)
}

#[tokio::main]
async fn main() {
    let base = format!("https://{}.egnyte.com/pubapi", std::env::var("DESK_DOMAIN").expect("DESK_DOMAIN"));
    let desk = Arc::new(Desk { http: Client::new(), base, token: std::env::var("DESK_TOKEN").expect("DESK_TOKEN") });
    let all = warp::path("links").and(warp::get()).and(with_desk(desk.clone())).and_then(links);
    let one = warp::path!("users" / u64).and(with_desk(desk)).and_then(user);
    warp::serve(all.or(one).recover(explained)).run(([0, 0, 0, 0], 3030)).await;
}
