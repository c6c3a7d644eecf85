use actix_web::{get, web, HttpRequest, HttpResponse, ResponseError};
use egnyte_scopes::egnyte_scopes;
use reqwest::{Client, Method, Response};

#[derive(Debug)]
pub enum Fault {
    SignIn(String),
    Later(u64),
    Other(u16),
    Net(reqwest::Error),
}

impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{self:?}")
    }
}

impl ResponseError for Fault {
    fn error_response(&self) -> HttpResponse {
        match self {
            Fault::SignIn(d) => HttpResponse::Found().append_header(("location", format!("/go/{d}"))).finish(),
            Fault::Later(s) => HttpResponse::ServiceUnavailable().append_header(("retry-after", *s)).finish(),
            _ => HttpResponse::BadGateway().finish(),
        }
    }
}

impl From<reqwest::Error> for Fault {
    fn from(e: reqwest::Error) -> Self {
        Fault::Net(e)
    }
}

fn check(domain: &str, r: Response) -> Result<Response, Fault> {
    match r.status().as_u16() {
        200..=299 => Ok(r),
        401 => Err(Fault::SignIn(domain.to_owned())),
        429 => Err(Fault::Later(r.headers().get("retry-after").and_then(|v| v.to_str().ok()?.parse().ok()).unwrap_or(1))),
        n => Err(Fault::Other(n)),
    }
}

fn bearer(req: &HttpRequest) -> String {
    req.headers().get("authorization").and_then(|v| v.to_str().ok()).unwrap_or_default().to_owned()
}

#[egnyte_scopes("Egnyte.filesystem")]
async fn children(domain: &str, path: &str, auth: &str) -> Result<serde_json::Value, Fault> {
    let r = Client::new().request(Method::GET, format!("https://{domain}.egnyte.com/pubapi/v1/fs/{path}")).header("Authorization", auth).send().await?; //~ GET /pubapi/v1/fs/{path} handles=specific
    Ok(check(domain, r)?.json().await?)
}

#[egnyte_scopes("Egnyte.filesystem")] //~ EG107; EG107:warning
async fn members(domain: &str, id: &str, auth: &str) -> Result<serde_json::Value, Fault> {
    let r = Client::new().get(format!("https://{domain}.egnyte.com/pubapi/v2/groups/{id}")).header("Authorization", auth).send().await?; //~ GET /pubapi/v2/groups/{group_id} handles=specific
    Ok(check(domain, r)?.json().await?)
}

#[get("/{domain}/ls/{path:.*}")]
pub async fn list(req: HttpRequest, p: web::Path<(String, String)>) -> Result<HttpResponse, Fault> {
    Ok(HttpResponse::Ok().json(children(&p.0, &p.1, &bearer(&req)).await?))
}

#[get("/{domain}/groups/{id}")]
pub async fn groups(req: HttpRequest, p: web::Path<(String, String)>) -> Result<HttpResponse, Fault> {
    Ok(HttpResponse::Ok().json(members(&p.0, &p.1, &bearer(&req)).await?))
}
