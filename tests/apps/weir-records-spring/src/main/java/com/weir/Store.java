package com.weir;

import org.springframework.stereotype.Service;
import org.springframework.web.client.RestClient;

@Service
public class Store {
    private final RestClient client;
    private final StoreProperties properties;
    private final Paths paths;

    public Store(StoreProperties properties) {
        this.properties = properties;
        this.paths = new Paths(properties);
        this.client = RestClient.create(properties.baseUrl());
    }

    String link(String id) {
        return client.get().uri(paths.link(id)).headers(h -> h.setBearerAuth(properties.token())).retrieve().body(String.class); //~ GET /pubapi/v1/links/{link_id}
    }

    String me() {
        return client.get().uri(properties.mePath()).headers(h -> h.setBearerAuth(properties.token())).retrieve().body(String.class); //~ GET /pubapi/v1/userinfo
    }
}
