package com.quay.dues;

import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;

/** Where ships are: another service, put together in the same way. */
@Component
public class Positions {
    private static WebClient client;

    public Positions(Settings settings) {
        client = WebClient.builder().baseUrl(settings.getPositions()).build();
    }

    static String of(String ship) {
        return client.get().uri("/v2/ships/" + ship).retrieve().bodyToMono(String.class).block();
    }
}
