package com.example.reeds;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.ColumnTransformer;

@Entity
public class Member {
    @Id
    private String name;

    private String domain;

    @Column(name = "egnyte_token", columnDefinition = "bytea")
    @ColumnTransformer(
        read = "pgp_sym_decrypt(egnyte_token, current_setting('reeds.key'))",
        write = "pgp_sym_encrypt(?, current_setting('reeds.key'))")
    private String egnyteToken;

    protected Member() {}

    Member(String name, String domain, String egnyteToken) {
        this.name = name;
        this.domain = domain;
        this.egnyteToken = egnyteToken;
    }

    String domain() {
        return domain;
    }

    String egnyteToken() {
        return egnyteToken;
    }
}
