package com.example.marks;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.asynchttpclient.AsyncHttpClient;
import org.asynchttpclient.Response;

class EgnyteAsync {
    static class SignInAgain extends RuntimeException { }

    private final AsyncHttpClient http;
    private final String host;
    private volatile String token;
    private volatile String refreshToken;

    EgnyteAsync(AsyncHttpClient http, String domain, String refreshToken) {
        this.http = http;
        this.host = "https://" + domain + ".egnyte.com";
        this.refreshToken = refreshToken;
    }

    CompletionStage<JsonObject> marks(String street) {
        return renewing(() -> http.prepareGet(host + "/pubapi/v1/fs/Shared/Marks/" + street)  //~ GET /pubapi/v1/fs/{path} handles=specific
                .setHeader("Authorization", "Bearer " + token)
                .execute()
                .toCompletableFuture())
            .thenApply(answer -> JsonParser.parseString(answer.getResponseBody()).getAsJsonObject());
    }

    private CompletionStage<Response> renewing(Supplier<CompletableFuture<Response>> call) {
        return call.get().thenCompose(answer -> {
            switch (answer.getStatusCode()) {
                case 401:
                    return renew().thenCompose(done -> call.get());
                case 429:
                    String after = answer.getHeader("Retry-After");
                    return CompletableFuture
                        .supplyAsync(call, CompletableFuture.delayedExecutor(after == null ? 5 : Long.parseLong(after), TimeUnit.SECONDS))
                        .thenCompose(again -> again);
                default:
                    return CompletableFuture.completedFuture(answer);
            }
        });
    }

    private CompletionStage<Void> renew() {
        return http.preparePost(host + "/puboauth/token")
            .addFormParam("client_id", System.getenv("EGNYTE_KEY"))
            .addFormParam("client_secret", System.getenv("EGNYTE_SECRET"))
            .addFormParam("grant_type", "refresh_token")
            .addFormParam("refresh_token", refreshToken)
            .execute()
            .toCompletableFuture()
            .thenAccept(answer -> {
                if (answer.getStatusCode() != 200) {
                    throw new SignInAgain();
                }
                JsonObject grant = JsonParser.parseString(answer.getResponseBody()).getAsJsonObject();
                token = grant.get("access_token").getAsString();
                refreshToken = grant.get("refresh_token").getAsString();
            });
    }
}
