package com.acme;

/** Where things live in the Public API. */
final class Paths {
    static final String VERSION = "v1";
    static final String ROOT = "/pubapi/" + VERSION;
    static final String LINKS = ROOT + "/links";
    static final String FILES = ROOT + "/fs/%s";

    private Paths() {
    }

    static class People {
        static final String USERS = "/pubapi/v2/users";
    }
}
