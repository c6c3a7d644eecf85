//! Badges for the site office, all of it in the browser.

use gloo_net::http::Request;
use leptos::prelude::*;

const CLIENT_SECRET: &str = "tq9vw4zk7mxh2rdb6cyj8npf3sgl5tqa9vw4zk7mxh2rdb6cyj"; //~ EG304; EG212

async fn redeem(domain: &str, code: &str) -> Result<String, gloo_net::Error> {
    let form = serde_urlencoded::to_string([
        ("client_id", "n7xk2wq9"),
        ("client_secret", CLIENT_SECRET),
        ("redirect_uri", "https://badges.example.com/"),
        ("grant_type", "authorization_code"),
        ("code", code),
    ])
    .unwrap_or_default();
    let answer: serde_json::Value = Request::post(&format!("https://{domain}.egnyte.com/puboauth/token"))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .body(form)?
        .send()
        .await?
        .json()
        .await?;
    Ok(answer["access_token"].as_str().unwrap_or_default().to_owned())
}

#[component]
fn Badges(domain: String, code: String) -> impl IntoView {
    let badges = LocalResource::new(move || {
        let (domain, code) = (domain.clone(), code.clone());
        async move {
            let token = redeem(&domain, &code).await.ok()?;
            let url = format!("https://{domain}.egnyte.com/pubapi/v1/fs/Shared/Badges");
            Request::get(&url).header("Authorization", &format!("Bearer {token}")).send().await.ok()?.text().await.ok() //~ GET /pubapi/v1/fs/{path}
        }
    });
    view! { <pre>{move || badges.get()}</pre> }
}

fn main() {
    let search = web_sys::window().and_then(|window| window.location().search().ok()).unwrap_or_default();
    let query: Vec<(String, String)> = serde_urlencoded::from_str(search.trim_start_matches('?')).unwrap_or_default();
    let find = |name: &str| query.iter().find(|(key, _)| key == name).map(|(_, value)| value.clone());
    if find("error").is_some() || find("state").is_none() {
        return;
    }
    let (domain, code) = (find("domain").unwrap_or_default(), find("code").unwrap_or_default());
    mount_to_body(move || view! { <Badges domain code /> });
}
