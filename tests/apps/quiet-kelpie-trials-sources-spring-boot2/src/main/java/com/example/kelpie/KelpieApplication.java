package com.example.kelpie;

import java.net.URI;
import java.util.Objects;
import java.util.UUID;
import javax.servlet.http.HttpSession;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.util.UriComponentsBuilder;

@SpringBootApplication
@RestController
public class KelpieApplication {

    private final EgnyteSettings settings;
    private final RestTemplate rest = new RestTemplate();

    KelpieApplication(EgnyteSettings settings) {
        this.settings = settings;
    }

    public static void main(String[] args) {
        SpringApplication.run(KelpieApplication.class, args);
    }

    @GetMapping("/egnyte/go")
    ResponseEntity<Void> go(@RequestParam String domain, HttpSession session) {
        String state = UUID.randomUUID().toString();
        session.setAttribute("domain", domain);
        session.setAttribute("state", state);
        return to(UriComponentsBuilder.fromHttpUrl("https://{domain}.egnyte.com/puboauth/token")
            .queryParam("client_id", settings.getKey())
            .queryParam("redirect_uri", EgnyteSettings.BACK)
            .queryParam("response_type", "code")
            .queryParam("scope", "Egnyte.filesystem")
            .queryParam("state", state)
            .buildAndExpand(domain).encode().toUri());
    }

    @GetMapping("/egnyte/back")
    ResponseEntity<Void> back(String code, String state, String error, HttpSession session) {
        if (error != null || !Objects.equals(state, session.getAttribute("state"))) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        }
        session.setAttribute("token", new EgnyteTokenSource(settings, (String) session.getAttribute("domain"), code).fetch());
        return to(URI.create("/trials"));
    }

    @GetMapping("/trials")
    ResponseEntity<String> trials(HttpSession session) {
        RequestEntity<Void> request = RequestEntity //~ GET /pubapi/v1/fs/{path}
            .get(URI.create("https://" + session.getAttribute("domain") + ".egnyte.com/pubapi/v1/fs/Shared/Trials"))
            .header("Authorization", "Bearer " + session.getAttribute("token"))
            .build();
        return rest.exchange(request, String.class);
    }

    @ExceptionHandler(HttpClientErrorException.Unauthorized.class)
    ResponseEntity<Void> again(HttpSession session) {
        return to(URI.create("/egnyte/go?domain=" + session.getAttribute("domain")));
    }

    @ExceptionHandler(HttpClientErrorException.TooManyRequests.class)
    ResponseEntity<Void> later(HttpClientErrorException.TooManyRequests e) {
        return ResponseEntity.status(503).header("Retry-After", e.getResponseHeaders().getFirst("Retry-After")).build();
    }

    private static ResponseEntity<Void> to(URI uri) {
        return ResponseEntity.status(HttpStatus.FOUND).location(uri).build();
    }
}
