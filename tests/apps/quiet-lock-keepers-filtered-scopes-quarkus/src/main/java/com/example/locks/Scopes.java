package com.example.locks;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

@ApplicationScoped
public class Scopes {

    private static final Map<String, String> OF_MODULE = new LinkedHashMap<>();

    static {
        OF_MODULE.put("drawings", "Egnyte.filesystem");
        OF_MODULE.put("sharing", "Egnyte.link");
        OF_MODULE.put("staff", "Egnyte.user");
    }

    /** The customer's modules; "staff" is sold by our partner, who has an app of its own. */
    @ConfigProperty(name = "locks.modules")
    java.util.Set<String> modules;

    public String asked() {
        return OF_MODULE.entrySet().stream()
                .filter(entry -> modules.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining(" "));
    }
}
