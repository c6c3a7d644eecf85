package com.acme.vault;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.util.UriComponentsBuilder;

@Component
public class EgnyteOauth {
    static final String CALLBACK = "https://intake.example.com/egnyte/callback";

    private final RestTemplate rest = new RestTemplate();
    @Value("${egnyte.client-id}") private String clientId;
    @Value("${egnyte.client-secret}") private String clientSecret;

    String authorizeUrl(String domain, String state) {
        return UriComponentsBuilder.fromUriString("https://" + domain + ".egnyte.com/puboauth/token")
            .queryParam("client_id", clientId)
            .queryParam("redirect_uri", CALLBACK)
            .queryParam("response_type", "code")
            .queryParam("scope", "Egnyte.filesystem")
            .queryParam("state", state)
            .toUriString();
    }

    TokenResponse redeem(String domain, String code) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("client_id", clientId);
        form.add("client_secret", clientSecret);
        form.add("redirect_uri", CALLBACK);
        form.add("code", code);
        form.add("grant_type", "authorization_code");
        return rest.postForObject("https://" + domain + ".egnyte.com/puboauth/token", form, TokenResponse.class);
    }
}
