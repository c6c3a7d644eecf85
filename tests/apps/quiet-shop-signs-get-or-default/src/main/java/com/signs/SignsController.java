package com.signs;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.util.Assert;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.util.UriComponentsBuilder;

@RestController
public class SignsController {
    private static final String DOMAIN = System.getenv("EGNYTE_DOMAIN");
    private final RestClient http = RestClient.create();

    @GetMapping("/connect")
    ResponseEntity<Void> connect(HttpSession session) {
        String state = UUID.randomUUID().toString();
        session.setAttribute("state", state);
        String url = UriComponentsBuilder.fromHttpUrl("https://" + DOMAIN + ".egnyte.com/puboauth/token")
            .queryParam("client_id", System.getenv("EGNYTE_KEY"))
            .queryParam("redirect_uri", "https://signs.example/done")
            .queryParam("scope", "Egnyte.filesystem")
            .queryParam("state", state)
            .queryParam("response_type", "code")
            .toUriString();
        return ResponseEntity.status(302).header("Location", url).build();
    }

    @GetMapping("/done")
    ResponseEntity<?> done(@RequestParam Map<String, String> query, HttpSession session) {
        Assert.isTrue(query.getOrDefault("state", "").equals(session.getAttribute("state")), "state");
        if (!query.getOrDefault("error", "").isEmpty()) {
            return ResponseEntity.status(302).header("Location", "/declined").build();
        }
        var form = new LinkedMultiValueMap<String, String>(Map.of(
            "client_id", List.of(System.getenv("EGNYTE_KEY")),
            "client_secret", List.of(System.getenv("EGNYTE_SECRET")),
            "code", List.of(query.get("code")),
            "redirect_uri", List.of("https://signs.example/done"),
            "grant_type", List.of("authorization_code")));
        Map<?, ?> grant = http.post().uri("https://" + DOMAIN + ".egnyte.com/puboauth/token").body(form).retrieve().body(Map.class);
        session.setAttribute("token", grant.get("access_token"));
        return ResponseEntity.ok("connected");
    }

    @GetMapping("/signs")
    ResponseEntity<?> signs(HttpSession session) {
        try {
            return ResponseEntity.ok(http.get().uri("https://" + DOMAIN + ".egnyte.com/pubapi/v1/fs/Shared/Signs") //~ GET /pubapi/v1/fs/{path} handles=specific
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + session.getAttribute("token"))
                .retrieve().body(Map.class));
        } catch (HttpClientErrorException.Unauthorized e) {
            return ResponseEntity.status(302).header("Location", "/connect").build();
        } catch (HttpClientErrorException.TooManyRequests e) {
            return ResponseEntity.status(503).header("Retry-After", e.getResponseHeaders().getFirst("Retry-After")).build();
        }
    }
}
