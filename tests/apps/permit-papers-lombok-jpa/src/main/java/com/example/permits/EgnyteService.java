package com.example.permits;

import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestTemplate;

@Slf4j
@Service
@RequiredArgsConstructor
public class EgnyteService {

    private final RestTemplate restTemplate;
    private final EgnyteAccountRepository accounts;

    @Value("${egnyte.base-url}")
    private String baseUrl;

    @Value("${egnyte.client-id}")
    private String clientId;

    @Value("${egnyte.client-secret}")
    private String clientSecret;

    public EgnyteAccount connect(String username, String code) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_FORM_URLENCODED);

        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("client_id", clientId);
        form.add("client_secret", clientSecret);
        form.add("redirect_uri", "https://permits.example.com/egnyte/callback");
        form.add("code", code);
        form.add("grant_type", "authorization_code");

        ResponseEntity<EgnyteTokenResponse> response = restTemplate.postForEntity(
                baseUrl + "/puboauth/token", new HttpEntity<>(form, headers), EgnyteTokenResponse.class);

        EgnyteTokenResponse body = response.getBody();
        log.info("Egnyte connected for {}, valid for {} seconds", username, body.expiresIn());

        EgnyteAccount account = EgnyteAccount.builder()
                .username(username)
                .accessToken(body.accessToken())
                .build();
        return accounts.save(account);
    }

    public String listPermits(String username) {
        EgnyteAccount account = accounts.findByUsername(username).orElseThrow();
        HttpHeaders headers = new HttpHeaders();
        headers.setBearerAuth(account.getAccessToken());
        try {
            return restTemplate.exchange(baseUrl + "/pubapi/v1/fs/Shared/Permits", HttpMethod.GET, new HttpEntity<>(headers), String.class).getBody(); //~ GET /pubapi/v1/fs/{path}
        } catch (HttpClientErrorException.Unauthorized e) {
            throw new IllegalStateException("reconnect Egnyte", e);
        }
    }
}
