package com.hollis.leases;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

@Component
public class Grants {
    private final Map<String, String> byDomain = new ConcurrentHashMap<>();

    public void remember(String domain, String token) {
        byDomain.put(domain, token);
    }

    public String of(String domain) {
        return byDomain.get(domain);
    }

    public void forget(String domain) {
        byDomain.remove(domain);
    }
}
