package com.weir;

import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

@Component
public class Paths {
    private final String links;

    public Paths(StoreProperties properties) {
        links = properties.linksPath();
    }

    String link(String id) {
        return UriComponentsBuilder.fromPath(links).pathSegment(id).build().toUriString();
    }
}
