package io.hillcrest.planner;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;

final class Fragment {
    private final Map<String, String> pairs = new HashMap<>();

    static Fragment of(String address) {
        Fragment found = new Fragment();
        String fragment = URI.create(address).getFragment();
        if (fragment != null) {
            for (String pair : fragment.split("&")) {
                String[] sides = pair.split("=", 2);
                found.pairs.put(sides[0], sides[1]);
            }
        }
        return found;
    }

    String get(String name) {
        return pairs.get(name);
    }
}
