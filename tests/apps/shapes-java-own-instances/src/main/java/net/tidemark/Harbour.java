package net.tidemark;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** The account that the process works for. */
final class Harbour {
    private static Harbour current;

    private final String root;
    private final String token;

    private Harbour(String root, String token) {
        this.root = root;
        this.token = token;
    }

    static Harbour of(String domain, String token) {
        return new Harbour("https://" + domain + ".egnyte.com/pubapi", token);
    }

    static void open(String domain, String token) {
        current = of(domain, token);
    }

    static Harbour get() {
        return current;
    }

    String fetch(String endpoint) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(root + endpoint)).GET());
    }

    void drop(String endpoint) throws Exception {
        send(HttpRequest.newBuilder().uri(URI.create(root + endpoint)).DELETE());
    }

    private String send(HttpRequest.Builder request) throws Exception {
        request.setHeader("Authorization", "Bearer " + token);
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString()).body();
    }
}
