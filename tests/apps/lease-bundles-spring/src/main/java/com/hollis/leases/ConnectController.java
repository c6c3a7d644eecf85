package com.hollis.leases;

import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.*;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.util.UriComponentsBuilder;

@RestController
@RequestMapping("/connect/egnyte")
public class ConnectController {
    private final EgnyteSettings settings;
    private final Grants grants;
    private final RestTemplate plain = new RestTemplate();

    public ConnectController(EgnyteSettings settings, Grants grants) {
        this.settings = settings;
        this.grants = grants;
    }

    @GetMapping
    public ResponseEntity<Void> begin(@RequestParam String domain, HttpSession session) {
        String state = UUID.randomUUID().toString();
        session.setAttribute("state", state);
        session.setAttribute("domain", domain);
        URI there = UriComponentsBuilder.newInstance()
                .scheme("https")
                .host(domain + ".egnyte.com")
                .path("/puboauth/token")
                .queryParam("response_type", "code")
                .queryParam("client_id", settings.getClientId())
                .queryParam("redirect_uri", settings.getRedirectUri())
                .queryParam("scope", settings.getScopes())
                .queryParam("state", state)
                .build()
                .encode()
                .toUri();
        return ResponseEntity.status(HttpStatus.FOUND).location(there).build();
    }

    @GetMapping("/done")
    public String finish(
            @RequestParam(required = false) String code,
            @RequestParam(required = false) String state,
            @RequestParam(name = "error", required = false) String refusal,
            HttpSession session) {
        if (state == null || !state.equals(session.getAttribute("state"))) {
            return "this sign-in was not started here";
        }
        if (refusal != null) {
            return "Egnyte was not connected";
        }
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("grant_type", "authorization_code");
        form.add("client_id", settings.getClientId());
        form.add("client_secret", settings.getClientSecret());
        form.add("redirect_uri", settings.getRedirectUri());
        form.add("code", code);
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_FORM_URLENCODED);
        Map<?, ?> answer = plain.postForObject(
                "https://" + session.getAttribute("domain") + ".egnyte.com/puboauth/token", new HttpEntity<>(form, headers), Map.class);
        grants.remember((String) session.getAttribute("domain"), (String) answer.get("access_token"));
        return "connected";
    }
}
