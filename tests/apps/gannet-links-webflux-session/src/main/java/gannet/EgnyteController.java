package gannet;

import java.net.URI;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

@RestController
public class EgnyteController {
  private final WebClient http = WebClient.create("https://" + System.getenv("EGNYTE_DOMAIN") + ".egnyte.com");

  @GetMapping("/egnyte/back")
  public Mono<ResponseEntity<Void>> back(
      @RequestParam(required = false) String code,
      @RequestParam(required = false) String error,
      @RequestParam String state,
      WebSession session) {
    if (error != null || !state.equals(session.getAttribute("state"))) {
      return Mono.just(ResponseEntity.badRequest().build());
    }
    return http.post()
        .uri("/puboauth/token")
        .body(
            BodyInserters.fromFormData("client_id", System.getenv("EGNYTE_KEY"))
                .with("client_secret", System.getenv("EGNYTE_SECRET"))
                .with("code", code)
                .with("redirect_uri", "https://gannet.example/egnyte/back")
                .with("grant_type", "authorization_code")
                .with("scope", "Egnyte.link"))
        .retrieve()
        .bodyToMono(Map.class)
        .map(
            grant -> {
              session.getAttributes().put("egnyte", grant.get("access_token"));
              return ResponseEntity.status(HttpStatus.FOUND).location(URI.create("/")).build();
            });
  }

  @GetMapping("/links")
  public Mono<String> links(WebSession session) {
    return http.get() //~ GET /pubapi/v1/links handles=specific
        .uri("/pubapi/v1/links")
        .header(HttpHeaders.AUTHORIZATION, "Bearer " + session.getAttribute("egnyte"))
        .retrieve()
        .bodyToMono(String.class)
        .onErrorResume(WebClientResponseException.Unauthorized.class, e -> Mono.just("{\"signIn\":true}"))
        .onErrorResume(WebClientResponseException.TooManyRequests.class, e -> Mono.just("{\"later\":true}"));
  }

  @PostMapping("/sign-out")
  public Mono<Void> signOut(WebSession session) { //~ EG309
    return session.invalidate();
  }
}
