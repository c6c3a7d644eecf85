package com.example.fences;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

final class Vault {
    record Key(String domain, String token) {
        @Override
        public String toString() {
            return "Key[" + domain + "]";
        }
    }

    private final Map<String, Key> keys = new ConcurrentHashMap<>();

    Key of(String ranger) {
        return keys.get(ranger);
    }

    void keep(String ranger, Key key) {
        keys.put(ranger, key);
    }
}
