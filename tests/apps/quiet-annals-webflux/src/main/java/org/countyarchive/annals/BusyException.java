package org.countyarchive.annals;

public class BusyException extends RuntimeException {}
