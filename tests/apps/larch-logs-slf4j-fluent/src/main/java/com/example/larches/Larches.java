package com.example.larches;

import java.io.IOException;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

public final class Larches {
    public static void main(String[] args) throws IOException {
        OkHttpClient client = new OkHttpClient.Builder().addInterceptor(new Signing(System.getenv("EGNYTE_TOKEN"))).build();
        String domain = System.getenv("EGNYTE_DOMAIN");
        Request request = new Request.Builder().url("https://" + domain + ".egnyte.com/pubapi/v1/fs/Shared/Larches").build(); //~ GET /pubapi/v1/fs/{path}
        try (Response answer = client.newCall(request).execute()) {
            System.out.println(answer.body().string());
        }
    }
}
