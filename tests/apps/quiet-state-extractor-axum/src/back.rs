use axum::response::Redirect;
use tower_sessions::Session;

use crate::{agreed::Agreed, sign_in::redeem};

pub async fn back(session: Session, Agreed { domain, code }: Agreed) -> Redirect {
    let Ok(token) = redeem(&domain, &code).await else {
        return Redirect::to("/?egnyte=failed");
    };
    session.insert("connection", (domain, token)).await.ok();
    Redirect::to("/reports")
}
