package com.example.reservoir;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import io.javalin.http.Context;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static java.nio.charset.StandardCharsets.UTF_8;

public final class Main {

    private static final Logger log = LoggerFactory.getLogger(Main.class);
    private static final HttpClient http = HttpClient.newHttpClient();
    private static final ObjectMapper json = new ObjectMapper();
    private static final Map<String, Grant> grants = new ConcurrentHashMap<>();

    private static void exchange(Context context) throws Exception {
        String domain = context.formParam("domain");
        Map<String, String> form = Map.of(
                "client_id", System.getenv("EGNYTE_KEY"),
                "client_secret", System.getenv("EGNYTE_SECRET"),
                "redirect_uri", "https://reservoir.example.com/egnyte/callback",
                "code", context.formParam("grant"),
                "grant_type", "authorization_code");
        log.debug("token request with {}", form.keySet());
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://" + domain + ".egnyte.com/puboauth/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        log.info("token request answered {} with {} bytes", answer.statusCode(), answer.body().length());
        Grant grant = json.readValue(answer.body(), Grant.class);
        log.info("connected {} with {}", domain, grant);
        grants.put(domain, grant);
    }

    private static void levels(Context context) throws Exception {
        String domain = context.pathParam("domain");
        Grant grant = grants.get(domain);
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://" + domain + ".egnyte.com/pubapi/v1/fs/Shared/Levels")) //~ GET /pubapi/v1/fs/{path}
                .header("Authorization", "Bearer " + grant.accessToken())
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() == 401) {
            log.warn("Egnyte refused {} of {}", grant, domain);
            grants.remove(domain);
        }
        context.status(answer.statusCode()).result(answer.body());
    }

    public static void main(String[] args) {
        Javalin.create()
                .post("/egnyte/exchange", Main::exchange)
                .get("/levels/{domain}", Main::levels)
                .start(7070);
    }
}
