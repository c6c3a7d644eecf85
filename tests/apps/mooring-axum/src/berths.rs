use axum::extract::Path;

use crate::Drive;

pub async fn show(Path(name): Path<String>) -> String {
    let drive = Drive::default();
    let plan = drive.get(&format!("fs/Shared/Berths/{name}")).await; //~ GET /pubapi/v1/fs/{path}
    let links = drive.get("links").await; //~ GET /pubapi/v1/links; EG101
    match (plan, links) {
        (Ok(plan), Ok(links)) => plan.text().await.unwrap_or_default() + &links.text().await.unwrap_or_default(),
        _ => "connect again".into(),
    }
}
