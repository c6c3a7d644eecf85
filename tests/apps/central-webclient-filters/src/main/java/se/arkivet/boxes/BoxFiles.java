package se.arkivet.boxes;

import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** The filter is a method of the service's own. */
@Service
public class BoxFiles {
    private final WebClient client = WebClient.builder()
            .baseUrl("https://" + System.getenv("EGNYTE_DOMAIN") + ".egnyte.com/pubapi")
            .filter(this::handleErrors)
            .build();

    public String list(String box, String token) {
        return client.get() //~ GET /pubapi/v1/fs/{path}
                .uri("/v1/fs/Shared/Boxes/{box}", box)
                .headers(headers -> headers.setBearerAuth(token))
                .retrieve()
                .bodyToMono(String.class)
                .block();
    }

    private Mono<ClientResponse> handleErrors(ClientRequest request, ExchangeFunction next) {
        return next.exchange(request).flatMap(response -> {
            if (response.statusCode().isSameCodeAs(HttpStatus.UNAUTHORIZED)) {
                return Mono.error(new SignedOutException());
            }
            if (response.statusCode().isSameCodeAs(HttpStatus.TOO_MANY_REQUESTS)) {
                return Mono.delay(Duration.ofSeconds(3)).then(next.exchange(request));
            }
            return Mono.just(response);
        });
    }
}
