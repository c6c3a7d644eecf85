package se.arkivet.boxes;

public class BusyException extends RuntimeException {}
