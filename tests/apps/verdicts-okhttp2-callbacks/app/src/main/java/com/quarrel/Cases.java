package com.quarrel;

import android.util.Log;

import com.squareup.okhttp.Callback;
import com.squareup.okhttp.OkHttpClient;
import com.squareup.okhttp.Request;
import com.squareup.okhttp.Response;

import java.io.IOException;

/** Callbacks as the second version of the client has them: of one parameter. */
public class Cases {
    private final OkHttpClient client = new OkHttpClient();
    private final String domain;
    private String token;

    public Cases(String domain, String token) {
        this.domain = domain;
        this.token = token;
    }

    private Request request(String path) {
        return new Request.Builder()
                .url("https://" + domain + ".egnyte.com/pubapi/v1/" + path)
                .addHeader("Authorization", "Bearer " + token)
                .build();
    }

    public void who() {
        client.newCall(request("userinfo")).enqueue(new Callback() { //~ GET /pubapi/v1/userinfo handles=specific
            @Override
            public void onFailure(Request request, IOException e) {
                Log.e("cases", "offline");
            }

            @Override
            public void onResponse(Response response) throws IOException {
                switch (response.code()) {
                    case 200:
                        Log.d("cases", response.body().string());
                        break;
                    case 401:
                        token = null;
                        break;
                    default:
                        Log.e("cases", "status " + response.code());
                }
            }
        });
    }

    public void links() {
        client.newCall(request("links")).enqueue(new Callback() { //~ GET /pubapi/v1/links handles=none; EG401
            @Override
            public void onFailure(Request request, IOException e) {
                Log.e("cases", "offline");
            }

            @Override
            public void onResponse(Response response) throws IOException {
                Log.d("cases", response.body().string());
            }
        });
    }
}
