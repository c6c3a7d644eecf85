package com.example.casks;

import com.google.gson.JsonParser;
import java.io.IOException;
import okhttp3.Authenticator;
import okhttp3.FormBody;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.Route;

final class FreshToken implements Authenticator, Interceptor {
    private final OkHttpClient plain = new OkHttpClient();
    private final String domain;
    private String token;

    FreshToken(String domain, String token) {
        this.domain = domain;
        this.token = token;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request().newBuilder().header("Authorization", "Bearer " + token).build();
        Response response = chain.proceed(request);
        for (int tries = 0; tries < 3 && response.code() == 429; tries++) {
            String seconds = response.header("Retry-After", "1");
            response.close();
            try {
                Thread.sleep(Long.parseLong(seconds) * 1000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException(e);
            }
            response = chain.proceed(request);
        }
        return response;
    }

    @Override
    public synchronized Request authenticate(Route route, Response response) throws IOException {
        String sent = response.request().header("Authorization");
        if (response.priorResponse() != null) {
            return null; // the second 401 in a row: the grant itself has ended
        }
        if (("Bearer " + token).equals(sent)) {
            token = renew();
        }
        return response.request().newBuilder().header("Authorization", "Bearer " + token).build();
    }

    private String renew() throws IOException {
        FormBody form = new FormBody.Builder()
                .add("grant_type", "refresh_token")
                .add("refresh_token", System.getenv("EGNYTE_REFRESH_TOKEN"))
                .add("client_id", System.getenv("EGNYTE_KEY"))
                .add("client_secret", System.getenv("EGNYTE_SECRET"))
                .build();
        Request request = new Request.Builder().url("https://" + domain + ".egnyte.com/puboauth/token").post(form).build();
        try (Response answer = plain.newCall(request).execute()) {
            if (!answer.isSuccessful()) {
                throw new IOException("the grant has ended");
            }
            return JsonParser.parseString(answer.body().string()).getAsJsonObject().get("access_token").getAsString();
        }
    }
}
