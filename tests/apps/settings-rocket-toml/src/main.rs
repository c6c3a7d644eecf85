
use rocket::http::{Cookie, CookieJar};
use rocket::response::Redirect;
use rocket::State;

struct Orchard {
    domain: String,
    key: String,
    scopes: String,
}

#[rocket::get("/connect")]
fn connect(orchard: &State<Orchard>, jar: &CookieJar<'_>) -> Redirect {
    let state = uuid::Uuid::new_v4().to_string();
    jar.add_private(Cookie::new("state", state.clone()));
    let address = url::Url::parse_with_params(
        &format!("https://{}.egnyte.com/puboauth/token", orchard.domain),
        &[
            ("client_id", orchard.key.as_str()),
            ("redirect_uri", "https://orchard.example/back"),
            ("response_type", "code"),
            ("scope", orchard.scopes.as_str()),
            ("state", state.as_str()),
        ],
    )
    .unwrap();
    Redirect::to(address.to_string())
}

#[rocket::launch]
fn rocket() -> _ {
    let rocket = rocket::build();
    let orchard = Orchard {
        domain: std::env::var("EGNYTE_DOMAIN").unwrap(),
        key: rocket.figment().extract_inner("orchard_key").unwrap(),
        scopes: rocket.figment().extract_inner("orchard_scopes").unwrap(),
    };
    rocket.manage(orchard).mount("/", rocket::routes![connect])
}
