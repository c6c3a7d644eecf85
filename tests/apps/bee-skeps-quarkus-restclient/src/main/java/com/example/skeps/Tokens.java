package com.example.skeps;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

@ApplicationScoped
public class Tokens {
    private final Map<String, String> bySession = new ConcurrentHashMap<>();

    public String bearer(String sid) {
        return "Bearer " + bySession.get(sid);
    }
}
