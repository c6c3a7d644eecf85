package com.acme;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.springframework.http.HttpStatus;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

class DealtWith {
    private final OkHttpClient ok = new OkHttpClient();
    private final HttpClient jdk = HttpClient.newHttpClient();
    private final RestTemplate rest = new RestTemplate();
    private final String api;
    private final String token;

    DealtWith(String domain, String token) {
        this.api = "https://" + domain + ".egnyte.com/pubapi/v1";
        this.token = token;
    }

    String compared() throws IOException {
        Request request = new Request.Builder().url(api + "/links").header("Authorization", "Bearer " + token).build(); //~ GET /pubapi/v1/links handles=specific
        try (Response response = ok.newCall(request).execute()) {
            if (response.code() == 401) {
                throw new SignInAgainException();
            }
            return response.body().string();
        }
    }

    String switched() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(api + "/notes")).build(); //~ GET /pubapi/v1/notes handles=specific
        HttpResponse<String> response = jdk.send(request, BodyHandlers.ofString());
        return switch (response.statusCode()) {
            case 200 -> response.body();
            case 401 -> throw new SignInAgainException();
            default -> throw new IOException("status " + response.statusCode());
        };
    }

    String typed() {
        try {
            return rest.getForObject(api + "/fs/Shared", String.class); //~ GET /pubapi/v1/fs/{path} handles=specific
        } catch (HttpClientErrorException.Unauthorized e) {
            throw new SignInAgainException();
        }
    }

    String statusOfTheError() {
        try {
            return rest.getForObject(api + "/userinfo", String.class); //~ GET /pubapi/v1/userinfo handles=specific
        } catch (HttpClientErrorException e) {
            if (e.getStatusCode() == HttpStatus.UNAUTHORIZED) {
                throw new SignInAgainException();
            }
            throw e;
        }
    }

    String reactive() {
        WebClient web = WebClient.create(api);
        return web.get() //~ GET /pubapi/v1/search handles=specific
            .uri("/search")
            .retrieve()
            .onStatus(status -> status.value() == 401, response -> Mono.error(new SignInAgainException()))
            .bodyToMono(String.class)
            .block();
    }

    int connection() throws IOException {
        HttpURLConnection connection = (HttpURLConnection) new URL(api + "/tasks").openConnection(); //~ GET /pubapi/v1/tasks handles=specific
        int status = connection.getResponseCode();
        if (status == HttpURLConnection.HTTP_UNAUTHORIZED) {
            throw new SignInAgainException();
        }
        return status;
    }

    String checkedByHelper() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(api + "/bookmarks")).build(); //~ GET /pubapi/v1/bookmarks handles=specific
        return checked(jdk.send(request, BodyHandlers.ofString()));
    }

    private static String checked(HttpResponse<String> response) throws IOException {
        int status = response.statusCode();
        if (status == 401) {
            throw new SignInAgainException();
        } else if (status >= 400) {
            throw new IOException("status " + status);
        }
        return response.body();
    }
}
