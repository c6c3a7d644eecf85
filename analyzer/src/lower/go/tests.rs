//! What lowering makes of Go.
