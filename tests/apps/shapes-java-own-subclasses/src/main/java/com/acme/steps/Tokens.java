package com.acme.steps;

final class Tokens {
    private Tokens() {}

    static String current() {
        return System.getenv("EGNYTE_TOKEN");
    }
}
