package com.example.bower;

import javax.ws.rs.core.NewCookie;

enum Crumbs {
    DOMAIN("egnyte_domain", false),
    STATE("egnyte_state", true),
    TOKEN("egnyte_token", true);

    static final String TOKEN_NAME = "egnyte_token";
    private final String name;
    private final boolean outOfReach;

    Crumbs(String name, boolean outOfReach) {
        this.name = name;
        this.outOfReach = outOfReach;
    }

    NewCookie with(String value) {
        return new NewCookie(name, value, "/", null, null, 86_400, true, outOfReach);
    }

    NewCookie gone() {
        return new NewCookie(name, "", "/", null, null, 0, true, outOfReach);
    }
}
