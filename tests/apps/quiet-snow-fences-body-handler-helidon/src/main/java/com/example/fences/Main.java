package com.example.fences;

import com.fasterxml.jackson.databind.JsonNode;
import io.helidon.http.Status;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;

public final class Main {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Vault VAULT = new Vault();

    public static void main(String[] args) {
        HttpRouting.Builder routing = HttpRouting.builder()
            .get("/fences/{valley}", Main::fences)
            .error(Checked.SignInAgain.class, (req, res, e) -> res.status(Status.SEE_OTHER_303).header("Location", "/connect").send())
            .error(Checked.Wait.class, (req, res, e) -> res.status(Status.SERVICE_UNAVAILABLE_503).header("Retry-After", "" + e.seconds).send());
        WebServer.builder().routing(routing).port(8080).build().start();
    }

    private static void fences(ServerRequest req, ServerResponse res) throws IOException, InterruptedException {
        Vault.Key key = VAULT.of(req.headers().first(io.helidon.http.HeaderNames.create("X-Ranger")).orElseThrow());
        URI uri = URI.create("https://" + key.domain() + ".egnyte.com/pubapi/v1/fs/Shared/Fences/" + req.path().pathParameters().get("valley"));  //~ GET /pubapi/v1/fs/{path} handles=specific
        HttpRequest request = HttpRequest.newBuilder(uri).header("Authorization", "Bearer " + key.token()).build();
        JsonNode folder;
        try {
            folder = HTTP.send(request, new Checked()).body();
        } catch (IOException e) {
            // What a body handler throws reaches the caller wrapped.
            if (e.getCause() instanceof Checked.SignInAgain s) throw s;
            if (e.getCause() instanceof Checked.Wait w) throw w;
            throw e;
        }
        res.send(folder.path("files").toString());
    }
}
