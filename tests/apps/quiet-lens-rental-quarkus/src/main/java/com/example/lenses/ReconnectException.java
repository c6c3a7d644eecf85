package com.example.lenses;

public class ReconnectException extends RuntimeException {
    public ReconnectException() {
        super("the connection to Egnyte has ended");
    }
}
