mod session;

use gloo_net::http::Request;
use gloo_utils::window;
use serde_json::Value;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

async fn lines() -> Result<Vec<String>, String> {
    let session = session::current();
    let url = format!("https://{}.egnyte.com/pubapi/v1/fs/{}", session.domain, session.folder);
    let answer = Request::get(&url)  //~ GET /pubapi/v1/fs/{path}
        .header("Authorization", &format!("Bearer {}", session.access_token))
        .send()
        .await
        .map_err(|error| error.to_string())?;
    match answer.status() {
        401 => {
            session::leave();
            Err("Please sign in again.".into())
        }
        429 => Err(format!("Try again in {} s.", answer.headers().get("Retry-After").unwrap_or_default())),
        _ => {
            let folder: Value = answer.json().await.map_err(|error| error.to_string())?;
            Ok(folder["files"].as_array().into_iter().flatten().map(|file| file["name"].to_string()).collect())
        }
    }
}

#[function_component]
fn App() -> Html {
    let shown = use_state(Vec::new);
    {
        let shown = shown.clone();
        use_effect_with((), move |_| {
            spawn_local(async move { shown.set(lines().await.unwrap_or_else(|why| vec![why])) });
        });
    }
    html! { <ul>{ for shown.iter().map(|line| html! { <li>{ line }</li> }) }</ul> }
}

fn main() {
    session::restore();
    if let Ok(fragment) = window().location().hash() {
        session::arrive(&fragment);
    }
    yew::Renderer::<App>::new().render();
}
