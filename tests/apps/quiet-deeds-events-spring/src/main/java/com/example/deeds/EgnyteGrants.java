package com.example.deeds;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

interface EgnyteGrants extends CrudRepository<EgnyteGrant, String> {
    Optional<EgnyteGrant> findByUsername(String username);
}

@Entity
class EgnyteGrant {
    @Id private String username;
    private String domain;

    @Convert(converter = SealedString.class)
    private String token;

    protected EgnyteGrant() {}

    EgnyteGrant(String username, String domain, String token) {
        this.username = username;
        this.domain = domain;
        this.token = token;
    }

    String domain() {
        return domain;
    }

    String token() {
        return token;
    }
}
