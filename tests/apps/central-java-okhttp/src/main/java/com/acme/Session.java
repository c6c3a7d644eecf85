package com.acme;

final class Session {
    private Session() {
    }

    static String renew() {
        return System.console().readLine("token: ");
    }
}
