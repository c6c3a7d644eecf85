package com.example.tolls;

import java.io.IOException;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

public final class Tolls {
    private static final String EGNYTE = "https://" + System.getenv("EGNYTE_DOMAIN") + ".egnyte.com/pubapi/v1";
    private final OkHttpClient links = new OkHttpClient.Builder().addInterceptor(new Signing.InQuery(System.getenv("EGNYTE_TOKEN"))).build();
    private final OkHttpClient files =
        new OkHttpClient.Builder().addInterceptor(new Signing.InHeader("Bearer", System.getenv("EGNYTE_TOKEN"))).build();
    private final OkHttpClient users =
        new OkHttpClient.Builder().addInterceptor(new Signing.InHeader("Token", System.getenv("EGNYTE_TOKEN"))).build(); //~ EG307

    String links() throws IOException {
        try (Response answer = links.newCall(new Request.Builder().url(EGNYTE + "/links").build()).execute()) { //~ GET /pubapi/v1/links
            return answer.body().string();
        }
    }

    String folder() throws IOException {
        try (Response answer = files.newCall(new Request.Builder().url(EGNYTE + "/fs/Shared/Tolls").build()).execute()) { //~ GET /pubapi/v1/fs/{path}
            return answer.body().string();
        }
    }

    String me() throws IOException {
        try (Response answer = users.newCall(new Request.Builder().url(EGNYTE + "/userinfo").build()).execute()) { //~ GET /pubapi/v1/userinfo
            return answer.body().string();
        }
    }
}
