package com.example.leasing;

import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Service;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestTemplate;

@Slf4j
@Service
@RequiredArgsConstructor
public class EgnyteAuthService {

    private final RestTemplate restTemplate;
    private final EgnyteProperties properties;

    public String getAccessToken() {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_FORM_URLENCODED);

        MultiValueMap<String, String> body = new LinkedMultiValueMap<>();
        body.add("grant_type", "password");
        body.add("client_id", properties.getClientId());
        body.add("client_secret", properties.getClientSecret());
        body.add("username", properties.getUsername());
        body.add("password", properties.getPassword());
        body.add("scope", "Egnyte.filesystem");

        TokenResponse response = restTemplate.postForObject(
                properties.getBaseUrl() + "/puboauth/token",
                new HttpEntity<>(body, headers),
                TokenResponse.class);
        log.info("Received token of type {} for {}", response.getTokenType(), properties.getUsername());
        log.debug("Token response: {}", response); //~ EG305
        return response.getAccessToken();
    }
}
