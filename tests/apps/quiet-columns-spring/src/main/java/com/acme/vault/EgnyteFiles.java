package com.acme.vault;

import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.client.RestTemplate;

public class EgnyteFiles {
    private final RestTemplate rest = new RestTemplate();

    public String folder(EgnyteConnection connection, String path) {
        HttpHeaders headers = new HttpHeaders();
        headers.setBearerAuth(connection.getAccessToken());
        String url = "https://" + connection.getDomain() + ".egnyte.com/pubapi/v1/fs/" + path;
        return rest.exchange(url, HttpMethod.GET, new HttpEntity<>(headers), String.class).getBody(); //~ GET /pubapi/v1/fs/{path}
    }
}
