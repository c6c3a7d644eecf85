//! Endpoint matcher.
