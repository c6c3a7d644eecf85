package com.acme.api;

import java.io.IOException;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

public class EgnyteGateway implements Gateway {
    private final OkHttpClient http;
    private final String root;
    private final String token;

    public EgnyteGateway(String domain, String token) {
        this(domain, token, new OkHttpClient());
    }

    EgnyteGateway(String domain, String token, OkHttpClient http) {
        this.root = "https://" + domain + ".egnyte.com/pubapi";
        this.token = token;
        this.http = http;
    }

    @Override
    public String call(Verb verb, String path) throws IOException {
        RequestBody body = verb == Verb.MAKE ? RequestBody.create(new byte[0]) : null;
        Request request = new Request.Builder()
            .url(root + path)
            .addHeader("Authorization", "Bearer " + token)
            .method(verb.method(), body)
            .build();
        try (Response response = http.newCall(request).execute()) {
            return response.body().string();
        }
    }
}
