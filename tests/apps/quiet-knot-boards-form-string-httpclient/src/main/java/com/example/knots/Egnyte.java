package com.example.knots;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

class Egnyte {
    static class Refused extends RuntimeException {}

    static class Busy extends RuntimeException {}

    private final HttpClient http = HttpClient.newHttpClient();
    private final String domain;

    Egnyte(String domain) {
        this.domain = domain;
    }

    static String query(Map<String, String> fields) {
        return fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("https://" + domain + ".egnyte.com" + path));
    }

    private HttpResponse<String> form(String path, Map<String, String> fields) throws IOException, InterruptedException {
        return http.send(
            to(path).header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(query(fields))).build(),
            BodyHandlers.ofString());
    }

    String exchange(String code) throws IOException, InterruptedException {
        var fields = new LinkedHashMap<String, String>();
        fields.put("client_id", System.getenv("EGNYTE_KEY"));
        fields.put("client_secret", System.getenv("EGNYTE_SECRET"));
        fields.put("redirect_uri", "https://knots.example.com/egnyte/back");
        fields.put("code", code);
        fields.put("grant_type", "authorization_code");
        return JsonParser.parseString(form("/puboauth/token", fields).body()).getAsJsonObject().get("access_token").getAsString();
    }

    void revoke(String token) throws IOException, InterruptedException {
        http.send(
            to("/pubapi/v1/tokens/revoke")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("token=" + URLEncoder.encode(token, UTF_8)))
                .build(),
            BodyHandlers.discarding());
    }

    JsonObject search(String token, String words) throws IOException, InterruptedException {
        String path = "/pubapi/v1/search?" + query(Map.of("query", words, "folder", "/Shared/Knots"));
        var answer = http.send(to(path).header("Authorization", "Bearer " + token).build(), BodyHandlers.ofString());  //~ GET /pubapi/v1/search
        switch (answer.statusCode()) {
            case 401: throw new Refused();
            case 429: throw new Busy();
            default: return JsonParser.parseString(answer.body()).getAsJsonObject();
        }
    }
}
