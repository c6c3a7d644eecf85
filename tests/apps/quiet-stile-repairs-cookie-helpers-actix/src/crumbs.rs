use actix_web::cookie::{time::Duration, Cookie, SameSite};

pub trait OutOfReach: Sized {
    fn out_of_reach(self) -> Self;
}

impl OutOfReach for Cookie<'_> {
    fn out_of_reach(mut self) -> Self {
        self.set_http_only(true);
        self.set_secure(true);
        self.set_same_site(SameSite::Lax);
        self.set_path("/");
        self
    }
}

pub fn long(name: &'static str, value: String) -> Cookie<'static> {
    let mut cookie = Cookie::new(name, value).out_of_reach();
    cookie.set_max_age(Duration::days(30));
    cookie
}

/// Pages may read this one: it is the folder the user looked at last.
pub fn open(name: &'static str, value: String) -> Cookie<'static> {
    Cookie::build(name, value).path("/").finish()
}
