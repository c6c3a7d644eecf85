package io.deedvault;

import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.annotation.RegisteredOAuth2AuthorizedClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;

@RestController
public class DeedController {
    private final RestClient http = RestClient.create();
    private final String domain;

    public DeedController(@Value("${deeds.domain}") String domain) {
        this.domain = domain;
    }

    @GetMapping("/deeds/{parish}")
    public ResponseEntity<?> deeds(
            @PathVariable String parish, @RegisteredOAuth2AuthorizedClient("egnyte") OAuth2AuthorizedClient egnyte) {
        try {
            Map<?, ?> folder = http.get() //~ GET /pubapi/v1/fs/{path} handles=specific
                    .uri("https://{domain}.egnyte.com/pubapi/v1/fs/Shared/Deeds/{parish}", domain, parish)
                    .headers(headers -> headers.setBearerAuth(egnyte.getAccessToken().getTokenValue()))
                    .retrieve()
                    .body(Map.class);
            return ResponseEntity.ok(folder.get("files"));
        } catch (HttpClientErrorException.Unauthorized refused) {
            return ResponseEntity.status(302).header("Location", "/oauth2/authorization/egnyte").build();
        } catch (HttpClientErrorException.TooManyRequests busy) {
            return ResponseEntity.status(503).header("Retry-After", busy.getResponseHeaders().getFirst("Retry-After")).build();
        }
    }
}
