package com.acme;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.URI;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestTemplate;

class Noticed {
    private final String api;
    private final String token;

    Noticed(String domain, String token) {
        this.api = "https://" + domain + ".egnyte.com/pubapi/v1";
        this.token = token;
    }

    private Request get(String path) {
        return new Request.Builder().url(api + path).header("Authorization", "Bearer " + token).build();
    }

    void ignored() throws IOException {
        new OkHttpClient().newCall(get("/bookmarks")).execute().close(); //~ GET /pubapi/v1/bookmarks handles=none; EG401
    }

    String onlyTheBody() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(api + "/links")).build(); //~ GET /pubapi/v1/links handles=none; EG401
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }

    String transportOnly() {
        try (Response response = new OkHttpClient().newCall(get("/tasks")).execute()) { //~ GET /pubapi/v1/tasks handles=none; EG401
            return response.body().string();
        } catch (IOException e) {
            throw new IllegalStateException("no network", e);
        }
    }

    String success() throws IOException {
        try (Response response = new OkHttpClient().newCall(get("/fs/Shared")).execute()) { //~ GET /pubapi/v1/fs/{path} handles=generic
            if (!response.isSuccessful()) { //~ EG402
                throw new IOException("Egnyte said no");
            }
            return response.body().string();
        }
    }

    String notOk() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(api + "/notes")).build(); //~ GET /pubapi/v1/notes handles=generic
        var response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        if (response.statusCode() != 200) { //~ EG402
            throw new IllegalStateException(response.body());
        }
        return response.body();
    }

    String raised() {
        return new RestTemplate().getForObject(api + "/search?query=x", String.class); //~ GET /pubapi/v1/search handles=generic; EG402
    }

    String caughtAll() {
        try {
            return new RestTemplate().getForObject(api + "/events/cursor", String.class); //~ GET /pubapi/v1/events/cursor handles=generic
        } catch (RestClientException e) { //~ EG402
            System.err.println("Egnyte failed: " + e.getMessage());
            return null;
        }
    }

    void swallowed() {
        try {
            new RestTemplate().delete(api + "/fs/Shared/old"); //~ DELETE /pubapi/v1/fs/{path} handles=none; EG401
        } catch (Exception ignored) {
        }
    }

    InputStream connection() throws IOException {
        HttpURLConnection connection = (HttpURLConnection) new URL(api + "/userinfo").openConnection(); //~ GET /pubapi/v1/userinfo handles=generic
        return connection.getInputStream(); //~ EG402
    }
}
