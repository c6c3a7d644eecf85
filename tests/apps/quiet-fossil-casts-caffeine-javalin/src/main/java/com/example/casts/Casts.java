package com.example.casts;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.javalin.Javalin;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

public final class Casts {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final LoadingCache<String, String> TOKENS =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofDays(10)).build(Casts::signIn);

    private static String signIn(String domain) throws Exception {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "password");
        form.put("client_id", System.getenv("EGNYTE_KEY"));
        form.put("client_secret", System.getenv("EGNYTE_SECRET"));
        form.put("username", System.getenv("EGNYTE_USER"));
        form.put("password", System.getenv("EGNYTE_PASSWORD"));
        form.put("scope", "Egnyte.filesystem");
        String body = form.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://" + domain + ".egnyte.com/puboauth/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return JSON.readTree(HTTP.send(request, BodyHandlers.ofString()).body()).get("access_token").asText();
    }

    private static String folder(String domain, String path) throws Exception {
        while (true) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("https://" + domain + ".egnyte.com/pubapi/v1/fs" + path)) //~ GET /pubapi/v1/fs/{path}
                    .header("Authorization", "Bearer " + TOKENS.get(domain))
                    .build();
            var answer = HTTP.send(request, BodyHandlers.ofString());
            if (answer.statusCode() == 401) {
                TOKENS.invalidate(domain);
                throw new IllegalStateException("Egnyte does not take the token any more");
            }
            var wait = answer.headers().firstValueAsLong("Retry-After");
            if (wait.isEmpty()) {
                return answer.body();
            }
            Thread.sleep(Duration.ofSeconds(wait.getAsLong()));
        }
    }

    public static void main(String[] args) {
        String domain = System.getenv("EGNYTE_DOMAIN");
        Javalin.create()
                .get("/casts", ctx -> ctx.result(folder(domain, "/Shared/Casts")).contentType("application/json"))
                .get("/casts/{name}", ctx -> ctx.result(folder(domain, "/Shared/Casts/" + ctx.pathParam("name"))))
                .start(7070);
    }
}
