package com.example.toll;

import static spark.Spark.*;

import com.google.gson.JsonParser;
import java.net.URI;
import java.net.http.*;
import java.util.UUID;

public final class Tollhouse {
    private static final String BACK = "https://tollhouse.example.com/egnyte/back";
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Safe SAFE = new Safe();

    public static void main(String[] args) {
        get("/connect/:domain", (request, response) -> {
            String domain = request.params("domain");
            String state = UUID.randomUUID().toString();
            request.session().attribute("state", state);
            request.session().attribute("domain", domain);
            response.redirect("https://" + domain + ".egnyte.com/puboauth/token?client_id=" + System.getenv("EGNYTE_KEY")
                + "&redirect_uri=" + BACK + "&scope=Egnyte.filesystem&response_type=code&state=" + state);
            return "";
        });
        get("/egnyte/back", (request, response) -> {
            String state = request.session().attribute("state");
            if (request.queryParams("error") != null || state == null || !state.equals(request.queryParams("state"))) {
                throw halt(403);
            }
            String domain = request.session().attribute("domain");
            String form = "client_id=" + System.getenv("EGNYTE_KEY") + "&client_secret=" + System.getenv("EGNYTE_SECRET")
                + "&redirect_uri=" + BACK + "&code=" + request.queryParams("code") + "&grant_type=authorization_code";
            HttpRequest exchange = HttpRequest.newBuilder(URI.create("https://" + domain + ".egnyte.com/puboauth/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
            String body = HTTP.send(exchange, HttpResponse.BodyHandlers.ofString()).body();
            SAFE.put(domain, JsonParser.parseString(body).getAsJsonObject().get("access_token").getAsString());
            response.redirect("/ledgers/" + domain);
            return "";
        });
        get("/ledgers/:domain", (request, response) -> {
            String domain = request.params("domain");
            HttpRequest listing = HttpRequest.newBuilder(URI.create("https://" + domain + ".egnyte.com/pubapi/v1/fs/Shared/Ledgers")) //~ GET /pubapi/v1/fs/{path} handles=specific
                .header("Authorization", "Bearer " + SAFE.get(domain))
                .build();
            HttpResponse<String> answer = HTTP.send(listing, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() == 401) {
                response.redirect("/connect/" + domain);
                return "";
            }
            if (answer.statusCode() == 429) {
                answer.headers().firstValue("Retry-After").ifPresent(wait -> response.header("Retry-After", wait));
                throw halt(503);
            }
            if (answer.statusCode() != 200) throw halt(502);
            return answer.body();
        });
    }
}
