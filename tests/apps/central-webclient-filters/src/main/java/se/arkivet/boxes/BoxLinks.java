package se.arkivet.boxes;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** The filter looks for what else may happen, and 401 passes. */
@Service
public class BoxLinks {
    private final WebClient client = WebClient.builder()
            .baseUrl("https://" + System.getenv("EGNYTE_DOMAIN") + ".egnyte.com/pubapi")
            .filter(ExchangeFilterFunction.ofResponseProcessor(this::gone))
            .build();

    public String all(String token) {
        return client.get() //~ GET /pubapi/v1/links; EG402
                .uri("/v1/links")
                .headers(headers -> headers.setBearerAuth(token))
                .retrieve()
                .bodyToMono(String.class)
                .block();
    }

    private Mono<ClientResponse> gone(ClientResponse response) {
        HttpStatus status = HttpStatus.resolve(response.statusCode().value());
        return switch (status) {
            case NOT_FOUND, GONE -> Mono.error(new IllegalArgumentException("no such link"));
            default -> Mono.just(response);
        };
    }
}
