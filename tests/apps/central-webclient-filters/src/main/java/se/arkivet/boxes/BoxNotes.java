package se.arkivet.boxes;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** The filter chooses by the constants of the status alone. */
@Service
public class BoxNotes {
    private final WebClient client = WebClient.builder()
            .baseUrl("https://" + System.getenv("EGNYTE_DOMAIN") + ".egnyte.com/pubapi")
            .filter(ExchangeFilterFunction.ofResponseProcessor(this::translated))
            .build();

    public String all(String token) {
        return client.get() //~ GET /pubapi/v1/notes
                .uri("/v1/notes")
                .headers(headers -> headers.setBearerAuth(token))
                .retrieve()
                .bodyToMono(String.class)
                .block();
    }

    private Mono<ClientResponse> translated(ClientResponse response) {
        HttpStatus status = HttpStatus.resolve(response.statusCode().value());
        return switch (status) {
            case UNAUTHORIZED -> Mono.error(new SignedOutException());
            case TOO_MANY_REQUESTS -> Mono.error(new BusyException());
            default -> Mono.just(response);
        };
    }
}
