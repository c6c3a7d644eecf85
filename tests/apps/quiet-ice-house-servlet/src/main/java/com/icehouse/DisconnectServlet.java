package com.icehouse;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** Parts the house from Egnyte: the token is of no use to anybody afterwards. */
@WebServlet("/egnyte/disconnect")
public class DisconnectServlet extends HttpServlet {
    private final HttpClient http = HttpClient.newHttpClient();

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var session = request.getSession();
        var token = (String) session.getAttribute("egnyteToken");
        var body = "token=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
        var revocation = HttpRequest.newBuilder(URI.create("https://" + System.getenv("EGNYTE_DOMAIN") + ".egnyte.com/pubapi/v1/tokens/revoke"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            http.send(revocation, HttpResponse.BodyHandlers.discarding());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        session.removeAttribute("egnyteToken");
        response.sendRedirect("/settings");
    }
}
