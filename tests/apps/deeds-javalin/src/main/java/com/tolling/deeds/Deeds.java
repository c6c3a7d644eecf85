package com.tolling.deeds;

import java.io.IOException;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

public class Deeds {
    private final Connect connect;
    private final OkHttpClient http;

    public Deeds(Connect connect) {
        this.connect = connect;
        this.http = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    Response answer = chain.proceed(chain.request());
                    return answer.code() == 429 ? chain.proceed(chain.request()) : answer;
                })
                .authenticator((route, response) -> response.request().newBuilder().header("X-Attempt", "2").build()) //~ EG404
                .build();
    }

    public String read(String name) throws IOException {
        Request request = new Request.Builder() //~ GET /pubapi/v1/fs-content/{path} handles=specific
                .url(connect.base() + "/pubapi/v1/fs-content/Shared/Deeds/" + name)
                .header("Authorization", "Bearer " + connect.token())
                .build();
        try (Response response = http.newCall(request).execute()) {
            if (response.code() == 401) {
                throw new Refused();
            }
            return response.body().string();
        }
    }

    public static class Refused extends RuntimeException {
    }
}
