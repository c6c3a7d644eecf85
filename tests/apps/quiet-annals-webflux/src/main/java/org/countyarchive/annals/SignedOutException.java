package org.countyarchive.annals;

public class SignedOutException extends RuntimeException {}
