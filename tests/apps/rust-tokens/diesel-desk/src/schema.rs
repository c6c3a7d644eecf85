diesel::table! {
    accounts (id) {
        id -> Int4,
        domain -> Text,
        egnyte_token -> Text,
    }
}
