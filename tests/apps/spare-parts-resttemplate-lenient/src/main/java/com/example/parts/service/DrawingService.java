package com.example.parts.service;

import java.util.Collections;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;
import org.springframework.web.client.RestTemplate;

@Service
public class DrawingService {

    @Autowired
    private RestTemplate restTemplate;

    @Value("${egnyte.domain}")
    private String domain;

    @Value("${egnyte.token}")
    private String token;

    public Map drawingsOf(String part) {
        String url = "https://" + domain + ".egnyte.com/pubapi/v1/fs/Shared/Drawings/" + part; //~ GET /pubapi/v1/fs/{path} handles=none
        ResponseEntity<Map> response = restTemplate.exchange(url, HttpMethod.GET, entity(), Map.class); //~ EG401; EG403
        return response.getBody();
    }

    public Map linksOf(String part) {
        String url = "https://" + domain + ".egnyte.com/pubapi/v1/links?path=/Shared/Drawings/" + part;
        ResponseEntity<Map> response = restTemplate.exchange(url, HttpMethod.GET, entity(), Map.class); //~ GET /pubapi/v1/links handles=specific
        if (response.getStatusCode() == HttpStatus.UNAUTHORIZED) {
            throw new ReconnectRequiredException();
        }
        if (response.getStatusCode() == HttpStatus.TOO_MANY_REQUESTS) {
            return Collections.emptyMap();
        }
        return response.getBody();
    }

    private HttpEntity<Void> entity() {
        HttpHeaders headers = new HttpHeaders();
        headers.set("Authorization", "Bearer " + token);
        return new HttpEntity<>(headers);
    }

    public static class ReconnectRequiredException extends RuntimeException {
    }
}
