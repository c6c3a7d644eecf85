#[macro_use]
extern crate rocket;

use reqwest::{Client, Response, StatusCode};
use rocket::http::Status;
use rocket::response::{Redirect, Responder};
use rocket::serde::json::Json;
use rocket::{Build, Rocket, State};
use serde_json::Value;

struct Desk {
    http: Client,
    base: String,
    token: String,
}

#[derive(Responder)]
enum Failure {
    SignIn(Redirect),
    Other(Status),
}

impl Desk {
    async fn get(&self, path: &str) -> Result<Response, Failure> {
        let answer = self.http.get(format!("{}{path}", self.base)).bearer_auth(&self.token).send().await;
        let answer = answer.map_err(|_| Failure::Other(Status::BadGateway))?;
        match answer.status() {
            StatusCode::UNAUTHORIZED => Err(Failure::SignIn(Redirect::to("/sign-in"))),
            _ => Ok(answer),
        }
    }
}

#[get("/bookmarks")]
async fn bookmarks(desk: &State<Desk>) -> Result<Json<Value>, Failure> {
    let answer = desk.get("/v1/bookmarks").await?; //~ GET /pubapi/v1/bookmarks handles=specific
    answer.json().await.map(Json).map_err(|_| Failure::Other(Status::BadGateway))
}

#[get("/groups/<id>")]
async fn group(desk: &State<Desk>, id: u64) -> Option<String> {
    desk.get(&format!("/v2/groups/{id}")).await.ok()?.text().await.ok() //~ GET /pubapi/v2/groups/{group_id} handles=specific
}

#[post("/notes", data = "<note>")]
async fn note(desk: &State<Desk>, note: String) -> Status {
    let sent = desk.http.post(format!("{}/v1/notes", desk.base)).bearer_auth(&desk.token).body(note).send().await; //~ POST /pubapi/v1/notes handles=none; EG401
    if sent.is_ok() { Status::Created } else { Status::BadGateway }
}

#[launch]
fn rocket() -> Rocket<Build> {
    let base = format!("https://{}.egnyte.com/pubapi", std::env::var("DESK_DOMAIN").expect("DESK_DOMAIN"));
    let desk = Desk { http: Client::new(), base, token: std::env::var("DESK_TOKEN").expect("DESK_TOKEN") };
    rocket::build().manage(desk).mount("/", routes![bookmarks, group, note])
}
