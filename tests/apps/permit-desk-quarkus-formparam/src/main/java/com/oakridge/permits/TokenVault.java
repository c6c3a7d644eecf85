package com.oakridge.permits;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
public class TokenVault {
    private volatile String token;

    public void keep(String value) {
        this.token = value;
    }

    public String bearer() {
        return "Bearer " + token;
    }
}
