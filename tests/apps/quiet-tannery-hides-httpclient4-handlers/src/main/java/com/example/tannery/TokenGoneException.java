package com.example.tannery;

import java.io.IOException;

public class TokenGoneException extends IOException {
    TokenGoneException() {
        super("Egnyte no longer takes the token");
    }
}
