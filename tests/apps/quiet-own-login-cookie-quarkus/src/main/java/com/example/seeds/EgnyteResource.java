package com.example.seeds;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

@ApplicationScoped
@Path("/egnyte")
@Produces(MediaType.APPLICATION_JSON)
public class EgnyteResource {
    private static final String CALLBACK = "https://seeds.example.com/egnyte/callback";

    record Pending(String domain, String state) {
    }

    record TokenAnswer(
        @JsonProperty("access_token") String accessToken,
        @JsonProperty("token_type") String tokenType,
        @JsonProperty("expires_in") long expiresIn) {
    }

    record Connection(String domain, TokenAnswer token, Instant since) {
    }

    /** What the browser may know of a connection. */
    record ConnectionView(String domain, long expiresIn, String tokenType) {
        static ConnectionView of(Connection c) {
            return new ConnectionView(c.domain(), c.token().expiresIn(), c.token().tokenType());
        }
    }

    private final Map<String, Pending> pending = new ConcurrentHashMap<>();
    private final Map<String, Connection> connections = new ConcurrentHashMap<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();

    @GET
    @Path("/connect")
    public Response connect(@QueryParam("domain") String domain) {
        String sid = UUID.randomUUID().toString();
        String state = UUID.randomUUID().toString();
        pending.put(sid, new Pending(domain, state));
        URI target = URI.create("https://" + domain + ".egnyte.com/puboauth/token?client_id=" + System.getenv("EGNYTE_KEY")
            + "&redirect_uri=" + CALLBACK + "&scope=Egnyte.filesystem&response_type=code&state=" + state);
        NewCookie cookie = new NewCookie.Builder("sid").value(sid).path("/egnyte").httpOnly(true).secure(true).build();
        return Response.seeOther(target).cookie(cookie).build();
    }

    @GET
    @Path("/callback")
    public Response callback(@CookieParam("sid") String sid, @QueryParam("code") String code,
            @QueryParam("state") String state, @QueryParam("error") String error) throws IOException, InterruptedException {
        Pending waiting = sid == null ? null : pending.remove(sid);
        if (error != null || waiting == null || !waiting.state().equals(state)) {
            return Response.status(Response.Status.FORBIDDEN).build();
        }
        String form = "client_id=" + System.getenv("EGNYTE_KEY")
            + "&client_secret=" + System.getenv("EGNYTE_SECRET")
            + "&redirect_uri=" + CALLBACK
            + "&code=" + URLEncoder.encode(code, StandardCharsets.UTF_8)
            + "&grant_type=authorization_code";
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://" + waiting.domain() + ".egnyte.com/puboauth/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        TokenAnswer token = json.readValue(answer.body(), TokenAnswer.class);
        Connection connection = new Connection(waiting.domain(), token, Instant.now());
        connections.put(sid, connection);
        return Response.ok(ConnectionView.of(connection)).build();
    }

    @GET
    @Path("/trials")
    public Response trials(@CookieParam("sid") String sid) throws IOException, InterruptedException {
        Connection connection = sid == null ? null : connections.get(sid);
        if (connection == null) {
            return Response.status(Response.Status.UNAUTHORIZED).build();
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://" + connection.domain() + ".egnyte.com/pubapi/v1/fs/Shared/Trials")) //~ GET /pubapi/v1/fs/{path}
            .header("Authorization", "Bearer " + connection.token().accessToken())
            .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() == 401) {
            connections.remove(sid);
            return Response.status(Response.Status.UNAUTHORIZED).build();
        }
        JsonNode folder = json.readTree(answer.body());
        return Response.ok(Map.of("trials", folder.path("files"), "connection", ConnectionView.of(connection))).build();
    }
}
