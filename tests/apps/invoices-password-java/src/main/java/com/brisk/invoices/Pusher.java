package com.brisk.invoices;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;

class Pusher {
    private final HttpClient http = HttpClient.newHttpClient();
    private final String domain;
    private final String token;

    Pusher(String domain, String token) {
        this.domain = domain;
        this.token = token;
    }

    void push(String file) throws IOException, InterruptedException {
        Path path = Path.of(file);
        send("POST", "/pubapi/v1/fs-content/Shared/Invoices/" + path.getFileName(), HttpRequest.BodyPublishers.ofFile(path)); //~ POST /pubapi/v1/fs-content/{path} handles=specific
        send("POST", "/pubapi/v1/links", HttpRequest.BodyPublishers.ofString("{\"path\":\"/Shared/Invoices\",\"type\":\"folder\"}")); //~ POST /pubapi/v1/links handles=specific; EG101
    }

    private void send(String method, String path, HttpRequest.BodyPublisher body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://" + domain + ".egnyte.com" + path))
                .header("Authorization", "Bearer " + token)
                .method(method, body)
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() == 401) {
            throw new IOException("the token was refused, sign in again");
        }
        if (answer.statusCode() == 429) {
            Thread.sleep(Long.parseLong(answer.headers().firstValue("Retry-After").orElse("1")) * 1000);
            send(method, path, body);
        }
    }
}
