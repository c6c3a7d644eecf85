package io.gatehouse;

import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

@Component
class Index {
    private final WebClient web;

    Index(WebClient.Builder builder) {
        this.web = builder.filter(ExchangeFilterFunction.ofResponseProcessor(response -> sorted(response))).build();
    }

    private static Mono<ClientResponse> sorted(ClientResponse response) {
        return switch (response.statusCode().value()) {
            case 401 -> response.releaseBody().then(Mono.error(new SignInAgain()));
            case 403, 429 -> response.releaseBody().then(Mono.error(new Throttled()));
            default -> Mono.just(response);
        };
    }

    Mono<Map> search(String domain, String token, String words) {
        return web.get() //~ GET /pubapi/v1/search handles=specific
            .uri(builder -> builder.scheme("https").host(domain + ".egnyte.com").path("/pubapi/v1/search").queryParam("query", words).build())
            .headers(headers -> headers.setBearerAuth(token))
            .retrieve()
            .bodyToMono(Map.class)
            .retryWhen(Retry.backoff(3, Duration.ofSeconds(2)).filter(Throttled.class::isInstance));
    }
}
