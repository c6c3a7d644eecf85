package com.tolling.deeds;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

public class Connect {
    private static final Logger log = LoggerFactory.getLogger(Connect.class);
    private static final String BACK = "https://deeds.tolling.example/connected";
    private final String base = "https://" + System.getenv("EGNYTE_DOMAIN") + ".egnyte.com";
    private volatile String token;

    public void start(Context ctx) {
        String state = UUID.randomUUID().toString();
        ctx.sessionAttribute("state", state);
        ctx.redirect(base + "/puboauth/token?response_type=code&client_id=" + System.getenv("EGNYTE_ID") + "&redirect_uri="
                + URLEncoder.encode(BACK, StandardCharsets.UTF_8) + "&scope=Egnyte.filesystem&state=" + state);
    }

    public void finish(Context ctx) throws IOException, InterruptedException {
        String code = ctx.queryParam("code"); //~ EG206; EG210
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("grant_type", "authorization_code");
        fields.put("client_id", System.getenv("EGNYTE_ID"));
        fields.put("client_secret", System.getenv("EGNYTE_SECRET"));
        fields.put("redirect_uri", BACK);
        fields.put("code", code);
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/puboauth/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        token = new ObjectMapper().readTree(answer.body()).path("access_token").asText();
        log.info("Egnyte says {}", token); //~ EG305
        ctx.redirect("/");
    }

    public String token() {
        return token;
    }

    public String base() {
        return base;
    }
}
