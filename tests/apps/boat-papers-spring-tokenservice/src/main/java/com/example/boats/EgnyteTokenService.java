package com.example.boats;

import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Service;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;

@Service
public class EgnyteTokenService {

    private final RestClient restClient;
    private final String clientId;
    private final String clientSecret;
    private final String username;
    private final String password;

    public EgnyteTokenService(
            RestClient.Builder builder,
            @Value("${egnyte.base-url}") String baseUrl,
            @Value("${egnyte.client-id}") String clientId,
            @Value("${egnyte.client-secret}") String clientSecret,
            @Value("${egnyte.username}") String username,
            @Value("${egnyte.password}") String password) {
        this.restClient = builder.baseUrl(baseUrl).build();
        this.clientId = clientId;
        this.clientSecret = clientSecret;
        this.username = username;
        this.password = password;
    }

    public String getAccessToken() {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("grant_type", "password");
        form.add("client_id", clientId);
        form.add("client_secret", clientSecret);
        form.add("username", username);
        form.add("password", password);
        form.add("scope", "Egnyte.filesystem");
        Map<?, ?> body = restClient.post()
                .uri("/puboauth/token")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .retrieve()
                .body(Map.class);
        return (String) body.get("access_token");
    }
}
