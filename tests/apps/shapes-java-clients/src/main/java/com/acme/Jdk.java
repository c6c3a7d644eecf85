package com.acme;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import javax.net.ssl.HttpsURLConnection;

class Jdk {
    private final String root;
    private final String token;

    Jdk(String domain, String token) {
        this.root = "https://" + domain + ".egnyte.com/pubapi";
        this.token = token;
    }

    void all() throws Exception {
        read();
        write();
        relative();
        later();
    }

    InputStream read() throws Exception {
        URL url = new URL(root + "/v1/fs/Shared");
        HttpURLConnection connection = (HttpURLConnection) url.openConnection(); //~ GET /pubapi/v1/fs/{path}
        connection.setRequestProperty("Authorization", "Bearer " + token);
        return connection.getInputStream();
    }

    void write() throws Exception {
        HttpsURLConnection connection = (HttpsURLConnection) new URL(root + "/v1/links").openConnection(); //~ POST /pubapi/v1/links
        connection.setRequestMethod("POST");
        connection.setDoOutput(true);
        connection.setRequestProperty("Authorization", "Bearer " + token);
        try (OutputStream out = connection.getOutputStream()) {
            out.write("{}".getBytes());
        }
        System.out.println(connection.getResponseCode());
    }

    void relative() throws Exception {
        URL base = new URL(root + "/v2/");
        HttpURLConnection connection = (HttpURLConnection) new URL(base, "users").openConnection(); //~ GET /pubapi/v2/users
        connection.connect();
        new URL(base, "groups").openStream().close(); //~ GET /pubapi/v2/groups
    }

    void later() {
        HttpRequest request = HttpRequest.newBuilder()
            .uri(URI.create(root + "/v1/links/12"))
            .headers("Authorization", "Bearer " + token)
            .DELETE()
            .build();
        HttpClient.newBuilder().build().sendAsync(request, HttpResponse.BodyHandlers.ofString()) //~ DELETE /pubapi/v1/links/{link_id}
            .thenApply(HttpResponse::body)
            .thenAccept(System.out::println)
            .join();
    }
}
