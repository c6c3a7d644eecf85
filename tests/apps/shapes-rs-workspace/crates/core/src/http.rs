use reqwest::Method;

pub struct Client {
    inner: reqwest::blocking::Client,
    base: String,
}

pub struct Request {
    pub method: Method,
    pub path: String,
}

impl Request {
    pub fn new(method: Method, path: impl Into<String>) -> Self {
        Self { method, path: path.into() }
    }
}

impl Client {
    pub fn for_domain(domain: impl AsRef<str>) -> Self {
        Self { inner: Default::default(), base: format!("https://{}.egnyte.com", domain.as_ref()) }
    }

    pub fn get(&self, path: impl Into<String>) -> reqwest::Result<String> {
        self.send(Request::new(Method::GET, path))
    }

    pub fn send(&self, request: Request) -> reqwest::Result<String> {
        let Request { method, path } = request;
        self.inner.request(method, [self.base.as_str(), &path].concat()).send()?.text()
    }
}
