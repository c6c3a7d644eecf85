package com.example.curlews;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import lombok.extern.slf4j.Slf4j;
import okhttp3.FormBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

@Slf4j
class Egnyte {
    static class SignInAgain extends IOException {}

    static class Later extends IOException {
        Later(String seconds) {
            super(seconds);
        }
    }

    private final ObjectMapper json = new ObjectMapper();
    private final OkHttpClient http = new OkHttpClient.Builder()
        .addNetworkInterceptor(chain -> {
            Request request = chain.request();
            Response response = chain.proceed(request);
            log.debug("{} {} {}", request.method(), request.url(),
                request.headers().newBuilder().removeAll("Authorization").build());
            return response;
        })
        .build();

    Grant exchange(String domain, String code) throws IOException {
        FormBody form = new FormBody.Builder()
            .add("client_id", System.getenv("EGNYTE_KEY"))
            .add("client_secret", System.getenv("EGNYTE_SECRET"))
            .add("redirect_uri", "https://curlews.example.com/egnyte/back")
            .add("code", code)
            .add("grant_type", "authorization_code")
            .build();
        Request request = new Request.Builder().url("https://" + domain + ".egnyte.com/puboauth/token").post(form).build();
        try (Response response = http.newCall(request).execute()) {
            Grant grant = json.readValue(response.body().byteStream(), Grant.class);
            grant.setDomain(domain);
            log.info("access token granted: {}", grant);
            log.info("token of type {} for {} s, present: {}", grant.getTokenType(), grant.getExpiresIn(), grant.getAccessToken() != null);
            return grant;
        }
    }

    JsonNode folder(Grant grant, String path) throws IOException {
        Request request = new Request.Builder()  //~ GET /pubapi/v1/fs/{path}
            .url("https://" + grant.getDomain() + ".egnyte.com/pubapi/v1/fs" + path)
            .header("Authorization", grant.header())
            .build();
        try (Response response = http.newCall(request).execute()) {
            if (response.code() == 401) {
                log.warn("token refused: {}", grant);
                throw new SignInAgain();
            }
            if (response.code() == 429) {
                throw new Later(response.header("Retry-After"));
            }
            return json.readTree(response.body().byteStream());
        }
    }
}
