package org.countyarchive.annals;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

@Component
public class EgnyteReader {

    private final WebClient client;
    private final SignIns signIns;

    public EgnyteReader(WebClient.Builder builder, SignIns signIns, @Value("${egnyte.base-url}") String baseUrl) {
        this.signIns = signIns;
        this.client = builder
                .baseUrl(baseUrl)
                .filter(this::bearer)
                .filter(this::handleErrors)
                .filter(ExchangeFilterFunction.ofResponseProcessor(EgnyteReader::slowDown))
                .build();
    }

    public Mono<Listing> volume(String volume) {
        return client.get() //~ GET /pubapi/v1/fs/{path}
                .uri("/pubapi/v1/fs/Shared/Annals/{volume}", volume)
                .retrieve()
                .bodyToMono(Listing.class);
    }

    public Mono<String> mentions(String person) {
        return client.get() //~ GET /pubapi/v1/search
                .uri(uri -> uri.path("/pubapi/v1/search").queryParam("query", person).build())
                .retrieve()
                .bodyToMono(String.class);
    }

    private Mono<ClientResponse> bearer(ClientRequest request, ExchangeFunction next) {
        return signIns.token().flatMap(token ->
                next.exchange(ClientRequest.from(request).headers(headers -> headers.setBearerAuth(token)).build()));
    }

    private Mono<ClientResponse> handleErrors(ClientRequest request, ExchangeFunction next) {
        return next.exchange(request).flatMap(response -> {
            if (response.statusCode() == HttpStatus.UNAUTHORIZED) {
                signIns.forget();
                return Mono.error(new SignedOutException());
            }
            return Mono.just(response);
        });
    }

    private static Mono<ClientResponse> slowDown(ClientResponse response) {
        if (response.statusCode() == HttpStatus.TOO_MANY_REQUESTS) {
            return Mono.delay(Duration.ofSeconds(10)).then(Mono.error(new BusyException()));
        }
        return Mono.just(response);
    }

    public record Listing(String name, long count) {}
}
