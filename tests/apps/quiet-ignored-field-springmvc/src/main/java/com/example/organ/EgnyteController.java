package com.example.organ;

import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.security.crypto.encrypt.TextEncryptor;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestClient;

@RestController
public class EgnyteController {
    private static final String CALLBACK = "https://organ.example.com/egnyte/callback";

    private final RestClient http;
    private final TextEncryptor sealer;

    public EgnyteController(RestClient http, TextEncryptor sealer) {
        this.http = http;
        this.sealer = sealer;
    }

    @GetMapping("/egnyte/callback")
    public ResponseEntity<EgnyteConnection> callback(@RequestParam(required = false) String code,
            @RequestParam(required = false) String error, @RequestParam String state, HttpSession session) {
        if (error != null || !state.equals(session.getAttribute("state"))) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        }
        String domain = (String) session.getAttribute("domain");
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("client_id", System.getenv("EGNYTE_KEY"));
        form.add("client_secret", System.getenv("EGNYTE_SECRET"));
        form.add("redirect_uri", CALLBACK);
        form.add("code", code);
        form.add("grant_type", "authorization_code");
        EgnyteConnection connection = http.post()
            .uri("https://" + domain + ".egnyte.com/puboauth/token")
            .contentType(MediaType.APPLICATION_FORM_URLENCODED)
            .body(form)
            .retrieve()
            .body(EgnyteConnection.class)
            .on(domain);

        ResponseCookie cookie = ResponseCookie.from("organ", sealer.encrypt(connection.getAccessToken()))
            .httpOnly(true)
            .secure(true)
            .sameSite("Lax")
            .path("/")
            .maxAge(Duration.ofSeconds(connection.getExpiresIn()))
            .build();
        session.setAttribute("connection", connection);
        return ResponseEntity.ok().header(HttpHeaders.SET_COOKIE, cookie.toString()).body(connection);
    }

    @GetMapping("/api/pipes")
    public Map<?, ?> pipes(@CookieValue("organ") String sealed, HttpSession session) {
        return http.get() //~ GET /pubapi/v1/fs/{path}
            .uri("https://" + session.getAttribute("domain") + ".egnyte.com/pubapi/v1/fs/Shared/Pipes")
            .header(HttpHeaders.AUTHORIZATION, "Bearer " + sealer.decrypt(sealed))
            .retrieve()
            .body(Map.class);
    }

    @GetMapping("/api/connection")
    public EgnyteConnection connection(HttpSession session) {
        return (EgnyteConnection) session.getAttribute("connection");
    }
}
