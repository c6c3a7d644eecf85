package com.example.seeds;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

@ApplicationScoped
public class Growers {
    private final Map<String, byte[]> digests = new ConcurrentHashMap<>();

    public boolean matches(String name, String password) {
        byte[] digest = digests.get(name);
        return digest != null && MessageDigest.isEqual(digest, Hashes.of(password));
    }
}
