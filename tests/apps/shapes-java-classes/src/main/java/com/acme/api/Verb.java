package com.acme.api;

public enum Verb {
    READ("GET"),
    MAKE("POST"),
    DROP("DELETE");

    private final String method;

    Verb(String method) {
        this.method = method;
    }

    public String method() {
        return method;
    }
}
