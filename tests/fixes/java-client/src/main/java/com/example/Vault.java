package com.example;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

public final class Vault {
    private static final List<String> SCOPES = List.of("Egnyte.filesystem", "Egnyte.sign");
    private final HttpClient http = HttpClient.newHttpClient();

    public String signIn(String domain, String key, String state) {
        return "https://" + domain + ".egnyte.com/puboauth/token?client_id=" + key
                + "&redirect_uri=http://vault.example.com/back&response_type=code&state=" + state
                + "&scope=" + String.join("%20", SCOPES);
    }

    public HttpResponse<String> list(String domain, String token) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://" + domain + ".egnyte.com/pubapi/v1/fs/Shared"))
                .header("Authorization", "Bearer " + token)
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
