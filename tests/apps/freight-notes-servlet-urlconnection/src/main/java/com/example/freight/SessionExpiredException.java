package com.example.freight;

import java.io.IOException;

public class SessionExpiredException extends IOException {
    public SessionExpiredException() {
        super("Egnyte session expired, please log in again");
    }
}
