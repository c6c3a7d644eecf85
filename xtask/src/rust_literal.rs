//! Any serializable value as a Rust expression.
//!
//! Struct and variant names are those of the types, so a file that imports the types can hold the expression in a
//! `static`. Text and lists become `Cow::Borrowed`, spelt `B`, as the types of egnyte-rules want them.

use std::fmt::{self, Display, Write};

use serde::Serialize;
use serde::ser::{self, Impossible, SerializeSeq, SerializeStruct, Serializer};

/// The expression that makes `value`.
pub(crate) fn rust_literal(value: &impl Serialize) -> Result<String, Unsupported> {
    let mut out = String::new();
    value.serialize(&mut Writer { out: &mut out })?;
    Ok(out)
}

/// A shape that no table has.
#[derive(Debug)]
pub(crate) struct Unsupported(String);

impl Display for Unsupported {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Unsupported {}

impl ser::Error for Unsupported {
    fn custom<T: Display>(message: T) -> Self {
        Self(message.to_string())
    }
}

struct Writer<'a> {
    out: &'a mut String,
}

impl Writer<'_> {
    fn display(&mut self, value: impl Display) {
        write!(self.out, "{value}").expect("writing to a string does not fail");
    }
}

/// `all_of`, `all-of` and `GET` as the variants `AllOf` and `Get`.
fn variant_name(serialized: &str) -> String {
    if serialized.chars().all(|c| c.is_ascii_uppercase()) {
        return serialized[..1].to_owned() + &serialized[1..].to_ascii_lowercase();
    }
    serialized.split(['_', '-']).map(|word| word[..1].to_ascii_uppercase() + &word[1..]).collect()
}

/// Implements the number methods, all alike.
macro_rules! numbers {
    ($($method:ident: $type:ty),*) => {
        $(fn $method(self, value: $type) -> Result<(), Unsupported> {
            self.display(value);
            Ok(())
        })*
    };
}

/// Refuses what no table holds.
macro_rules! refuse {
    ($($method:ident($($argument:ty),*) -> $result:ty;)*) => {
        $(fn $method(self, $(_: $argument),*) -> Result<$result, Unsupported> {
            Err(Unsupported(concat!(stringify!($method), " is not used by any table").to_owned()))
        })*
    };
}

impl<'a, 'b> Serializer for &'a mut Writer<'b> {
    type Ok = ();
    type Error = Unsupported;
    type SerializeSeq = List<'a, 'b>;
    type SerializeTuple = Impossible<(), Unsupported>;
    type SerializeTupleStruct = Impossible<(), Unsupported>;
    type SerializeTupleVariant = Impossible<(), Unsupported>;
    type SerializeMap = Impossible<(), Unsupported>;
    type SerializeStruct = Fields<'a, 'b>;
    type SerializeStructVariant = Impossible<(), Unsupported>;

    numbers!(
        serialize_bool: bool, serialize_i8: i8, serialize_i16: i16, serialize_i32: i32, serialize_i64: i64,
        serialize_u8: u8, serialize_u16: u16, serialize_u32: u32, serialize_u64: u64
    );

    refuse! {
        serialize_f32(f32) -> ();
        serialize_f64(f64) -> ();
        serialize_char(char) -> ();
        serialize_bytes(&[u8]) -> ();
        serialize_unit() -> ();
        serialize_unit_struct(&'static str) -> ();
        serialize_tuple(usize) -> Self::SerializeTuple;
        serialize_tuple_struct(&'static str, usize) -> Self::SerializeTupleStruct;
        serialize_tuple_variant(&'static str, u32, &'static str, usize) -> Self::SerializeTupleVariant;
        serialize_map(Option<usize>) -> Self::SerializeMap;
        serialize_struct_variant(&'static str, u32, &'static str, usize) -> Self::SerializeStructVariant;
    }

    fn serialize_str(self, value: &str) -> Result<(), Unsupported> {
        self.display(format_args!("B({value:?})"));
        Ok(())
    }

    fn serialize_none(self) -> Result<(), Unsupported> {
        self.display("None");
        Ok(())
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Unsupported> {
        self.display("Some(");
        value.serialize(&mut *self)?;
        self.display(")");
        Ok(())
    }

    fn serialize_unit_variant(self, name: &'static str, _: u32, variant: &'static str) -> Result<(), Unsupported> {
        self.display(format_args!("{name}::{}", variant_name(variant)));
        Ok(())
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, name: &'static str, value: &T) -> Result<(), Unsupported> {
        self.display(format_args!("{name}("));
        value.serialize(&mut *self)?;
        self.display(")");
        Ok(())
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        name: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<(), Unsupported> {
        self.display(format_args!("{name}::{}(", variant_name(variant)));
        value.serialize(&mut *self)?;
        self.display(")");
        Ok(())
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<List<'a, 'b>, Unsupported> {
        self.display("B(&[");
        Ok(List { writer: self, first: true })
    }

    fn serialize_struct(self, name: &'static str, _: usize) -> Result<Fields<'a, 'b>, Unsupported> {
        self.display(format_args!("{name} {{ "));
        Ok(Fields { writer: self, first: true })
    }
}

/// The items of a list that is being written.
struct List<'a, 'b> {
    writer: &'a mut Writer<'b>,
    first: bool,
}

impl SerializeSeq for List<'_, '_> {
    type Ok = ();
    type Error = Unsupported;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unsupported> {
        if !std::mem::take(&mut self.first) {
            self.writer.display(", ");
        }
        value.serialize(&mut *self.writer)
    }

    fn end(self) -> Result<(), Unsupported> {
        self.writer.display("])");
        Ok(())
    }
}

/// The fields of a struct that is being written.
struct Fields<'a, 'b> {
    writer: &'a mut Writer<'b>,
    first: bool,
}

impl SerializeStruct for Fields<'_, '_> {
    type Ok = ();
    type Error = Unsupported;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), Unsupported> {
        let separator = if std::mem::take(&mut self.first) { "" } else { ", " };
        self.writer.display(format_args!("{separator}{}: ", name.replace('-', "_")));
        value.serialize(&mut *self.writer)
    }

    fn end(self) -> Result<(), Unsupported> {
        self.writer.display(" }");
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Serialize)]
    #[serde(rename_all = "snake_case")]
    enum Mode {
        AllOf,
    }

    #[derive(Serialize)]
    #[serde(rename_all = "UPPERCASE")]
    enum Verb {
        Get,
    }

    #[derive(Serialize)]
    #[serde(rename_all = "kebab-case")]
    struct Row {
        two_words: Vec<String>,
        mode: Mode,
        verb: Option<Verb>,
        status: Option<u16>,
    }

    #[test]
    fn a_row_is_written_as_rust() {
        let row = Row { two_words: vec!["a \"b\"\n".to_owned(), "c".to_owned()], mode: Mode::AllOf, verb: Some(Verb::Get), status: None };
        let expected = r#"Row { two_words: B(&[B("a \"b\"\n"), B("c")]), mode: Mode::AllOf, verb: Some(Verb::Get), status: None }"#;
        assert_eq!(rust_literal(&row).unwrap(), expected);
    }

    #[test]
    fn a_shape_that_no_table_has_is_refused() {
        assert!(rust_literal(&(1, 2)).is_err());
    }
}
