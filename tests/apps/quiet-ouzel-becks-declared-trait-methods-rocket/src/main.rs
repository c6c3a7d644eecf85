#[macro_use]
extern crate rocket;

mod becks;
mod egnyte;

use becks::Becks;
use egnyte::{Egnyte, Refusal};
use rocket::http::Status;
use rocket::response::Redirect;
use rocket::serde::json::{Json, Value};

#[derive(Responder)]
enum Answer {
    Fine(Json<Value>),
    Again(Redirect),
    Other(Status),
}

impl From<Result<Value, Refusal>> for Answer {
    fn from(result: Result<Value, Refusal>) -> Self {
        match result {
            Ok(value) => Self::Fine(Json(value)),
            Err(Refusal::SignIn) => Self::Again(Redirect::to("/connect")),
            Err(Refusal::Busy) => Self::Other(Status::ServiceUnavailable),
            Err(Refusal::Other) => Self::Other(Status::BadGateway),
        }
    }
}

// egnyte-scopes: Egnyte.filesystem
#[get("/becks/<name>")]
async fn show(egnyte: Egnyte, name: &str) -> Answer {
    egnyte.listing(name).await.into()
}

// egnyte-scopes: Egnyte.link Egnyte.filesystem
#[post("/becks/<name>/share")]
async fn share(egnyte: Egnyte, name: &str) -> Answer {
    match egnyte.listing(name).await {
        Ok(_) => egnyte.hand_out(name).await.into(),
        refused => refused.into(),
    }
}

#[launch]
fn rocket() -> _ {
    rocket::build().mount("/", routes![show, share])
}
