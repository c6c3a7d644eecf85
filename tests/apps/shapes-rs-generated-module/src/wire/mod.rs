pub mod generated;
pub use generated::Envelope;
pub use crate::wire::Frame;
