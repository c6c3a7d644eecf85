//! A page that runs in the browser alone.

use gloo_net::http::Request;
use gloo_storage::{LocalStorage, SessionStorage, Storage};
use yew::prelude::*;

const CLIENT_ID: &str = "k3jv9w2nq7xr5mtd8b4hz6cp";

fn sign_in(domain: &str) {
    let state = uuid::Uuid::new_v4().to_string();
    SessionStorage::set("state", &state).ok();
    let url = format!(
        "https://{domain}.egnyte.com/puboauth/token?client_id={CLIENT_ID}&redirect_uri=https://photos.example.com/&scope=Egnyte.filesystem&state={state}&response_type=token" //~ EG202
    );
    web_sys::window().unwrap().location().set_href(&url).unwrap();
}

/// The answer is in the fragment: `#access_token=…&state=…`.
fn answer() -> Option<String> {
    let hash = web_sys::window()?.location().hash().ok()?;
    let pairs: Vec<(&str, &str)> = hash.trim_start_matches('#').split('&').filter_map(|pair| pair.split_once('=')).collect();
    let find = |name: &str| pairs.iter().find(|(key, _)| *key == name).map(|(_, value)| value.to_string());
    if find("error").is_some() {
        return None;
    }
    let expected: String = SessionStorage::get("state").ok()?;
    if find("state")? != expected {
        return None;
    }
    let token = find("access_token")?;
    LocalStorage::set("theme", "dark").ok();
    LocalStorage::set("egnyte_token", &token).ok(); //~ EG301
    Some(token)
}

async fn photos(domain: &str, token: &str) -> Result<serde_json::Value, gloo_net::Error> {
    Request::get(&format!("https://{domain}.egnyte.com/pubapi/v1/fs/Shared/Photos")) //~ GET /pubapi/v1/fs/{path}
        .header("Authorization", &format!("Bearer {token}"))
        .send()
        .await?
        .json()
        .await
}

#[function_component(Picker)]
fn picker() -> Html {
    let list = use_state(|| serde_json::Value::Null);
    {
        let list = list.clone();
        use_effect_with((), move |_| {
            match answer() {
                Some(token) => wasm_bindgen_futures::spawn_local(async move {
                    if let Ok(found) = photos("acme", &token).await { //~ EG501
                        list.set(found);
                    }
                }),
                None => sign_in("acme"),
            }
        });
    }
    html! { <pre>{ list.to_string() }</pre> }
}

fn main() {
    yew::Renderer::<Picker>::new().render();
}
