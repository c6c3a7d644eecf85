package com.example.quarry;

import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.util.UriComponentsBuilder;

@RestController
@RequestMapping("/egnyte")
public class EgnyteController {
    private final RestTemplate restTemplate = new RestTemplate();
    private final EgnyteProperties properties;

    public EgnyteController(EgnyteProperties properties) {
        this.properties = properties;
    }

    @GetMapping("/connect")
    public ResponseEntity<Void> connect(@RequestParam String domain, HttpSession session) {
        String state = UUID.randomUUID().toString();
        session.setAttribute("egnyteState", state);
        session.setAttribute("egnyteDomain", domain);
        URI location = UriComponentsBuilder.fromHttpUrl("https://" + domain + ".egnyte.com/puboauth/token")
                .queryParam("client_id", properties.clientId())
                .queryParam("redirect_uri", properties.redirectUri())
                .queryParam("scope", properties.scope())
                .queryParam("state", state)
                .queryParam("response_type", "code")
                .build().toUri();
        return ResponseEntity.status(HttpStatus.FOUND).location(location).build();
    }

    @GetMapping("/callback")
    public ResponseEntity<String> callback(@RequestParam(required = false) String code, @RequestParam String state,
                                           @RequestParam(required = false) String error, HttpSession session) {
        if (error != null) {
            return ResponseEntity.badRequest().body("Egnyte was not connected: " + error);
        }
        if (!state.equals(session.getAttribute("egnyteState"))) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).body("Unknown state");
        }
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_FORM_URLENCODED);
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("grant_type", "authorization_code");
        form.add("client_id", properties.clientId());
        form.add("client_secret", properties.clientSecret());
        form.add("redirect_uri", properties.redirectUri());
        form.add("code", code);
        Map<?, ?> token = restTemplate.postForObject(
                "https://" + session.getAttribute("egnyteDomain") + ".egnyte.com/puboauth/token", new HttpEntity<>(form, headers), Map.class);
        session.setAttribute("egnyteToken", token.get("access_token"));
        return ResponseEntity.ok("connected");
    }

    @GetMapping("/me")
    public ResponseEntity<?> me(HttpSession session) {
        return get(session, "/pubapi/v1/userinfo"); //~ GET /pubapi/v1/userinfo handles=specific
    }

    @GetMapping("/users")
    public ResponseEntity<?> users(HttpSession session) {
        return get(session, "/pubapi/v2/users"); //~ GET /pubapi/v2/users handles=specific
    }

    @GetMapping("/reports")
    public ResponseEntity<?> reports(HttpSession session) {
        return get(session, "/pubapi/v1/fs/Shared/Blast-Reports"); //~ GET /pubapi/v1/fs/{path} handles=specific
    }

    private ResponseEntity<?> get(HttpSession session, String path) {
        HttpHeaders headers = new HttpHeaders();
        headers.setBearerAuth((String) session.getAttribute("egnyteToken"));
        try {
            return restTemplate.exchange("https://" + session.getAttribute("egnyteDomain") + ".egnyte.com" + path,
                    HttpMethod.GET, new HttpEntity<>(headers), Map.class);
        } catch (HttpClientErrorException.Unauthorized e) {
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED).body("Connect to Egnyte again");
        } catch (HttpClientErrorException.TooManyRequests e) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .header("Retry-After", e.getResponseHeaders().getFirst("Retry-After")).build();
        }
    }
}
