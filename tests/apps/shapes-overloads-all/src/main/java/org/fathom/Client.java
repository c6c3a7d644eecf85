package org.fathom;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

public class Client {
    private final HttpClient http;
    private final String base;
    private final String token;

    public Client(String domain, String token) {
        this(URI.create("https://" + domain + ".egnyte.com"), token);
    }

    public Client(URI host, String token) {
        this(HttpClient.newHttpClient(), host + "/pubapi", token);
    }

    public Client(HttpClient http, String base, String token) {
        this.http = http;
        this.base = base;
        this.token = token;
    }

    public String list(String folder) throws IOException, InterruptedException {
        return list(folder, 100);
    }

    public String list(String folder, int count) throws IOException, InterruptedException {
        return send("GET", "/v1/fs/" + folder + "?count=" + count); //~ GET /pubapi/v1/fs/{path}
    }

    public String links() throws IOException, InterruptedException {
        return send("GET", "/v1/links"); //~ GET /pubapi/v1/links
    }

    public String links(String path) throws IOException, InterruptedException {
        return send("GET", "/v2/links?path=" + path); //~ GET /pubapi/v2/links
    }

    public String links(String path, String type) throws IOException, InterruptedException {
        return send("POST", "/v1/links", "{\"path\":\"" + path + "\",\"type\":\"" + type + "\"}"); //~ POST /pubapi/v1/links
    }

    public String user(long id) throws IOException, InterruptedException {
        return send("GET", "/v2/users/" + id); //~ GET /pubapi/v2/users/{user_id}
    }

    public String user(String name) throws IOException, InterruptedException {
        return send("GET", "/v2/users?filter=userName%20eq%20" + name); //~ GET /pubapi/v2/users
    }

    private String send(String method, String path) throws IOException, InterruptedException {
        return send(method, path, "");
    }

    private String send(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", "Bearer " + token)
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
}
