//! The page on which a harbour looks up its tides. Egnyte is the server's business.

use gloo::storage::{LocalStorage, Storage};
use yew::prelude::*;

/// The harbour that was looked up last, and the tour's token, which says how far somebody got in it.
const HARBOUR: &str = "tides.harbour";
const TOUR_TOKEN: &str = "tides.tour-token";

#[function_component]
fn App() -> Html {
    let harbour = use_state(|| LocalStorage::get::<String>(HARBOUR).unwrap_or_else(|_| "Cuxhaven".to_owned()));
    let choose = {
        let harbour = harbour.clone();
        Callback::from(move |name: String| {
            let _ = LocalStorage::set(HARBOUR, &name);
            let _ = LocalStorage::set(TOUR_TOKEN, "step-2");
            harbour.set(name);
        })
    };
    let husum = choose.reform(|_: MouseEvent| "Husum".to_owned());
    html! {
        <main>
            <h1>{ (*harbour).clone() }</h1>
            <button onclick={husum}>{ "Husum" }</button>
            <a href="/connect">{ "Connect Egnyte" }</a>
        </main>
    }
}

fn main() {
    yew::Renderer::<App>::new().render();
}
