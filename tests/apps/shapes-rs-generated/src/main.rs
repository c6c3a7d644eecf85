//! Clients and requests whose constructors, setters and getters are derived.

mod client;
mod requests;

use anyhow::Result;

use client::{Depot, DepotBuilder, Hub, Mailroom};
use requests::{make_link, Fetch, Page, Query, Stamp};

fn main() -> Result<()> {
    let domain = std::env::var("PARCEL_DOMAIN")?;
    let token = std::env::var("PARCEL_TOKEN")?;

    let depot: Depot = DepotBuilder::default().host(format!("https://{domain}.egnyte.com")).token(token.clone()).build()?;
    depot.get("/pubapi/v1/userinfo")?; //~ GET /pubapi/v1/userinfo
    depot.links()?;

    let hub = Hub::builder().domain(&domain).token(&token).build();
    hub.get("v1/bookmarks")?; //~ GET /pubapi/v1/bookmarks
    hub.send(Fetch::builder().path("v2/groups").build())?; //~ GET /pubapi/v2/groups
    hub.send(Fetch::builder().path("v1/notes").verb(reqwest::Method::POST).build())?; //~ POST /pubapi/v1/notes

    let room = Mailroom::builder().base(format!("https://{domain}.egnyte.com/pubapi")).build();
    room.folder("Shared/Parcels")?;
    room.find(&Query::new("parcel".into(), 20))?; //~ GET /pubapi/v1/search
    room.page(Page::default())?;

    make_link().host(&format!("https://{domain}.egnyte.com")).token(&token).path("/Shared/a.pdf").call()?;
    room.stamp(Stamp::Users)?; //~ GET /pubapi/v2/users
    Ok(())
}
