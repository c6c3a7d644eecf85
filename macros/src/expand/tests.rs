//! Whatever item the attribute stands on comes back token by token, with one section of documentation more.

use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use syn::{ImplItem, Item, TraitItem};

use super::{SECTION, attribute};
use crate::attributes;

fn expanded(scopes: &str, item: &str) -> String {
    attribute(scopes.parse().expect("tokens"), item.parse().expect("tokens")).to_string()
}

#[test]
fn the_section_names_the_scopes_and_what_they_open() {
    let item = expanded("link, unlisted(\"Egnyte.vaults\")", "/** Shares. */ pub fn share() {}");
    let link = "`Egnyte.link`: Links";
    assert!(item.contains("Shares.") && item.contains("# Egnyte scopes") && item.contains(link), "{item}");
    assert!(item.contains("`Egnyte.vaults`: newer than the catalogue"), "{item}");
    assert!(expanded("", "struct A;").contains("Needs none."));
}

#[test]
fn siblings_are_absorbed_and_leave_one_section() {
    let item = expanded("link", "#[inline] #[egnyte_scopes(audit)] #[egnyte_scopes::egnyte_scopes(user)] fn f() {}");
    assert_eq!(item.matches("egnyte_scopes").count(), 0, "{item}");
    assert_eq!(item.matches("# Egnyte scopes").count(), 1, "{item}");
    assert!(["Egnyte.link", "Egnyte.audit", "Egnyte.user"].iter().all(|scope| item.contains(scope)), "{item}");
    // A sibling under another name is expanded after this one, and finds its section.
    let first = attribute("link".parse().expect("tokens"), "#[needs(audit)] fn f() {}".parse().expect("tokens")).to_string();
    let second = expanded("audit", &first.replacen("# [needs (audit)]", "", 1));
    assert_eq!(second.matches("# Egnyte scopes").count(), 1, "{second}");
    assert!(second.contains("Egnyte.link") && second.contains("Egnyte.audit"), "{second}");
}

/// The sources of the crates that this workspace is built from, or, where cargo keeps none, those of the workspace itself;
/// some hundred files, taken evenly.
fn sources() -> Vec<PathBuf> {
    const ENOUGH: usize = 400;
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| Some(PathBuf::from(std::env::var_os("HOME")?).join(".cargo")));
    let mut files = Vec::new();
    if let Some(home) = home {
        rust_files(&home.join("registry/src"), &mut files);
    }
    if files.is_empty() {
        rust_files(&Path::new(env!("CARGO_MANIFEST_DIR")).join(".."), &mut files);
    }
    files.sort();
    let step = files.len().div_ceil(ENOUGH).max(1);
    files.into_iter().step_by(step).collect()
}

fn rust_files(folder: &Path, out: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let (path, kind) = (entry.path(), entry.file_type());
        let name = entry.file_name();
        if kind.as_ref().is_ok_and(fs::FileType::is_dir) {
            if name != "target" && name != ".git" && name != "ui" {
                rust_files(&path, out);
            }
        } else if path.extension().is_some_and(|extension| extension == "rs") && kind.is_ok_and(|kind| kind.is_file()) {
            out.push(path);
        }
    }
}

#[test]
fn any_item_comes_back_as_it_was() {
    // Deeply nested sources are real; the threads of tests have small stacks.
    let run = || {
        let files = sources();
        assert!(!files.is_empty(), "neither the registry nor the workspace has a source");
        let mut items = 0;
        for path in files {
            let Ok(text) = fs::read_to_string(&path) else { continue };
            let Ok(file) = syn::parse_file(&text) else { continue };
            for item in &file.items {
                items += compare_all(item, &path);
            }
        }
        assert!(items > 500, "only {items} items were compared");
    };
    std::thread::Builder::new().stack_size(256 << 20).spawn(run).expect("a thread").join().expect("every item comes back");
}

/// Compares an item and those inside it.
fn compare_all(item: &Item, path: &Path) -> usize {
    let carries = matches!(item, Item::Fn(_) | Item::Impl(_) | Item::Trait(_) | Item::Struct(_) | Item::Enum(_) | Item::Const(_))
        || matches!(item, Item::Mod(module) if module.content.is_some());
    compare(&item.to_token_stream(), carries, path);
    let mut compared = 1;
    match item {
        Item::Mod(module) => {
            compared += module.content.iter().flat_map(|(_, items)| items).map(|item| compare_all(item, path)).sum::<usize>();
        }
        Item::Impl(block) => {
            // What is no Rust by itself is another macro's to make sense of.
            for member in block.items.iter().filter(|member| !matches!(member, ImplItem::Verbatim(_))) {
                compare(&member.to_token_stream(), matches!(member, ImplItem::Fn(_) | ImplItem::Const(_)), path);
            }
            compared += block.items.len();
        }
        Item::Trait(block) => {
            for member in &block.items {
                compare(&member.to_token_stream(), matches!(member, TraitItem::Fn(_) | TraitItem::Const(_)), path);
            }
            compared += block.items.len();
        }
        _ => {}
    }
    compared
}

fn compare(item: &TokenStream, carries: bool, path: &Path) {
    let before = spelled(item.clone());
    let expansion = attribute(TokenStream::new(), item.clone());
    let after = spelled(without_section(expansion));
    // Sources of this project name endpoints, and an item that names one is told so, ahead of the item.
    let speaks_of_egnyte = before.iter().any(|token| token.contains("pubapi") || token.contains("egnyte"));
    if carries && !speaks_of_egnyte {
        assert!(after == before, "{}: {}", path.display(), item);
    } else {
        assert!(after.ends_with(&before), "{}: {}", path.display(), item);
        assert!(carries || after.len() > before.len(), "{}: not refused: {}", path.display(), item);
    }
}

/// The tokens without the section of documentation that the attribute adds.
fn without_section(item: TokenStream) -> TokenStream {
    let tokens: Vec<TokenTree> = item.into_iter().collect();
    let mut out = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        match attributes::at(&tokens, at) {
            Some(found) if found.doc().is_some_and(|text| text.starts_with(SECTION)) => at = found.end,
            _ => {
                out.push(tokens[at].clone());
                at += 1;
            }
        }
    }
    out.into_iter().collect()
}

/// Every token with its kind and spacing, groups with their delimiters.
fn spelled(tokens: TokenStream) -> Vec<String> {
    let mut out = Vec::new();
    spell(tokens, &mut out);
    out
}

fn spell(tokens: TokenStream, out: &mut Vec<String>) {
    for token in tokens {
        match token {
            TokenTree::Group(group) => {
                out.push(format!("{:?} begins", group.delimiter()));
                spell(group.stream(), out);
                out.push(format!("{:?} ends", group.delimiter()));
            }
            TokenTree::Punct(punct) => out.push(format!("{} {:?}", punct.as_char(), punct.spacing())),
            TokenTree::Ident(word) => out.push(format!("word {word}")),
            TokenTree::Literal(literal) => out.push(literal.to_string()),
        }
    }
}
