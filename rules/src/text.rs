//! What every row of every table is made of.

use std::borrow::Cow;

/// Text, borrowed in the tables compiled into the tool and owned when read from YAML.
pub type Str = Cow<'static, str>;
/// A list, borrowed or owned like [`Str`].
pub type List<T> = Cow<'static, [T]>;
