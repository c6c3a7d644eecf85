package com.acme.api;

public enum Endpoint {
    USERS("v2", "users"),
    GROUPS("v2", "groups") {
        @Override
        public boolean isLarge() {
            return true;
        }
    },
    NOTES("v1", "notes");

    private final String version;
    private final String name;

    Endpoint(String version, String name) {
        this.version = version;
        this.name = name;
    }

    public boolean isLarge() {
        return false;
    }

    public String path() {
        return "/" + version + "/" + name;
    }
}
