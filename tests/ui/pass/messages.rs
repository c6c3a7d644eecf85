//! What people read names an address without calling it.
#![allow(unused_macros)]

use egnyte_scopes::egnyte_scopes;

mod log {
    macro_rules! info {
        ($($text:tt)*) => { let _ = ($($text)*); };
    }
    pub(crate) use info;
}

#[egnyte_scopes()]
fn talks(answer: Result<u16, String>) -> u16 {
    println!("/pubapi/v1/links");
    eprintln!("https://{}.egnyte.com/pubapi/v1/links", "acme");
    log::info!("/pubapi/v1/links");
    assert!(answer.is_ok(), "/pubapi/v1/links");
    debug_assert_ne!("/pubapi/v1/links", "/pubapi/v2/users");
    if answer == Ok(0) {
        panic!("/pubapi/v1/links");
    }
    answer.expect("/pubapi/v1/links")
}

/// Calls `/pubapi/v1/links`:
#[doc = "/pubapi/v1/links"]
#[egnyte_scopes()]
#[deprecated(note = "/pubapi/v1/links")]
fn documented() -> &'static str {
    //! See https://acme.egnyte.com/pubapi/v1/links
    /* "/pubapi/v1/links" */
    "see /pubapi/v1/links for more"
}

fn main() {
    assert_eq!(talks(Ok(200)), 200);
    #[allow(deprecated)]
    let text = documented();
    assert!(text.contains("links"));
}
