package io.gatehouse;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

@Component
class Named {
    private final RestClient client = RestClient.builder()
        .defaultStatusHandler(HttpStatus.UNAUTHORIZED::equals, (request, response) -> {
            throw new SignInAgain();
        })
        .defaultStatusHandler(HttpStatus.TOO_MANY_REQUESTS::equals, (request, response) -> {
            throw new Throttled();
        })
        .build();

    Map<?, ?> links(String domain, String token) {
        return client.get() //~ GET /pubapi/v2/links handles=specific
            .uri("https://{domain}.egnyte.com/pubapi/v2/links", domain)
            .header("Authorization", "Bearer " + token)
            .retrieve()
            .body(Map.class);
    }
}
