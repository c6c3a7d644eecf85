package com.brisk.invoices;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

class SignIn {
    private final String domain;

    SignIn(String domain) {
        this.domain = domain;
    }

    String token(String user, String password) throws IOException, InterruptedException {
        Map<String, String> form = new HashMap<>();
        form.put("client_id", System.getenv("EGNYTE_KEY"));
        form.put("username", user);
        form.put("password", password);
        form.put("grant_type", "password"); //~ EG203
        form.put("scope", "Egnyte.filesystem Egnyte.group"); //~ EG102
        HttpRequest request = HttpRequest.newBuilder()
                .uri(URI.create("https://" + domain + ".egnyte.com/puboauth/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form)))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        JsonObject parsed = JsonParser.parseString(answer.body()).getAsJsonObject();
        String token = parsed.get("access_token").getAsString();
        System.out.println("signed in with " + token); //~ EG305
        return token;
    }

    private static String encoded(Map<String, String> form) {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, String> field : form.entrySet()) {
            if (text.length() > 0) {
                text.append('&');
            }
            text.append(URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8));
            text.append('=');
            text.append(URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8));
        }
        return text.toString();
    }
}
