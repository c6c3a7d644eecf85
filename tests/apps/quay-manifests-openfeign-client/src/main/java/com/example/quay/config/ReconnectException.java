package com.example.quay.config;

public class ReconnectException extends RuntimeException {
    public ReconnectException(String message) {
        super(message);
    }
}
