package net.fennel;

import jakarta.inject.Singleton;
import java.util.*;
import java.util.concurrent.ConcurrentHashMap;

@Singleton
public class Nonces {
    private final Map<String, String> open = new ConcurrentHashMap<>();

    String issue(String domain) {
        String n = UUID.randomUUID().toString();
        open.put(n, domain);
        return n;
    }

    Optional<String> redeem(String n) { return Optional.ofNullable(open.remove(n)); }
}
