package com.acme;

import java.io.IOException;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

class Square {
    private static final MediaType JSON = MediaType.get("application/json");
    private final OkHttpClient client = new OkHttpClient.Builder().retryOnConnectionFailure(true).build();
    private final String domain;
    private final String token;

    Square(String domain, String token) {
        this.domain = domain;
        this.token = token;
    }

    void all() throws IOException {
        HttpUrl url = new HttpUrl.Builder()
            .scheme("https")
            .host(domain + ".egnyte.com")
            .addPathSegments("pubapi/v1/fs")
            .addPathSegment("Shared")
            .addQueryParameter("list_content", "true")
            .build();
        client.newCall(new Request.Builder().url(url).header("Authorization", "Bearer " + token).build()).execute().close(); //~ GET /pubapi/v1/fs/{path}
        HttpUrl users = HttpUrl.parse("https://" + domain + ".egnyte.com/pubapi/v2").newBuilder().addPathSegment("users").build();
        client.newCall(new Request.Builder().url(users).post(RequestBody.create("{}", JSON)).build()).execute().close(); //~ POST /pubapi/v2/users
        Request delete = new Request.Builder().url("https://" + domain + ".egnyte.com/pubapi/v1/fs/Shared/old").delete().build();
        client.newCall(delete).enqueue(new Callback() { //~ DELETE /pubapi/v1/fs/{path}
            @Override
            public void onFailure(Call call, IOException e) {
                System.err.println(e.getMessage());
            }

            @Override
            public void onResponse(Call call, Response response) {
                response.close();
            }
        });
    }
}
