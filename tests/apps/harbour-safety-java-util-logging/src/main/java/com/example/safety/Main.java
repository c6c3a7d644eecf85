package com.example.safety;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.ObjectMapper;

public class Main {
    private static final Logger LOGGER = Logger.getLogger(Main.class.getName());
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String BASE = "https://" + ConfigLoader.get("egnyte.domain") + ".egnyte.com";

    private static String getAccessToken() throws IOException, InterruptedException {
        Map<String, String> form = Map.of(
                "grant_type", "password",
                "client_id", ConfigLoader.get("egnyte.apiKey"),
                "username", ConfigLoader.get("egnyte.username"),
                "password", ConfigLoader.get("egnyte.password"));
        String body = form.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(BASE + "/puboauth/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        LOGGER.log(Level.FINE, "token endpoint answered {0}", response.statusCode());
        LOGGER.log(Level.FINE, "token endpoint answered {0}", response.body()); //~ EG305
        return MAPPER.readTree(response.body()).get("access_token").asText();
    }

    private static String listFolder(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder() //~ GET /pubapi/v1/fs/{path} handles=specific
                .uri(URI.create(BASE + "/pubapi/v1/fs/Shared/" + path))
                .header("Authorization", "Bearer " + getAccessToken()) //~ EG308
                .GET()
                .build();
        HttpResponse<String> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() == 401) {
            throw new IllegalStateException("Egnyte no longer accepts this account");
        }
        return response.body();
    }

    public static void main(String[] args) throws Exception {
        for (String folder : List.of("Drills", "Incidents", "Permits")) {
            System.out.println(listFolder(folder));
        }
    }
}
