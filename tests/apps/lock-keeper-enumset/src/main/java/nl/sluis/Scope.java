package nl.sluis;

import java.util.Arrays;
import java.util.stream.Collectors;

enum Scope {
    FILES("Egnyte.filesystem"), //~ EG109
    LINKS("Egnyte.link");

    private final String id;

    Scope(String id) {
        this.id = id;
    }

    static String all() {
        return Arrays.stream(values()).map(s -> s.id).collect(Collectors.joining(" "));
    }

    String id() {
        return id;
    }
}
