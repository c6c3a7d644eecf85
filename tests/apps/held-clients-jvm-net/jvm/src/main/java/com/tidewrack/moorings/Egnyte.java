package com.tidewrack.moorings;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

class Egnyte {
    private final HttpClient http = HttpClient.newHttpClient();
    private final String root;
    private final String token;

    Egnyte(String domain, String token) {
        this.root = "https://" + domain + ".egnyte.com/pubapi";
        this.token = token;
    }

    String get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(root + path)).GET());
    }

    String delete(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(root + path)).DELETE());
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = http.send(request.header("Authorization", "Bearer " + token).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() == 401) {
            throw new IllegalStateException("sign in again");
        }
        return answer.body();
    }
}
