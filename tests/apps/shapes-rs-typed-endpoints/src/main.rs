//! A type for each endpoint, and one client that sends whichever it is given.

mod api;
mod builder;
mod endpoints;
mod transport;

use anyhow::Result;

use api::{Query as _, Quarry};
use builder::Call;
use endpoints::{DropNote, GetUser, ListBookmarks, ListGroups, ListLinks, Me, Search};
use transport::{Gateway, OverReqwest};

#[tokio::main]
async fn main() -> Result<()> {
    let quarry = Quarry::new(&std::env::var("QUARRY_DOMAIN")?, &std::env::var("QUARRY_TOKEN")?);
    quarry.send(ListLinks).await?; //~ GET /pubapi/v1/links
    quarry.send(DropNote { id: 7 }).await?; //~ DELETE /pubapi/v1/notes/{note_id}
    quarry.call::<ListGroups>().await?; //~ GET /pubapi/v2/groups
    let _: Vec<String> = quarry.call::<ListBookmarks>().await?; //~ GET /pubapi/v1/bookmarks
    GetUser(4).query(&quarry).await?;
    Search::new("slate").query(&quarry).await?;
    quarry.get_as::<Me>("/v1/userinfo").await?; //~ GET /pubapi/v1/userinfo

    let gateway = Gateway::over(OverReqwest::default());
    gateway.cursor().await?;
    gateway.share("Shared/slate.pdf").await?;

    Call::new(&quarry).version(1).part("fs").part("Shared").send().await?; //~ GET /pubapi/v1/fs/{path}
    Call::new(&quarry).post().version(1).part("audit").part("logins").send().await?; //~ POST /pubapi/v1/audit/logins
    Ok(())
}
