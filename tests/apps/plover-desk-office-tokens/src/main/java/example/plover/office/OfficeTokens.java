package example.plover.office;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

final class OfficeTokens {
    private static final Map<String, String> OPEN = new ConcurrentHashMap<>();

    private OfficeTokens() {}

    static boolean isKnown(String token) {
        return token != null && OPEN.containsKey(token);
    }

    static String grantOf(String token) {
        return OPEN.get(token);
    }
}
