mod api;

use api::paths::{self, Audit};
use api::{base, client, API, FS, GROUPS, ROOT, SHARES, USERS};

const UNUSED: &str = "https://acme.egnyte.com/pubapi/v1/bookmarks";

fn run(path: &str) -> reqwest::Result<()> {
    let http = client();
    http.get(format!("{}{}{}", *ROOT, FS, path)).send()?; //~ GET /pubapi/v1/fs/{path}
    http.get(ROOT.clone() + SHARES).send()?; //~ GET /pubapi/v1/links
    http.get(format!("{}{USERS}/{}", ROOT.as_str(), 4)).send()?; //~ GET /pubapi/v2/users/{user_id}
    http.patch(format!("{root}{GROUPS}/7", root = &*ROOT)).send()?; //~ PATCH /pubapi/v2/groups/{group_id}
    http.get(ROOT.to_string() + paths::SEARCH).query(&[("query", path)]).send()?; //~ GET /pubapi/v1/search
    http.post(format!("{}{}", *ROOT, Audit::LOGINS)).send()?; //~ POST /pubapi/v1/audit/logins
    http.post([ROOT.as_str(), Audit::FILES].concat()).send()?; //~ POST /pubapi/v1/audit/files
    http.get(API.join("v1/notes").unwrap()).send()?; //~ GET /pubapi/v1/notes
    http.get(format!("{}/v2/events/cursor", base())).send()?; //~ GET /pubapi/v2/events/cursor
    http.get(format!("{}/v1/userinfo", crate::api::base())).send()?; //~ GET /pubapi/v1/userinfo
    Ok(())
}

fn main() {
    run("/Shared").unwrap();
}
