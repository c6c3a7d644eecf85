package nl.sluis;

import io.javalin.Javalin;
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

public class Main {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String REDIRECT = "https://sluis.example.com/connected";

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    }

    private static String host() {
        return "https://" + System.getenv("EGNYTE_DOMAIN") + ".egnyte.com";
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    public static void main(String[] args) {
        Javalin app = Javalin.create().start(7000);
        app.get("/connect", ctx -> {
            Map<String, String> query = new LinkedHashMap<>();
            query.put("client_id", System.getenv("EGNYTE_KEY"));
            query.put("redirect_uri", REDIRECT);
            query.put("response_type", "code");
            query.put("scope", Scope.all());
            query.put("state", UUID.randomUUID().toString());
            ctx.sessionAttribute("state", query.get("state"));
            ctx.redirect(host() + "/puboauth/token?" + form(query));
        });
        app.get("/connected", ctx -> {
            if (ctx.queryParam("error") != null || !ctx.queryParam("state").equals(ctx.sessionAttribute("state"))) {
                ctx.status(403);
                return;
            }
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put("client_id", System.getenv("EGNYTE_KEY"));
            fields.put("client_secret", System.getenv("EGNYTE_SECRET"));
            fields.put("redirect_uri", REDIRECT);
            fields.put("code", ctx.queryParam("code"));
            fields.put("scope", Scope.FILES.id());
            fields.put("grant_type", "authorization_code");
            HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(host() + "/puboauth/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(fields))));
            ctx.sessionAttribute("token", answer.body().replaceAll(".*\"access_token\":\"([^\"]+)\".*", "$1"));
            ctx.redirect("/locks");
        });
        app.get("/locks", ctx -> {
            HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(host() + "/pubapi/v1/fs/Shared/Locks")) //~ GET /pubapi/v1/fs/{path} handles=specific
                .header("Authorization", "Bearer " + ctx.sessionAttribute("token")));
            if (answer.statusCode() == 401) ctx.redirect("/connect");
            else ctx.result(answer.body());
        });
        app.post("/locks/{id}/share", ctx -> {
            HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(host() + "/pubapi/v1/links")) //~ POST /pubapi/v1/links handles=specific
                .header("Authorization", "Bearer " + ctx.sessionAttribute("token"))
                .POST(HttpRequest.BodyPublishers.ofString("{\"path\":\"/Shared/Locks/" + ctx.pathParam("id") + "\",\"type\":\"folder\"}")));
            if (answer.statusCode() == 401) ctx.redirect("/connect");
            else ctx.result(answer.body());
        });
    }
}
