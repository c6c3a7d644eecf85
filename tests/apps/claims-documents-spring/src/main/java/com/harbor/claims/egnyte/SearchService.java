package com.harbor.claims.egnyte;

import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Service;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

@Service
public class SearchService {

    private final WebClient client;
    private final TokenSource tokens;

    public SearchService(WebClient egnyteWebClient, TokenSource tokens) {
        this.client = egnyteWebClient;
        this.tokens = tokens;
    }

    public Mono<SearchResult> find(String words, String claim) {
        return client.get()
                .uri(uri -> uri.path("/v1/search")
                        .queryParam("query", words)
                        .queryParam("folder", "/Shared/Claims/" + claim)
                        .build()) //~^^^^ GET /pubapi/v1/search handles=specific
                .headers(headers -> headers.setBearerAuth(tokens.current()))
                .retrieve()
                .onStatus(status -> status.value() == 401, response -> Mono.error(new EgnyteSessionExpired())) //~ EG403
                .onStatus(HttpStatusCode::isError, response -> response.createException().flatMap(Mono::error))
                .bodyToMono(SearchResult.class)
                .retryWhen(Retry.backoff(3, Duration.ofSeconds(2)).filter(error -> error instanceof EgnyteBusy));
    }

    public Mono<User> owner() {
        return client.get().uri("/v1/userinfo") //~ GET /pubapi/v1/userinfo handles=unknown
                .headers(headers -> headers.setBearerAuth(tokens.current()))
                .retrieve()
                .bodyToMono(User.class);
    }

    public record SearchResult(java.util.List<java.util.Map<String, Object>> results) { }

    public record User(long id, String username) { }
}
