package com.example.kelp;

import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

public class Main {
    static class Refused extends RuntimeException {
        final int status;

        Refused(int status) {
            super("Egnyte answered " + status);
            this.status = status;
        }
    }

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    public static void main(String[] args) {
        Vertx vertx = Vertx.vertx();
        Router router = Router.router(vertx);
        router.get("/beds/:bed").blockingHandler(ctx -> ctx.end(bed(ctx.pathParam("bed"))));
        router.route().failureHandler(ctx -> {
            if (ctx.failure() instanceof Refused refused && refused.status == 401) {
                ctx.response().setStatusCode(303).putHeader("Location", "/connect").end();
            } else {
                ctx.response().setStatusCode(502).end("Egnyte could not be asked");
            }
        });
        vertx.createHttpServer().requestHandler(router).listen(8080);
    }

    private static String bed(String bed) {
        try {
            HttpResponse<String> answer = HTTP.send(HttpRequest.newBuilder() //~ GET /pubapi/v1/fs/{path} handles=specific
                .uri(URI.create("https://" + System.getenv("EGNYTE_DOMAIN") + ".egnyte.com/pubapi/v1/fs/Shared/Kelp/" + bed))
                .header("Authorization", "Bearer " + System.getenv("EGNYTE_TOKEN"))
                .build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 400) {
                throw new Refused(answer.statusCode());
            }
            return answer.body();
        } catch (java.io.IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
