use percent_encoding::{utf8_percent_encode, AsciiSet, CONTROLS};
use url::Url;

const PATH_SET: &AsciiSet = &CONTROLS.add(b' ').add(b'#').add(b'?');

pub struct Urls {
    base: Url,
}

impl Urls {
    pub fn new(domain: &str) -> Result<Self, url::ParseError> {
        Ok(Self { base: Url::parse(&format!("https://{domain}.egnyte.com/"))? })
    }

    pub fn api(&self, resource: &str) -> Url {
        self.base.join("pubapi/").and_then(|api| api.join(resource)).expect("a resource")
    }

    pub fn segments(&self, parts: &[&str]) -> Url {
        let mut url = self.base.clone();
        url.path_segments_mut().expect("a base").pop_if_empty().push("pubapi").extend(parts);
        url
    }

    pub fn with_path(&self, path: &str) -> Url {
        let mut url = self.base.clone();
        url.set_path(path);
        url
    }
}

/// `/Shared/My files` with its blanks encoded.
pub fn encoded(path: &str) -> String {
    path.split('/').map(|part| utf8_percent_encode(part, PATH_SET).to_string()).collect::<Vec<_>>().join("/")
}

pub fn file_url(domain: &str, path: &str) -> String {
    format!("https://{domain}.egnyte.com/pubapi/v1/fs-content/{}", encoded(path))
}
