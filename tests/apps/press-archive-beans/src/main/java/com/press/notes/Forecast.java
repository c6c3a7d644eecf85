package com.press.notes;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.web.client.RestClient;

@Service
public class Forecast {

    private final RestClient client;

    public Forecast(@Qualifier("weather") RestClient client) {
        this.client = client;
    }

    public String today() {
        return client.get().uri("/v1/notes").retrieve().body(String.class);
    }
}
