package org.beckbridges;

import java.net.URI;

/** An address that grows while a request is put together. */
class Address {
    private final String domain;
    private String path = "";

    Address(String domain) {
        this.domain = domain;
    }

    Address path(String path) {
        this.path = path;
        return this;
    }

    Address further(String path) {
        this.path = this.path + path;
        return this;
    }

    URI build() {
        return URI.create("https://" + domain + ".egnyte.com/pubapi/v1" + path);
    }
}
