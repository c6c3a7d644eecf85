package quay;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

final class Vault {
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    static void keep(String user, String token) {
        TOKENS.put(user, token);
    }
}
