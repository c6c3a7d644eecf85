package com.tannery.ledger;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

@Component
public class EditorTokens {
    private final Set<String> given = ConcurrentHashMap.newKeySet();

    public boolean isOurs(String token) {
        return given.contains(token);
    }
}
