//! What names, calls and values of different files have to do with each other.

pub mod modules;
