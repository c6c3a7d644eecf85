use std::borrow::Cow;
use std::fmt::{self, Display, Write};
use std::path::{Path, PathBuf};

use itertools::Itertools;
use reqwest::blocking::Client;

struct Version(u8);

impl Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "v{}", self.0)
    }
}

struct Resource<'a> {
    version: Version,
    name: &'a str,
}

impl Display for Resource<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { version, name } = self;
        f.write_fmt(format_args!("/pubapi/{version}/{name}"))
    }
}

fn template(path: &str, id: &str) -> String {
    path.replace("{id}", id)
}

fn slashed(path: &str) -> Cow<'_, str> {
    if path.starts_with('/') { Cow::Borrowed(path) } else { Cow::Owned(format!("/{path}")) }
}

fn main() -> reqwest::Result<()> {
    let domain = std::env::var("EGNYTE_DOMAIN").unwrap_or_default();
    let host = format!("https://{domain}.egnyte.com");
    let http = Client::new();

    http.get(format!("{host}{}", Resource { version: Version(2), name: "groups" })).send()?; //~ GET /pubapi/v2/groups
    let users = Resource { version: Version(2), name: "users" };
    http.get(host.clone() + &users.to_string()).send()?; //~ GET /pubapi/v2/users
    http.get(format!("{host}{}", template("/pubapi/v1/links/{id}", "x1"))).send()?; //~ GET /pubapi/v1/links/{link_id}
    http.get(format!("{host}{}", slashed("pubapi/v1/notes"))).send()?; //~ GET /pubapi/v1/notes
    http.get(format!("{host:<1}/pubapi/{v}/search?query={q:?}&count={count:03}", v = Version(1), q = "a", count = 5)).send()?; //~ GET /pubapi/v1/search
    let joined = ["pubapi", "v1", "bookmarks"].iter().join("/");
    http.get(format!("{host}/{joined}")).send()?; //~ GET /pubapi/v1/bookmarks
    let parts = vec![host.as_str(), "pubapi", "v2", "events"];
    http.get(parts.join("/")).send()?; //~ GET /pubapi/v2/events
    let folder: PathBuf = Path::new("Shared").join("Plans");
    http.get(format!("{host}/pubapi/v1/fs/{}", folder.display())).send()?; //~ GET /pubapi/v1/fs/{path}
    let mut url = host.clone();
    for part in ["pubapi", "v1", "fs-content", "a.pdf"] {
        url.push('/');
        url.push_str(part);
    }
    http.get(&url).send()?; //~ GET /pubapi/v1/fs-content/{path}
    let mut trash = String::new();
    let _ = writeln!(trash, "{host}/pubapi/v1/fs/trash");
    http.delete(trash.trim_end()).send()?; //~ DELETE /pubapi/v1/fs/trash
    let report = format!("{host}/pubapi/v1/audit/{kind}s", kind = "login");
    http.post(report).send()?; //~ POST /pubapi/v1/audit/logins
    Ok(())
}
