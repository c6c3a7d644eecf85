package com.example.boiler;

public class EgnyteException extends RuntimeException {
    public EgnyteException(String message) {
        super(message);
    }
}
