package com.example.loom;

public class PermitException extends RuntimeException {
    private final int status;

    public PermitException(int status, String message) {
        super(message);
        this.status = status;
    }

    public int getStatus() {
        return status;
    }
}
