package com.example.kites;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.stream.Collectors;

enum Capability {
    DRAWINGS("filesystem"),
    SHARING("link"),
    COMMENTS("filesystem"),
    ;

    private static final String VENDOR = "Egnyte";
    private final String family;

    Capability(String family) {
        this.family = family;
    }

    String scope() {
        return String.join(".", VENDOR, family);
    }

    static String all() {
        return EnumSet.allOf(Capability.class).stream().map(Capability::scope).distinct().collect(Collectors.joining(" "));
    }

    static boolean known(String name) {
        return Arrays.stream(values()).anyMatch(c -> c.name().equalsIgnoreCase(name));
    }
}
