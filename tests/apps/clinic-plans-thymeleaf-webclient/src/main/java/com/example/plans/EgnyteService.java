package com.example.plans;

import lombok.extern.slf4j.Slf4j;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientResponseException;

@Slf4j
@Service
public class EgnyteService {

    @Value("${egnyte.client-id}")
    private String clientId;
    @Value("${egnyte.client-secret}")
    private String clientSecret;
    @Value("${egnyte.username}")
    private String username;
    @Value("${egnyte.password}")
    private String password;

    private final WebClient webClient;

    public EgnyteService(@Value("${egnyte.domain}") String domain, WebClient.Builder builder) {
        this.webClient = builder.baseUrl("https://" + domain + ".egnyte.com").build();
    }

    public TokenResponse getToken() {
        TokenResponse token = webClient.post()
                .uri("/puboauth/token")
                .body(BodyInserters.fromFormData("grant_type", "password")
                        .with("client_id", clientId)
                        .with("client_secret", clientSecret)
                        .with("username", username)
                        .with("password", password))
                .retrieve()
                .bodyToMono(TokenResponse.class)
                .block();
        log.info("Token for {} seconds", token.getExpiresIn());
        log.info("Token received: {}", token); //~ EG305
        return token;
    }

    public String listPlans() {
        try {
            return webClient.get() //~ GET /pubapi/v1/fs/{path} handles=specific
                    .uri("/pubapi/v1/fs/Shared/Plans")
                    .header("Authorization", "Bearer " + getToken().getAccessToken()) //~ EG308
                    .retrieve()
                    .bodyToMono(String.class)
                    .block();
        } catch (WebClientResponseException.Unauthorized e) {
            throw new IllegalStateException("Egnyte sign-in failed", e);
        }
    }
}
