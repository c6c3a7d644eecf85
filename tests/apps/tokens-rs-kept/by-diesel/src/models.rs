use diesel::prelude::*;

use crate::schema::grants;

#[derive(Queryable, Selectable)]
#[diesel(table_name = grants)]
pub struct Grant {
    pub id: i32,
    pub user_id: i32,
    pub access_token: String,
    pub refresh_token: Option<String>,
    pub note: Option<String>,
}

#[derive(Insertable)]
#[diesel(table_name = grants)]
pub struct NewGrant<'a> {
    pub user_id: i32,
    pub access_token: &'a str,
}

#[derive(AsChangeset)]
#[diesel(table_name = grants)]
pub struct TokenChange {
    pub refresh_token: Option<String>,
}
