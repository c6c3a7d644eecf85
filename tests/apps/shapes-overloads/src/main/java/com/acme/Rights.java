package com.acme;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Reads and sets who may see a folder. */
public class Rights {
    private final HttpClient http = HttpClient.newHttpClient();
    private final String root;

    public Rights(String domain) {
        this.root = "https://" + domain + ".egnyte.com/pubapi/v2";
    }

    public String of(String folder) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(root + "/perms/" + folder)).GET()); //~ GET /pubapi/v2/perms/{path}
    }

    public String of(long user) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(root + "/users/" + user)).GET()); //~ GET /pubapi/v2/users/{user_id}
    }

    public String of(String folder, String rights) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(root + "/perms/" + folder)).POST(HttpRequest.BodyPublishers.ofString(rights))); //~ POST /pubapi/v2/perms/{path}
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString()).body();
    }
}
