//! What C# lowers to, as a program in a plain notation.
