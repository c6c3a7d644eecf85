mod urls;

use anyhow::Result;
use http::Uri;
use reqwest::blocking::Client;
use url::Url;

use urls::{encoded, file_url, Urls};

fn main() -> Result<()> {
    let domain = std::env::var("EGNYTE_DOMAIN")?;
    let urls = Urls::new(&domain)?;
    let http = Client::new();

    http.get(urls.api("v1/links")).send()?; //~ GET /pubapi/v1/links
    http.get(urls.segments(&["v2", "groups", "7"])).send()?; //~ GET /pubapi/v2/groups/{group_id}
    http.get(urls.with_path("/pubapi/v1/userinfo")).send()?; //~ GET /pubapi/v1/userinfo
    http.get(file_url(&domain, "Shared/My plan.pdf")).send()?; //~ GET /pubapi/v1/fs-content/{path}
    http.post(urls.with_path(&format!("/pubapi/v1/fs/{}", encoded("Shared/new")))).send()?; //~ POST /pubapi/v1/fs/{path}

    let mut search = Url::parse(&format!("https://{domain}.egnyte.com/pubapi/v1/search"))?;
    search.query_pairs_mut().append_pair("query", "plan").append_pair("count", "20");
    http.get(search).send()?; //~ GET /pubapi/v1/search

    let users = Url::parse_with_params(&format!("https://{domain}.egnyte.com/pubapi/v2/users"), &[("count", "100")])?;
    http.get(users.as_str()).send()?; //~ GET /pubapi/v2/users

    let uri = Uri::builder().scheme("https").authority(format!("{domain}.egnyte.com")).path_and_query("/pubapi/v2/events?id=7").build()?;
    http.get(uri.to_string()).send()?; //~ GET /pubapi/v2/events

    let query = serde_urlencoded::to_string([("path", "/Shared")])?;
    http.get(format!("https://{domain}.egnyte.com/pubapi/v1/bookmarks?{query}")).send()?; //~ GET /pubapi/v1/bookmarks

    let note: Url = format!("https://{domain}.egnyte.com/pubapi/v1/notes/{}", urlencoding::encode("a b")).parse()?;
    http.delete(note).send()?; //~ DELETE /pubapi/v1/notes/{note_id}

    let mut trash = Url::parse("https://acme.egnyte.com")?;
    trash.set_host(Some(&format!("{domain}.egnyte.com")))?;
    trash = trash.join("/pubapi/v1/fs/trash")?;
    http.delete(trash).send()?; //~ DELETE /pubapi/v1/fs/trash
    Ok(())
}
