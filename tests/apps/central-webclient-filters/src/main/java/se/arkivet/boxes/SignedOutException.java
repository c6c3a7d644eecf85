package se.arkivet.boxes;

public class SignedOutException extends RuntimeException {}
