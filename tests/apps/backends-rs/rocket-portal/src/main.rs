#[macro_use]
extern crate rocket;

use rocket::response::Redirect;

#[get("/connect/<domain>")]
fn connect(domain: &str) -> Redirect {
    let state = uuid::Uuid::new_v4();
    Redirect::to(format!("https://{domain}.egnyte.com/puboauth/token?client_id={}&redirect_uri=https://portal.example.com/done&scope=Egnyte.filesystem&state={state}&response_type=token&mobile=1", env!("CLIENT_ID"))) //~ EG201
}

#[launch]
fn rocket() -> _ {
    rocket::build().mount("/", routes![connect])
}
