//! The hash by which GitHub code scanning knows a line again after it moved.
//!
//! It is a polynomial hash over the 100 characters (UTF-16 units, blanks left out) from the start of the line on, with a count that
//! tells equal ones apart. Uploads without it are given it on the way; a log that has it can be read by other tools too.

use std::collections::HashMap;

const BLOCK: usize = 100;
const BASE: u64 = 37;
/// What stands for the end of the text.
const END: u16 = 65535;
const LINE_FEED: u16 = 10;

/// The hashes of the lines of a text.
pub(super) struct LineHashes(Vec<String>);

impl LineHashes {
    pub(super) fn of(text: &str) -> Self {
        let mut window = Window::default();
        let mut after_return = false;
        for unit in text.encode_utf16() {
            let (skipped, unit_) = match unit {
                9 | 32 => (true, unit),
                LINE_FEED if after_return => (true, unit),
                13 => (false, LINE_FEED),
                _ => (false, unit),
            };
            after_return = unit == 13;
            if !skipped {
                window.push(unit_);
            }
        }
        window.push(END);
        for _ in 0..BLOCK {
            window.report();
            window.roll(0);
        }
        Self(window.hashes)
    }

    /// The hash of a line, from 1.
    pub(super) fn line(&self, line: u32) -> Option<&str> {
        self.0.get((line as usize).checked_sub(1)?).map(String::as_str)
    }
}

/// The last characters read, and the lines that began among them.
struct Window {
    units: [u16; BLOCK],
    starts: [bool; BLOCK],
    at: usize,
    hash: u64,
    /// `BASE` to the power of the window's length: the weight of what leaves it.
    weight: u64,
    at_line_start: bool,
    times: HashMap<u64, usize>,
    hashes: Vec<String>,
}

impl Default for Window {
    fn default() -> Self {
        let weight = (0..BLOCK).fold(1u64, |weight, _| weight.wrapping_mul(BASE));
        Self {
            units: [0; BLOCK],
            starts: [false; BLOCK],
            at: 0,
            hash: 0,
            weight,
            at_line_start: true,
            times: HashMap::new(),
            hashes: Vec::new(),
        }
    }
}

impl Window {
    fn push(&mut self, unit: u16) {
        self.report();
        if self.at_line_start {
            self.at_line_start = false;
            self.starts[self.at] = true;
        }
        self.at_line_start |= unit == LINE_FEED;
        self.roll(unit);
    }

    /// Writes down the hash of the line whose first character is about to leave the window.
    fn report(&mut self) {
        if std::mem::take(&mut self.starts[self.at]) {
            let times = self.times.entry(self.hash).or_default();
            *times += 1;
            self.hashes.push(format!("{:x}:{times}", self.hash));
        }
    }

    fn roll(&mut self, unit: u16) {
        let leaving = u64::from(std::mem::replace(&mut self.units[self.at], unit));
        self.hash = self.hash.wrapping_mul(BASE).wrapping_add(u64::from(unit)).wrapping_sub(self.weight.wrapping_mul(leaving));
        self.at = (self.at + 1) % BLOCK;
    }
}

#[cfg(test)]
mod tests {
    use super::LineHashes;

    #[test]
    fn hashes_are_those_that_github_computes() {
        assert_eq!(LineHashes::of("").0, ["c129715d7a2bc9a3:1"]);
        let expected = ["271789c17abda88f:1", "54703d4cd895b18:1", "180aee12dab6264:1", "a23a3dc5e078b07b:1"];
        assert_eq!(LineHashes::of(" a\nb\n  \t\tc\n d").0, expected);
        assert_eq!(LineHashes::of(" a\r\nb\r\n  \t\tc\r\n d").0, expected, "line ends do not count");
    }

    #[test]
    fn equal_lines_are_counted() {
        let text = "x = 1\n".repeat(300);
        let hashes = LineHashes::of(&text);
        assert_eq!(hashes.line(1).map(|hash| hash.ends_with(":1")), Some(true));
        assert_eq!(hashes.line(2).map(|hash| hash.ends_with(":2")), Some(true));
        assert_eq!(hashes.line(0), None);
        assert_eq!(hashes.0.len(), 301);
    }
}
