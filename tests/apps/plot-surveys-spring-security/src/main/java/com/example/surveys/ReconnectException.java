package com.example.surveys;

public class ReconnectException extends RuntimeException {
    public ReconnectException(Throwable cause) {
        super("Connect Egnyte again", cause);
    }
}
