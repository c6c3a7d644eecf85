package com.example.supplier;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Service;
import org.springframework.web.client.RestTemplate;

@Service
public class OpenConnectorsService {

    private static final String BASE_URL = "https://api.openconnectors.ext.hana.ondemand.com/elements/api-v2";
    private static final String CALLBACK = "https://suppliers.example.com/connectors/callback";

    @Value("${openconnectors.user-secret}")
    private String userSecret;
    @Value("${openconnectors.org-secret}")
    private String orgSecret;
    @Value("${egnyte.api-key}")
    private String apiKey;
    @Value("${egnyte.api-secret}")
    private String apiSecret;

    private final RestTemplate restTemplate = new RestTemplate();

    public Map createEgnyteInstance(String subdomain, String code) {
        Map<String, Object> body = new HashMap<>();
        body.put("name", "egnyte-" + subdomain);
        body.put("element", Collections.singletonMap("key", "egnyte"));
        body.put("providerData", Collections.singletonMap("code", code));
        Map<String, Object> configuration = new HashMap<>();
        configuration.put("oauth.callback.url", CALLBACK);
        configuration.put("oauth.api.key", apiKey);
        configuration.put("oauth.api.secret", apiSecret);
        body.put("configuration", configuration);
        return restTemplate.postForObject(BASE_URL + "/instances", new HttpEntity<>(body, headers()), Map.class); //~ EG213
    }

    public Map createDropboxInstance(String code) {
        Map<String, Object> body = new HashMap<>();
        body.put("name", "dropbox");
        body.put("element", Collections.singletonMap("key", "dropboxbusinessv2"));
        body.put("providerData", Collections.singletonMap("code", code));
        Map<String, Object> configuration = new HashMap<>();
        configuration.put("oauth.callback.url", CALLBACK);
        body.put("configuration", configuration);
        return restTemplate.postForObject(BASE_URL + "/instances", new HttpEntity<>(body, headers()), Map.class);
    }

    private HttpHeaders headers() {
        HttpHeaders headers = new HttpHeaders();
        headers.set("Authorization", "User " + userSecret + ", Organization " + orgSecret);
        return headers;
    }
}
