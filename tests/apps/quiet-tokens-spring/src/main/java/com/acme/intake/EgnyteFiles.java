package com.acme.intake;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.client.RestTemplate;

public class EgnyteFiles {
    private final HttpClient http = HttpClient.newHttpClient();
    private final RestTemplate rest = new RestTemplate();
    private final String base;
    private final String token;

    public EgnyteFiles(String domain, String token) {
        this.base = "https://" + domain + ".egnyte.com/pubapi";
        this.token = token;
    }

    public String folder(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder() //~ GET /pubapi/v1/fs/{path}
            .uri(URI.create(base + "/v1/fs/" + path))
            .header("authorization", "Bearer " + token)
            .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    public String links(String cursor) {
        HttpHeaders headers = new HttpHeaders();
        headers.setBearerAuth(token);
        return rest.exchange(base + "/v1/links?page_token=" + cursor, HttpMethod.GET, new HttpEntity<>(headers), String.class).getBody(); //~ GET /pubapi/v1/links
    }

    public void mirror(String path, String user, String password) {
        HttpHeaders headers = new HttpHeaders();
        headers.setBasicAuth(user, password);
        rest.exchange("https://dav.example.com/" + path, HttpMethod.DELETE, new HttpEntity<>(headers), Void.class);
    }
}
