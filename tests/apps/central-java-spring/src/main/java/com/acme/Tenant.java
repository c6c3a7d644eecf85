package com.acme;

import org.springframework.stereotype.Component;

@Component
public class Tenant {
    private String domain;

    public void setDomain(String domain) {
        this.domain = domain;
    }

    public String root() {
        return "https://" + domain + ".egnyte.com";
    }
}
