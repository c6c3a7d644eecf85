diesel::table! {
    grants (id) {
        id -> Int4,
        user_id -> Int4,
        access_token -> Text,
        refresh_token -> Nullable<Text>,
        note -> Nullable<Text>,
    }
}
