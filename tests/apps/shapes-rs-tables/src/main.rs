mod endpoints;

use std::collections::HashMap;

use endpoints::{Endpoint, Legacy, Route, BY_NAME, FIXED, REPORTS, ROUTES};
use reqwest::blocking::{Client, Response};

struct Atlas {
    host: String,
    http: Client,
}

impl Atlas {
    fn get(&self, path: impl AsRef<str>) -> reqwest::Result<Response> {
        self.http.get(format!("{}{}", self.host, path.as_ref())).send()
    }

    fn follow(&self, route: &Route) -> reqwest::Result<Response> {
        self.http.request(route.method.clone(), self.host.clone() + route.path).send()
    }
}

fn main() -> reqwest::Result<()> {
    let host = format!("https://{}.egnyte.com", std::env::var("EGNYTE_DOMAIN").unwrap());
    let atlas = Atlas { host: host.clone(), http: Client::new() };
    atlas.get(Endpoint::Search)?; //~ GET /pubapi/v1/search
    let users: String = Endpoint::Users.into();
    atlas.get(&users)?; //~ GET /pubapi/v2/users
    atlas.http.post(host.clone() + Endpoint::Bookmarks.as_str()).send()?; //~ POST /pubapi/v1/bookmarks
    let cursor: &'static str = Legacy::Cursor.into();
    atlas.get(cursor)?; //~ GET /pubapi/v1/events/cursor
    atlas.get(Legacy::Events.as_ref())?; //~ GET /pubapi/v1/events
    atlas.follow(&ROUTES.list_links)?; //~ GET /pubapi/v1/links
    atlas.follow(&ROUTES.make_link)?; //~ POST /pubapi/v1/links
    atlas.get(FIXED["notes"])?; //~ GET /pubapi/v1/notes
    atlas.get(FIXED.get("trash").copied().unwrap())?; //~ GET /pubapi/v1/fs/trash
    atlas.get(BY_NAME["groups"])?; //~ GET /pubapi/v2/groups
    if let Some(path) = BY_NAME.get("me") {
        atlas.get(path)?; //~ GET /pubapi/v1/userinfo
    }
    for (name, path) in REPORTS {
        let answer = atlas.http.post(format!("{host}{path}")).send()?; //~ POST /pubapi/v1/audit/logins; POST /pubapi/v1/audit/files
        println!("{name}: {}", answer.status());
    }
    for path in ["/pubapi/v1/fs/Shared", "/pubapi/v1/fs/Private"].iter() {
        atlas.http.delete(format!("{host}{path}")).send()?; //~ DELETE /pubapi/v1/fs/{path}
    }
    let jobs = HashMap::from([("download", "/pubapi/v1/fs-content/Shared/a.pdf")]);
    atlas.get(jobs["download"])?; //~ GET /pubapi/v1/fs-content/{path}
    Ok(())
}
