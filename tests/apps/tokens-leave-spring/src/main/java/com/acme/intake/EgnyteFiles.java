package com.acme.intake;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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

    public String links() {
        return rest.getForObject(base + "/v1/links?access_token=" + token, String.class); //~ GET /pubapi/v1/links; EG306
    }

    public String folder(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder() //~ GET /pubapi/v1/fs/{path}
            .uri(URI.create(base + "/v1/fs/" + path))
            .header("Authorization", "Token " + token) //~ EG307
            .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
}
