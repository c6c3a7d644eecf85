//! Tables of databases: the columns that `diesel::table!` names, and what SeaORM writes for a row.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use quote::quote_spanned;
use syn::{Ident, ItemStruct, Macro};

use super::{Derives, members};

/// A module with a constant for the table and one for each of its columns, and `dsl` with the same.
pub(super) fn of_macro(mac: &Macro) -> Option<TokenStream> {
    if mac.path.segments.last()?.ident != "table" {
        return None;
    }
    let tokens: Vec<TokenTree> = mac.tokens.clone().into_iter().collect();
    let TokenTree::Group(columns) = tokens.last().filter(|last| is_group(last, Delimiter::Brace))? else { return None };
    // `use` lines and attributes may stand before, then `schema.name (key)`.
    let name = tokens.iter().rev().skip(1).find_map(ident)?;
    let inner: Vec<TokenTree> = columns.stream().into_iter().collect();
    let declared = inner.windows(3).filter(|three| is_sign(&three[1], '-') && is_sign(&three[2], '>'));
    let columns: Vec<&Ident> = declared.filter_map(|three| ident(&three[0])).collect();
    if columns.is_empty() {
        return None;
    }
    let columns =
        columns.into_iter().map(|column| quote_spanned!(column.span()=> pub const #column: ::diesel::Column = ::diesel::Column::new();));
    let columns: TokenStream = columns.collect();
    Some(quote_spanned!(name.span()=>
        pub mod #name {
            pub const table: ::diesel::Table = ::diesel::Table::new();
            #columns
            pub mod dsl {
                pub const #name: ::diesel::Table = ::diesel::Table::new();
                #columns
            }
        }
    ))
}

fn ident(tree: &TokenTree) -> Option<&Ident> {
    if let TokenTree::Ident(ident) = tree { Some(ident) } else { None }
}

fn is_group(tree: &TokenTree, delimiter: Delimiter) -> bool {
    matches!(tree, TokenTree::Group(group) if group.delimiter() == delimiter)
}

fn is_sign(tree: &TokenTree, sign: char) -> bool {
    matches!(tree, TokenTree::Punct(punct) if punct.as_char() == sign)
}

/// What SeaORM writes for a row: the row as it is changed, and the table.
pub(super) fn of_row(item: &ItemStruct, derives: &Derives) -> Option<TokenStream> {
    if !derives.has(&["sea_orm", "prelude"], "DeriveEntityModel") {
        return None;
    }
    let (vis, span) = (&item.vis, item.ident.span());
    let fields = members(&item.fields).into_iter().map(|(member, field)| {
        let ty = &field.ty;
        quote_spanned!(span=> pub #member: #ty)
    });
    Some(quote_spanned!(span=>
        #vis struct ActiveModel { #(#fields),* }
        impl ::sea_orm::ActiveModelTrait for ActiveModel {}
        #vis struct Entity;
        impl ::sea_orm::EntityTrait for Entity {}
    ))
}
