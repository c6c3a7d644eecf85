package org.millstone.quarry;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

final class Egnyte {
    static final String CALLBACK = "https://quarry.millstone.example/egnyte/done";
    private static final String HOST = "https://" + System.getenv("EGNYTE_DOMAIN") + ".egnyte.com";

    private Egnyte() {}

    static String authorizeUrl(String state) {
        return HOST + "/puboauth/token?client_id=" + System.getenv("EGNYTE_CLIENT_ID")
                + "&redirect_uri=" + URLEncoder.encode(CALLBACK, StandardCharsets.UTF_8)
                + "&scope=Egnyte.filesystem&response_type=code&state=" + state;
    }

    static String redeem(String code) throws IOException, InterruptedException {
        String form = "client_id=" + System.getenv("EGNYTE_CLIENT_ID")
                + "&client_secret=" + System.getenv("EGNYTE_CLIENT_SECRET")
                + "&redirect_uri=" + URLEncoder.encode(CALLBACK, StandardCharsets.UTF_8)
                + "&code=" + code
                + "&grant_type=authorization_code";
        HttpRequest request = HttpRequest.newBuilder(URI.create(HOST + "/puboauth/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
}
