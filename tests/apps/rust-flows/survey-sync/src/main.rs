use std::collections::HashMap;

use dashmap::DashSet;
use once_cell::sync::Lazy;
use url::form_urlencoded::Serializer;
use warp::http::Uri;
use warp::Filter;

static STATES: Lazy<DashSet<String>> = Lazy::new(DashSet::new);

fn enhanced(state: &str) -> String {
    let query = Serializer::new(String::new())
        .append_pair("client_id", &std::env::var("EGNYTE_ID").unwrap_or_default())
        .append_pair("redirect_uri", "https://survey.example.com/connected")
        .append_pair("response_type", "token")
        .append_pair("scope", "Egnyte.filesystem")
        .append_pair("state", state)
        .finish();
    format!("https://partner-integrations.egnyte.com/services/oauth/code?{query}") //~ EG204
}

#[tokio::main]
async fn main() {
    let connect = warp::path("connect").map(|| {
        let state = uuid::Uuid::new_v4().to_string();
        STATES.insert(state.clone());
        warp::redirect::temporary(enhanced(&state).parse::<Uri>().expect("a URI"))
    });
    let files = warp::path("files").and(warp::query::<HashMap<String, String>>()).and_then(|query: HashMap<String, String>| async move {
        let known = query.get("state").is_some_and(|state| STATES.remove(state).is_some());
        if !known || query.contains_key("error") {
            return Err(warp::reject::not_found());
        }
        let url = format!("https://{}/pubapi/v1/fs/Shared", query["domain"]);
        let answer = reqwest::Client::new().get(url).bearer_auth(&query["token"]).send().await.map_err(|_| warp::reject())?; //~ GET /pubapi/v1/fs/{path}
        Ok::<_, warp::Rejection>(answer.text().await.unwrap_or_default())
    });
    warp::serve(connect.or(files)).run(([0, 0, 0, 0], 8080)).await;
}
