package com.example.scores;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class Connection {

    @Id
    private String orchestra;

    private String domain;

    @Convert(converter = SealedText.class)
    @Column(name = "egnyte_token", length = 512)
    private String egnyteToken;

    protected Connection() {
    }

    public Connection(String orchestra, String domain, String egnyteToken) {
        this.orchestra = orchestra;
        this.domain = domain;
        this.egnyteToken = egnyteToken;
    }

    public String getDomain() {
        return domain;
    }

    public String getEgnyteToken() {
        return egnyteToken;
    }
}
