package com.example.meadows;

import com.google.gson.JsonParser;
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
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

final class EgnyteServlets {
    private static final String BACK = "https://meadows.example.com/egnyte/back";

    private EgnyteServlets() {}

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static Map<String, String> fields(String... pairs) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put(pairs[i], pairs[i + 1]);
        }
        return fields;
    }

    @WebServlet("/egnyte/connect")
    public static class Connect extends HttpServlet {
        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            String state = UUID.randomUUID().toString();
            String domain = request.getParameter("domain");
            request.getSession().setAttribute("egnyte.state", state);
            request.getSession().setAttribute("egnyte.domain", domain);
            response.sendRedirect("https://" + domain + ".egnyte.com/puboauth/token?" + form(fields(
                    "client_id", System.getenv("EGNYTE_KEY"),
                    "redirect_uri", BACK,
                    "response_type", "code",
                    "scope", "Egnyte.filesystem",
                    "state", state)));
        }
    }

    @WebServlet("/egnyte/back")
    public static class Back extends CallbackServlet {
        @Override
        protected String vendor() {
            return "egnyte";
        }

        @Override
        protected void granted(String code, HttpServletRequest request) throws IOException {
            String body = form(fields(
                    "client_id", System.getenv("EGNYTE_KEY"),
                    "client_secret", System.getenv("EGNYTE_SECRET"),
                    "redirect_uri", BACK,
                    "code", code,
                    "grant_type", "authorization_code"));
            HttpRequest exchange = HttpRequest.newBuilder()
                    .uri(URI.create("https://" + request.getSession().getAttribute("egnyte.domain") + ".egnyte.com/puboauth/token"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            try {
                String answer = HttpClient.newHttpClient().send(exchange, HttpResponse.BodyHandlers.ofString()).body();
                request.getSession().setAttribute("egnyte.token", JsonParser.parseString(answer).getAsJsonObject().get("access_token").getAsString());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
