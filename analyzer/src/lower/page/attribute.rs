//! The attributes that lead somewhere or run code.

use std::ops::Range;

use super::code::{Code, to_u32};
use super::markup::{Attribute, Tag};
use super::script::{self, Written};
use super::server::{self, Does};
use super::{Markup, Page};
use crate::ir::Span;

/// The attributes that hold an address, as the IR's elements have them.
const ADDRESSES: &[(&str, &str)] =
    &[("href", "href"), ("action", "action"), ("formaction", "formAction"), ("to", "to"), ("xlink:href", "href")];

/// A named field of a form, with its value where the page says it.
struct Field {
    name: Range<usize>,
    value: Option<Range<usize>>,
}

impl Page<'_> {
    /// Adds what the attributes of a tag do; `after` are the tags behind it.
    pub(super) fn tag(&mut self, tag: &Tag, after: &[Tag]) {
        // Style sheets and their like are loaded, nobody goes there.
        if matches!(tag.name.as_str(), "link" | "base" | "script") {
            return;
        }
        if tag.name == "meta" {
            return self.refresh(tag);
        }
        let posted = tag.name == "form" && tag.get(self.page, "method").is_some_and(|method| method.trim().eq_ignore_ascii_case("post"));
        for attribute in &tag.attributes {
            let Some(value) = attribute.value.clone().filter(|value| !self.page[value.clone()].trim().is_empty()) else { continue };
            let name = self.page[attribute.name.clone()].to_ascii_lowercase();
            let is_bound = self.markup == Markup::Vue && matches!(name.as_str(), ":action" | "v-bind:action");
            if is_bound && tag.name == "form" && !posted {
                let fields = self.fields(tag, after);
                self.form(attribute, value, &fields);
                continue;
            }
            if self.component(&name, attribute) {
                continue;
            }
            if name.starts_with("on") && name.len() > 2 {
                self.handler(attribute, 0);
                continue;
            }
            let address = ADDRESSES.iter().find(|(written, _)| *written == name).map(|(_, known)| *known);
            let framed = matches!(tag.name.as_str(), "iframe" | "frame") && name == "src";
            let Some(address) = address.or(framed.then_some("href")).filter(|_| !posted) else { continue };
            let text = self.page[value.clone()].trim_start();
            if text.get(.."javascript:".len()).is_some_and(|scheme| scheme.eq_ignore_ascii_case("javascript:")) {
                let blanks = value.len() - text.len();
                self.handler(attribute, blanks + "javascript:".len());
            } else if attribute.in_braces {
                self.expression(attribute, address);
            } else if text.contains("://") || text.starts_with("//") || self.begins_with_address(value.start, value.end) {
                let fields = if address == "action" && !text.contains('?') { self.fields(tag, after) } else { Vec::new() };
                self.address(attribute, value, address, &fields);
            }
        }
    }

    /// Whether a server fills in a text at the start of an attribute that the page itself says is an address.
    fn begins_with_address(&self, start: usize, end: usize) -> bool {
        match server::tag_at(self.page, start, self.markup).filter(|tag| tag.range.end <= end).map(|tag| tag.does) {
            Some(Does::Output(value)) => self.code.constant(&self.page[value]).is_some_and(|text| text.contains("://")),
            _ => false,
        }
    }

    /// `<meta http-equiv="refresh" content="0; url=https://…">`
    fn refresh(&mut self, tag: &Tag) {
        if !tag.get(self.page, "http-equiv").is_some_and(|kind| kind.trim().eq_ignore_ascii_case("refresh")) {
            return;
        }
        let content = tag.attribute(self.page, "content");
        let Some((attribute, value)) = content.and_then(|attribute| Some((attribute, attribute.value.clone()?))) else { return };
        let text = &self.page[value.clone()];
        let Some(start) = text.find(['h', 'H', '{', '<', '@']).filter(|_| text.contains("://")) else { return };
        let quote = text.trim_end().ends_with(['\'', '"']) && text[..start].ends_with(['\'', '"']);
        let end = value.start + text.trim_end().len() - usize::from(quote);
        if value.start + start < end {
            self.address(attribute, value.start + start..end, "href", &[]);
        }
    }

    /// The fields of a form that is not posted: together they are the query of its address.
    fn fields(&self, form: &Tag, after: &[Tag]) -> Vec<Field> {
        let rest = &self.page.as_bytes()[form.range.end..];
        let end = form.range.end + memchr::memmem::find(rest, b"</form").unwrap_or(rest.len());
        let inside = after.iter().take_while(|tag| tag.range.start < end && tag.name != "form");
        let fields = inside.filter(|tag| matches!(tag.name.as_str(), "input" | "select" | "textarea"));
        fields
            .filter_map(|tag| {
                let value = |name: &str| tag.attribute(self.page, name).filter(|found| !found.in_braces)?.value.clone();
                let name = value("name")?;
                let text = &self.page[name.clone()];
                let is_plain =
                    text.starts_with(|c: char| c.is_ascii_alphabetic()) && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
                let is_hidden = tag.get(self.page, "type").is_some_and(|kind| kind.trim().eq_ignore_ascii_case("hidden"));
                is_plain.then(|| Field { name, value: value("value").filter(|_| is_hidden) })
            })
            .collect()
    }

    /// An expression that gives the address of a form, with the fields that are its query.
    fn form(&mut self, attribute: &Attribute, value: Range<usize>, fields: &[Field]) {
        let place = Span::new(to_u32(attribute.name.start), to_u32(value.end));
        let start = self.statement(value.end, |code, page, markup| {
            code.put("`${", value.start);
            script::add_attribute(code, page, value.clone(), markup);
            code.put("}", value.end);
            add_fields(code, page, markup, (value.end, Written::Attribute), fields);
            code.put("`", value.end);
        });
        self.attributes.extend(start.map(|start| (start, ("action", place))));
    }

    /// Text that is an address, with the fields that are its query.
    fn address(&mut self, attribute: &Attribute, value: Range<usize>, name: &'static str, fields: &[Field]) {
        let written = if matches!(self.markup, Markup::Svelte) { Written::Braces } else { Written::Attribute };
        let place = Span::new(to_u32(attribute.name.start), to_u32(value.end));
        let start = self.statement(value.end, |code, page, markup| {
            let (from, end) = (value.start, value.end);
            code.put("`", from);
            script::add_text_inside(code, page, value, markup, written);
            let end = add_fields(code, page, markup, (end, written), fields);
            code.put("`", end);
        });
        self.attributes.extend(start.map(|start| (start, (name, place))));
    }

    /// An expression that gives an address, or a property of a component.
    fn expression(&mut self, attribute: &Attribute, name: &'static str) {
        let Some(value) = attribute.value.clone() else { return };
        let place = Span::new(to_u32(attribute.name.start), to_u32(value.end));
        let start = self.statement(value.end, |code, page, markup| {
            code.put("(", value.start);
            script::add_attribute(code, page, value.clone(), markup);
            code.put(")", value.end);
        });
        self.attributes.extend(start.map(|start| (start, (name, place))));
    }

    /// Code that runs when something happens; the first `skip` bytes of the value are not part of it.
    fn handler(&mut self, attribute: &Attribute, skip: usize) {
        let Some(value) = attribute.value.clone() else { return };
        let value = value.start + skip..value.end;
        if attribute.in_braces {
            return self.expression(attribute, "on");
        }
        // Vue takes a function as well as statements; one that it is told by its name has the component for its receiver.
        let text = self.page[value.clone()].trim();
        let is_vue = self.markup == Markup::Vue;
        if is_vue && (text.contains("=>") || text.starts_with("function")) {
            return self.expression(attribute, "on");
        }
        let is_named = is_vue && text.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '$' | '.'));
        self.statement(value.end, |code, page, markup| {
            code.put("((event, $event) => {", value.start);
            script::add_attribute(code, page, value.clone(), markup);
            code.put(if is_named { "(event)})" } else { "})" }, value.end);
        });
    }

    /// The attributes that only components have; whether it is one.
    fn component(&mut self, name: &str, attribute: &Attribute) -> bool {
        match self.markup {
            Markup::Vue => {
                if let Some(event) = name.strip_prefix('@').or_else(|| name.strip_prefix("v-on:")) {
                    if !event.is_empty() {
                        self.handler(attribute, 0);
                    }
                    return true;
                }
                if let Some(bound) = name.strip_prefix(':').or_else(|| name.strip_prefix("v-bind:")) {
                    self.bound(bound, attribute);
                    return true;
                }
                name.starts_with("v-") || name.starts_with('#')
            }
            Markup::Svelte | Markup::Astro if attribute.in_braces => {
                self.bound(name, attribute);
                true
            }
            _ => false,
        }
    }

    /// A value that is an expression: an address, or whatever else calls something.
    fn bound(&mut self, name: &str, attribute: &Attribute) {
        let address = ADDRESSES.iter().find(|(written, _)| *written == name).map(|(_, known)| *known);
        let calls = attribute.value.clone().is_some_and(|value| self.page[value].contains('('));
        if let Some(address) = address {
            self.expression(attribute, address);
        } else if calls || name.starts_with("on") {
            self.expression(attribute, "value");
        }
    }
}

/// Adds the fields of a form behind its address, as a part of a template literal; gives back where the last one ends.
fn add_fields(code: &mut Code<'_>, page: &str, markup: Markup, (mut end, written): (usize, Written), fields: &[Field]) -> usize {
    for (at, field) in fields.iter().enumerate() {
        code.put(if at == 0 { "?" } else { "&" }, end);
        code.copy(field.name.clone());
        code.put("=", field.name.end);
        end = match &field.value {
            Some(value) => {
                script::add_text_inside(code, page, value.clone(), markup, written);
                value.end
            }
            None => {
                code.put(&script::hole(&page[field.name.clone()]), field.name.end);
                field.name.end
            }
        };
    }
    end
}
