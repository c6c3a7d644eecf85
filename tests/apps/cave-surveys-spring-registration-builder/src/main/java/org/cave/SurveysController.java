package org.cave;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.annotation.RegisteredOAuth2AuthorizedClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

@SpringBootApplication
@RestController
public class SurveysController {
    private final WebClient egnyte;

    public SurveysController(@Value("${egnyte.domain}") String domain) {
        this.egnyte = WebClient.create("https://" + domain + ".egnyte.com/pubapi");
    }

    private Mono<String> get(OAuth2AuthorizedClient client, String path) {
        return egnyte.get().uri(path)
            .headers(h -> h.setBearerAuth(client.getAccessToken().getTokenValue()))
            .exchangeToMono(r -> r.statusCode().value() == 401 ? Mono.error(new IllegalStateException("sign in again")) : r.bodyToMono(String.class));
    }

    @GetMapping("/surveys")
    public Mono<String> surveys(@RegisteredOAuth2AuthorizedClient("egnyte") OAuth2AuthorizedClient client) {
        return get(client, "/v1/fs/Shared/Surveys"); //~ GET /pubapi/v1/fs/{path} handles=specific
    }

    @GetMapping("/surveys/rights")
    public Mono<String> rights(@RegisteredOAuth2AuthorizedClient("egnyte") OAuth2AuthorizedClient client) {
        return get(client, "/v2/perms/Shared/Surveys"); //~ GET /pubapi/v2/perms/{path} handles=specific
    }

    public static void main(String[] args) {
        SpringApplication.run(SurveysController.class, args);
    }
}
