package com.example.deeds;

import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.security.Principal;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestClient;
import org.springframework.web.util.UriComponentsBuilder;

@RestController
@RequestMapping("/egnyte")
class EgnyteController {
    private static final String CALLBACK = "https://deeds.example.com/egnyte/callback";

    record Answer(String access_token) {}

    record Disconnected(String domain, String token) {}

    private final EgnyteGrants grants;
    private final ApplicationEventPublisher events;
    private final RestClient http = RestClient.create();

    EgnyteController(EgnyteGrants grants, ApplicationEventPublisher events) {
        this.grants = grants;
        this.events = events;
    }

    @GetMapping("/connect")
    ResponseEntity<Void> connect(@RequestParam String domain, HttpSession session) {
        String state = UUID.randomUUID().toString();
        session.setAttribute("domain", domain);
        session.setAttribute("state", state);
        URI consent = UriComponentsBuilder.fromHttpUrl("https://" + domain + ".egnyte.com/puboauth/token")
            .queryParam("client_id", System.getenv("EGNYTE_KEY"))
            .queryParam("redirect_uri", CALLBACK)
            .queryParam("scope", "Egnyte.filesystem")
            .queryParam("response_type", "code")
            .queryParam("state", state)
            .build()
            .toUri();
        return ResponseEntity.status(302).location(consent).build();
    }

    @GetMapping("/callback")
    ResponseEntity<Void> callback(
            @RequestParam(required = false) String code,
            @RequestParam(required = false) String error,
            @RequestParam String state,
            HttpSession session,
            Principal user) {
        if (error != null || !state.equals(session.getAttribute("state"))) {
            return ResponseEntity.status(403).build();
        }
        String domain = (String) session.getAttribute("domain");
        var form = new LinkedMultiValueMap<String, String>();
        form.add("client_id", System.getenv("EGNYTE_KEY"));
        form.add("client_secret", System.getenv("EGNYTE_SECRET"));
        form.add("redirect_uri", CALLBACK);
        form.add("code", code);
        form.add("grant_type", "authorization_code");
        Answer answer = http.post()
            .uri("https://{domain}.egnyte.com/puboauth/token", domain)
            .contentType(MediaType.APPLICATION_FORM_URLENCODED)
            .body(form)
            .retrieve()
            .body(Answer.class);
        grants.save(new EgnyteGrant(user.getName(), domain, answer.access_token()));
        return ResponseEntity.status(302).location(URI.create("/settings")).build();
    }

    @GetMapping("/deeds")
    String deeds(Principal user) {
        EgnyteGrant grant = grants.findByUsername(user.getName()).orElseThrow();
        return http.get() //~ GET /pubapi/v1/fs/{path}
            .uri("https://{domain}.egnyte.com/pubapi/v1/fs/Shared/Deeds", grant.domain())
            .header("Authorization", "Bearer " + grant.token())
            .retrieve()
            .body(String.class);
    }

    @DeleteMapping
    @Transactional
    ResponseEntity<Void> disconnect(Principal user) {
        EgnyteGrant grant = grants.findByUsername(user.getName()).orElseThrow();
        grants.delete(grant);
        events.publishEvent(new Disconnected(grant.domain(), grant.token()));
        return ResponseEntity.noContent().build();
    }
}
