//! Bytes to text, or the reason why there is none.

use std::fmt;
use std::sync::Arc;

/// Why a file was not analysed.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum NotAnalyzed {
    /// The operating system refused; its reason.
    Unreadable(String),
    /// Larger than [`super::MAX_FILE_LEN`]; its length in bytes.
    Oversized(u64),
    /// Holds bytes that no text has.
    Binary,
    /// Neither UTF-8 nor UTF-16 nor plainly a Western 8-bit encoding.
    Encoding,
}

impl fmt::Display for NotAnalyzed {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable(reason) => write!(out, "cannot be read: {reason}"),
            Self::Oversized(len) => {
                write!(out, "{} MB is more than the limit of {} MB", len.div_ceil(1 << 20), super::MAX_FILE_LEN >> 20)
            }
            Self::Binary => out.write_str("binary content"),
            Self::Encoding => out.write_str("text encoding not recognised"),
        }
    }
}

/// The text of a file. A byte order mark stays in it where the text is UTF-8, so that spans are those of the file; text in
/// another encoding has the spans of its UTF-8 form.
pub(crate) fn decode(bytes: &[u8]) -> Result<Arc<str>, NotAnalyzed> {
    if let Some(utf16) = utf16(bytes) {
        return utf16.map(Arc::from);
    }
    match std::str::from_utf8(bytes) {
        // A NUL is legal in UTF-8 and in nothing people type.
        Ok(text) if text.len() > 64 && memchr::memchr(0, &bytes[..bytes.len().min(8192)]).is_some() => Err(NotAnalyzed::Binary),
        Ok(text) => Ok(Arc::from(text)),
        Err(_) if bytes.iter().any(|&b| b < b' ' && !matches!(b, b'\t' | b'\n' | b'\r' | 0x0b | 0x0c | 0x1b)) => Err(NotAnalyzed::Binary),
        Err(_) => western(bytes).map(Arc::from).ok_or(NotAnalyzed::Encoding),
    }
}

/// UTF-16 with a byte order mark, as Windows tools write it.
fn utf16(bytes: &[u8]) -> Option<Result<String, NotAnalyzed>> {
    let unit: fn([u8; 2]) -> u16 = match bytes {
        [0xff, 0xfe, ..] => u16::from_le_bytes,
        [0xfe, 0xff, ..] => u16::from_be_bytes,
        _ => return None,
    };
    let units = bytes[2..].chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
    let text: Result<String, _> = char::decode_utf16(units).collect();
    Some(text.map_err(|_| NotAnalyzed::Encoding))
}

/// The bytes of a text in the encoding that `like` is in; `None` if it has no form there, or if `like` could not be made again.
pub(crate) fn encode(text: &str, like: &[u8]) -> Option<Vec<u8>> {
    let encoded = |text: &str| -> Option<Vec<u8>> {
        match like {
            [0xff, 0xfe, ..] => Some([0xff, 0xfe].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect()),
            [0xfe, 0xff, ..] => Some([0xfe, 0xff].into_iter().chain(text.encode_utf16().flat_map(u16::to_be_bytes)).collect()),
            _ if std::str::from_utf8(like).is_ok() => Some(text.as_bytes().to_vec()),
            _ => text.chars().map(in_western).collect(),
        }
    };
    let same = decode(like).ok().and_then(|text| encoded(&text)).is_some_and(|bytes| bytes == like);
    if same { encoded(text) } else { None }
}

/// A character in Windows' Western code page.
fn in_western(c: char) -> Option<u8> {
    let known = (0x80..).zip(WINDOWS_1252).find_map(|(byte, known)| (known == Some(c)).then_some(byte));
    known.or_else(|| u8::try_from(u32::from(c)).ok().filter(|byte| !matches!(byte, 0x80..=0x9f)))
}

/// Windows' Western code page, a superset of Latin-1. Only believed where such bytes are rare: accents and quotes in
/// comments and messages, not another alphabet.
fn western(bytes: &[u8]) -> Option<String> {
    let foreign = bytes.iter().filter(|byte| !byte.is_ascii()).count();
    if foreign * 10 > bytes.len() {
        return None;
    }
    bytes
        .iter()
        .map(|&byte| match byte {
            0x80..=0x9f => WINDOWS_1252[usize::from(byte - 0x80)],
            _ => Some(char::from(byte)),
        })
        .collect()
}

/// What the bytes `80` to `9F` mean in Windows-1252; five mean nothing.
#[rustfmt::skip]
const WINDOWS_1252: [Option<char>; 32] = [
    Some('€'), None, Some('‚'), Some('ƒ'), Some('„'), Some('…'), Some('†'), Some('‡'), Some('ˆ'), Some('‰'), Some('Š'), Some('‹'), Some('Œ'), None, Some('Ž'), None,
    None, Some('‘'), Some('’'), Some('“'), Some('”'), Some('•'), Some('–'), Some('—'), Some('˜'), Some('™'), Some('š'), Some('›'), Some('œ'), None, Some('ž'), Some('Ÿ'),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_in_the_encodings_people_use() {
        assert_eq!(&*decode("\u{feff}a = 1".as_bytes()).unwrap(), "\u{feff}a = 1");
        assert_eq!(
            &*decode(b"# na\xefve caf\xe9 \x93quoted\x94 and some more words of a comment").unwrap(),
            "# naïve café “quoted” and some more words of a comment"
        );
        let wide: Vec<u8> = [0xff, 0xfe].into_iter().chain("x = 'é'".encode_utf16().flat_map(u16::to_le_bytes)).collect();
        assert_eq!(&*decode(&wide).unwrap(), "x = 'é'");
    }

    #[test]
    fn changed_text_keeps_its_encoding() {
        let western = b"# na\xefve caf\xe9 \x93quoted\x94 and some more words of a comment".to_vec();
        let wide: Vec<u8> = [0xfe, 0xff].into_iter().chain("x = 'é'\r\n".encode_utf16().flat_map(u16::to_be_bytes)).collect();
        for bytes in [western, wide, "\u{feff}a = 'é'\r\n".as_bytes().to_vec()] {
            let text = decode(&bytes).unwrap();
            assert_eq!(encode(&text, &bytes).as_ref(), Some(&bytes));
            let changed = encode(&text.replace('a', "bc"), &bytes).unwrap();
            assert_eq!(*decode(&changed).unwrap(), *text.replace('a', "bc"));
        }
        assert_eq!(encode("\u{416}", b"caf\xe9 and some more words"), None, "no such character there");
    }

    #[test]
    fn what_is_no_text_is_named() {
        assert_eq!(decode(&[0xff, 0xfe, 0x00, 0xd8]), Err(NotAnalyzed::Encoding), "a lone surrogate");
        assert_eq!(decode(&[0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]), Err(NotAnalyzed::Encoding), "another alphabet");
        assert_eq!(decode(b"\x7fELF\x02\x01\x01\x00\x00\xff\xff\xff"), Err(NotAnalyzed::Binary));
        assert_eq!(decode(&[0; 100]), Err(NotAnalyzed::Binary));
    }
}
