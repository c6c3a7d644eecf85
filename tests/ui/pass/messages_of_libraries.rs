//! What logging and error libraries print is for people.

use egnyte_scopes::egnyte_scopes;

macro_rules! message {
    ($($name:ident)*) => {
        $(#[allow(unused)]
        macro_rules! $name {
            ($text:literal) => {
                let _ = $text;
            };
        })*
    };
}

message!(trace debug warn error event span info_span bail ensure anyhow eyre miette);

struct Answer;

impl Answer {
    fn context(self, _: &str) -> Self {
        self
    }

    fn wrap_err(self, _: &str) -> Self {
        self
    }
}

#[egnyte_scopes()]
fn talks() -> Answer {
    trace!("/pubapi/v1/links");
    debug!("https://acme.egnyte.com/pubapi/v1/links");
    warn!("/pubapi/v1/links");
    error!("/pubapi/v1/links");
    bail!("/pubapi/v1/links");
    anyhow!("/pubapi/v1/links");
    if false {
        todo!("/pubapi/v1/links");
    }
    if false {
        unreachable!("/pubapi/v1/links");
    }
    Answer.context("/pubapi/v1/links").wrap_err("/pubapi/v1/links")
}

fn main() {
    let _ = talks();
}
