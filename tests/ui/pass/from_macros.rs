use egnyte_scopes::egnyte_scopes;

macro_rules! declare {
    ($(#[$attribute:meta])* $visibility:vis fn $name:ident -> $path:expr) => {
        #[egnyte_scopes(link)]
        $(#[$attribute])*
        $visibility fn $name() -> &'static str {
            $path
        }
    };
    (all $scope:ident $item:item) => {
        #[egnyte_scopes($scope)]
        $item
    };
}

declare!(/** Where links are made. */ #[inline] pub(crate) fn links -> "/pubapi/v1/links");
declare!(fn more -> concat!("/pubapi", "/v1/links"));
declare!(all filesystem #[must_use] pub async fn list() -> &'static str { "/pubapi/v1/fs/Shared" });
declare!(all user struct Users;);

fn main() {
    assert_eq!(links(), more());
    drop(list());
    let _ = Users;
}
