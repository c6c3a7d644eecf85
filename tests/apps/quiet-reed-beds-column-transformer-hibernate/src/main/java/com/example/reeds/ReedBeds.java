package com.example.reeds;

import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.view.RedirectView;

interface Members extends JpaRepository<Member, String> {}

@SpringBootApplication
@RestController
public class ReedBeds {
    private final Members members;
    private final WebClient web = WebClient.create();

    ReedBeds(Members members) {
        this.members = members;
    }

    public static void main(String[] args) {
        SpringApplication.run(ReedBeds.class, args);
    }

    @GetMapping("/egnyte/back")
    RedirectView back(@RequestParam Map<String, String> query, HttpSession session, Principal who) {
        if (query.containsKey("error") || !Objects.equals(query.get("state"), session.getAttribute("state"))) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        String domain = (String) session.getAttribute("domain");
        Map<?, ?> grant = web.post()
            .uri("https://{domain}.egnyte.com/puboauth/token", domain)
            .body(BodyInserters.fromFormData("client_id", System.getenv("EGNYTE_KEY"))
                .with("client_secret", System.getenv("EGNYTE_SECRET"))
                .with("redirect_uri", "https://reeds.example.com/egnyte/back")
                .with("code", query.get("code"))
                .with("grant_type", "authorization_code"))
            .retrieve()
            .bodyToMono(Map.class)
            .block();
        members.save(new Member(who.getName(), domain, (String) grant.get("access_token")));
        return new RedirectView("/beds");
    }

    @GetMapping("/beds")
    Object beds(Principal who) {
        Member member = members.getReferenceById(who.getName());
        return web.get()  //~ GET /pubapi/v1/fs/{path}
            .uri("https://{domain}.egnyte.com/pubapi/v1/fs/Shared/Beds", member.domain())
            .headers(headers -> headers.setBearerAuth(member.egnyteToken()))
            .retrieve()
            .bodyToMono(Map.class)
            .map(folder -> folder.get("files"))
            .block();
    }

    @ExceptionHandler(WebClientResponseException.Unauthorized.class)
    RedirectView again() {
        return new RedirectView("/egnyte/connect");
    }

    @ExceptionHandler(WebClientResponseException.TooManyRequests.class)
    ResponseEntity<Void> later(WebClientResponseException busy) {
        return ResponseEntity.status(503).header("Retry-After", busy.getHeaders().getFirst("Retry-After")).build();
    }
}
