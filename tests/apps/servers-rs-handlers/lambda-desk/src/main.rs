use lambda_runtime::{service_fn, Error, LambdaEvent};
use reqwest::{Client, StatusCode};
use serde::Deserialize;
use serde_json::{json, Value};

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Job {
    folder: String,
    user_id: Option<u64>,
}

async fn handle(http: &Client, event: LambdaEvent<Job>) -> Result<Value, Error> {
    let (job, context) = event.into_parts();
    let base = format!("https://{}.egnyte.com/pubapi", std::env::var("DESK_DOMAIN")?);
    let token = std::env::var("DESK_TOKEN")?;
    let answer = http.get(format!("{base}/v1/fs/{}", job.folder)).bearer_auth(&token).send().await?; //~ GET /pubapi/v1/fs/{path} handles=specific
    if answer.status() == StatusCode::UNAUTHORIZED {
        return Err("sign in again".into());
    }
    if let Some(id) = job.user_id {
        http.delete(format!("{base}/v2/users/{id}")).bearer_auth(token).send().await?; //~ DELETE /pubapi/v2/users/{user_id} handles=none; EG401
    }
    Ok(json!({ "request": context.request_id, "folder": answer.json::<Value>().await? }))
}

#[tokio::main]
async fn main() -> Result<(), Error> {
    let http = Client::new();
    lambda_runtime::run(service_fn(|event: LambdaEvent<Job>| handle(&http, event))).await
}
