package org.example.toll;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

public final class TollHouses {
    static final class SignInAgain extends RuntimeException {}

    private final HttpClient http = HttpClient.newHttpClient();
    private final UnaryOperator<HttpRequest.Builder> signed = b -> b.header("Authorization", "Bearer " + System.getenv("EGNYTE_TOKEN"));

    private HttpRequest request(String path) {
        URI address = URI.create("https://" + System.getenv("EGNYTE_DOMAIN") + ".egnyte.com/pubapi").resolve("/pubapi" + path);
        return signed.apply(HttpRequest.newBuilder(address)).GET().build();
    }

    private static String checked(HttpResponse<String> answer) {
        return switch (answer.statusCode()) {
            case 200 -> answer.body();
            case 401 -> throw new SignInAgain();
            default -> throw new IllegalStateException("Egnyte answered " + answer.statusCode());
        };
    }

    CompletableFuture<String> houses() {
        return http.sendAsync(request("/v1/fs/Shared/Houses"), HttpResponse.BodyHandlers.ofString()) //~ GET /pubapi/v1/fs/{path} handles=none; EG401
            .thenApply(HttpResponse::body)
            .exceptionally(failure -> "{}");
    }

    CompletableFuture<String> links() {
        return http.sendAsync(request("/v1/links"), HttpResponse.BodyHandlers.ofString()) //~ GET /pubapi/v1/links handles=specific
            .thenApply(TollHouses::checked);
    }

    public static void main(String[] args) {
        TollHouses tolls = new TollHouses();
        System.out.println(tolls.houses().thenCombine(tolls.links(), (a, b) -> a + b).join());
    }
}
