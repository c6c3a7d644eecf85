package com.example.osier;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.reactive.function.client.*;
import reactor.core.publisher.Mono;

// All names of the client's package by one import, as editors write it.
@RestController
public class BasketController {
    private final WebClient egnyte;

    public BasketController(@Value("${osier.domain}") String domain) {
        this.egnyte = WebClient.create("https://" + domain + ".egnyte.com/pubapi");
    }

    @GetMapping("/shared")
    public Mono<String> shared() {
        return egnyte.get().uri("/v1/links").retrieve().bodyToMono(String.class) //~ GET /pubapi/v1/links handles=specific
            .onErrorResume(WebClientResponseException.Unauthorized.class, gone -> Mono.just("connect again")); //~ EG403
    }

    @GetMapping("/open")
    public Mono<String> open() {
        return egnyte.get().uri("/v1/tasks").retrieve().bodyToMono(String.class) //~ GET /pubapi/v1/tasks handles=specific
            .onErrorMap(WebClientResponseException.Unauthorized.class, gone -> new IllegalStateException("connect again"));
    }

    @GetMapping("/weavers")
    public Mono<String> weavers() {
        return egnyte.get().uri("/v2/users").retrieve().bodyToMono(String.class) //~ GET /pubapi/v2/users handles=specific
            .onErrorResume(WebClientResponseException.class,
                failed -> failed.getStatusCode().value() == 401 ? Mono.just("connect again") : Mono.error(failed));
    }
}
