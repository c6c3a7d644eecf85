//! The gallery's browser half; the page's script calls it.

use gloo_storage::{LocalStorage, SessionStorage, Storage};
use wasm_bindgen::prelude::*;
use web_sys::window;

fn local() -> web_sys::Storage {
    window().unwrap().local_storage().unwrap().unwrap()
}

fn fragment(name: &str) -> Option<String> {
    let hash = window()?.location().hash().ok()?;
    web_sys::UrlSearchParams::new_with_str(hash.trim_start_matches('#')).ok()?.get(name)
}

#[wasm_bindgen]
pub fn sign_in(domain: &str) -> Result<(), JsValue> {
    let state = uuid::Uuid::new_v4().to_string();
    SessionStorage::set("state", &state).map_err(|error| error.to_string())?;
    local().set_item("domain", domain)?;
    let url = format!("https://{domain}.egnyte.com/puboauth/token?client_id=p4nz7&redirect_uri=https%3A%2F%2Fgallery.example.com%2F&response_type=token&scope=Egnyte.filesystem&state={state}"); //~ EG202
    window().unwrap().location().set_href(&url)
}

#[wasm_bindgen]
pub fn signed_in() -> Result<bool, JsValue> {
    if let Some(error) = fragment("error") {
        return Err(error.into());
    }
    let expected: Option<String> = SessionStorage::get("state").ok();
    if fragment("state") != expected {
        return Ok(false);
    }
    let Some(token) = fragment("access_token") else { return Ok(false) };
    local().set_item("egnyte", &token)?; //~ EG301
    LocalStorage::set("session", serde_json::json!({ "token": token })).map_err(|error| error.to_string())?; //~ EG301
    SessionStorage::set("token", &token).map_err(|error| error.to_string())?; //~ EG302
    local().set_item("signed_in", "yes")?;
    Ok(true)
}

#[wasm_bindgen]
pub async fn pictures() -> Result<String, JsValue> {
    let token: String = SessionStorage::get("token").map_err(|error| error.to_string())?;
    let domain = local().get_item("domain")?.unwrap_or_default();
    let url = format!("https://{domain}.egnyte.com/pubapi/v1/fs/Shared/Pictures");
    let answer = reqwest::Client::new().get(url).bearer_auth(token).send().await.map_err(|error| error.to_string())?; //~ GET /pubapi/v1/fs/{path}
    Ok(answer.text().await.map_err(|error| error.to_string())?)
}
