package com.example.lasts;

import java.net.URI;
import java.util.Map;
import java.util.UUID;
import jakarta.servlet.http.HttpSession;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.http.*;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestTemplate;

@RestController
@SpringBootApplication
public class Lasts {
    private static final String BACK = "https://lasts.example.com/egnyte/back";
    private final RestTemplate http = new RestTemplate();
    private final ConnectionMapper connections;

    public Lasts(ConnectionMapper connections) {
        this.connections = connections;
    }

    public static void main(String[] args) {
        SpringApplication.run(Lasts.class, args);
    }

    @GetMapping("/connect/{domain}")
    ResponseEntity<Void> connect(@PathVariable String domain, HttpSession session) {
        String state = UUID.randomUUID().toString();
        session.setAttribute("state", state);
        session.setAttribute("domain", domain);
        return to("https://" + domain + ".egnyte.com/puboauth/token?client_id=" + System.getenv("EGNYTE_KEY")
            + "&redirect_uri=" + BACK + "&scope=Egnyte.filesystem&response_type=code&state=" + state);
    }

    @GetMapping("/egnyte/back")
    ResponseEntity<Void> back(@RequestParam(required = false) String code, @RequestParam String state,
                              @RequestParam(required = false) String error, HttpSession session) {
        if (error != null || !state.equals(session.getAttribute("state"))) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        }
        String domain = (String) session.getAttribute("domain");
        var form = new LinkedMultiValueMap<String, String>();
        form.add("client_id", System.getenv("EGNYTE_KEY"));
        form.add("client_secret", System.getenv("EGNYTE_SECRET"));
        form.add("redirect_uri", BACK);
        form.add("code", code);
        form.add("grant_type", "authorization_code");
        Map<?, ?> grant = http.postForObject("https://" + domain + ".egnyte.com/puboauth/token", form, Map.class);
        connections.save(domain, (String) grant.get("access_token"));
        return to("/lasts/" + domain);
    }

    @GetMapping("/lasts/{domain}")
    ResponseEntity<?> lasts(@PathVariable String domain) {
        var headers = new HttpHeaders();
        headers.setBearerAuth(connections.find(domain).token());
        try {
            return http.exchange("https://" + domain + ".egnyte.com/pubapi/v1/fs/Shared/Lasts", HttpMethod.GET, new HttpEntity<>(headers), Map.class); //~ GET /pubapi/v1/fs/{path} handles=specific
        } catch (HttpClientErrorException.Unauthorized signedOut) {
            return to("/connect/" + domain);
        } catch (HttpClientErrorException.TooManyRequests busy) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
        }
    }

    private static ResponseEntity<Void> to(String place) {
        return ResponseEntity.status(HttpStatus.FOUND).location(URI.create(place)).build();
    }
}
