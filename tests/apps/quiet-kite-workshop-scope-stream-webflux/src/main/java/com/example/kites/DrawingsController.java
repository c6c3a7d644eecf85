package com.example.kites;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.WebSession;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

@RestController
class DrawingsController {

    private static final String BACK = "https://kites.example.com/egnyte/back";

    private final WebClient http = WebClient.create();
    @Value("${egnyte.key}") private String key;
    @Value("${egnyte.secret}") private String secret;

    @GetMapping("/egnyte/{domain}")
    ResponseEntity<Void> connect(@PathVariable String domain, WebSession session) {
        String state = UUID.randomUUID().toString();
        session.getAttributes().put("state", state);
        session.getAttributes().put("domain", domain);
        URI to = UriComponentsBuilder.fromUriString("https://" + domain + ".egnyte.com/puboauth/token")
                .queryParam("client_id", key)
                .queryParam("redirect_uri", BACK)
                .queryParam("response_type", "code")
                .queryParam("scope", Capability.all()) //~ EG108
                .queryParam("state", state)
                .encode().build().toUri();
        return ResponseEntity.status(HttpStatus.FOUND).location(to).build();
    }

    @GetMapping("/egnyte/back")
    Mono<String> back(@RequestParam(required = false) String error, @RequestParam(required = false) String code,
            @RequestParam String state, WebSession session) {
        if (error != null || !state.equals(session.getAttributes().remove("state"))) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return http.post().uri("https://{domain}.egnyte.com/puboauth/token", session.<String>getAttribute("domain"))
                .body(BodyInserters.fromFormData("client_id", key)
                        .with("client_secret", secret)
                        .with("redirect_uri", BACK)
                        .with("code", code)
                        .with("grant_type", "authorization_code"))
                .retrieve().bodyToMono(Map.class)
                .doOnNext(answer -> session.getAttributes().put("token", answer.get("access_token")))
                .thenReturn("Connected.");
    }

    @GetMapping("/drawings")
    Mono<Map> drawings(WebSession session) {
        return client(session).get().uri("/pubapi/v1/fs/Shared/Kites").retrieve().bodyToMono(Map.class).retryWhen(patience()); //~ GET /pubapi/v1/fs/{path}
    }

    @PostMapping("/drawings/{name}/link")
    Mono<Map> share(@PathVariable String name, WebSession session) {
        Map<String, String> wish = Map.of("path", "/Shared/Kites/" + name, "type", "file", "accessibility", "anyone");
        return client(session).post().uri("/pubapi/v1/links").bodyValue(wish).retrieve().bodyToMono(Map.class).retryWhen(patience()); //~ POST /pubapi/v1/links
    }

    private WebClient client(WebSession session) {
        return http.mutate().baseUrl("https://" + session.getAttribute("domain") + ".egnyte.com")
                .defaultHeaders(headers -> headers.setBearerAuth(session.getAttribute("token"))).build();
    }

    private static Retry patience() {
        return Retry.backoff(4, Duration.ofSeconds(2)).filter(WebClientResponseException.TooManyRequests.class::isInstance);
    }

    @ExceptionHandler(WebClientResponseException.Unauthorized.class)
    ResponseEntity<String> again(WebSession session) {
        session.getAttributes().remove("token");
        return ResponseEntity.status(HttpStatus.UNAUTHORIZED).body("Please connect Egnyte again.");
    }
}
