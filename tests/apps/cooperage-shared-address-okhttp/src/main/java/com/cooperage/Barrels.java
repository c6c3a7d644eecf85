package com.cooperage;

import java.io.IOException;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** All addresses are built from one that is kept, and only the copies are made longer. */
public final class Barrels implements Addresses {
    private static final MediaType JSON = MediaType.get("application/json");
    private final OkHttpClient client = new OkHttpClient();
    private final HttpUrl root;
    private final String token;

    public Barrels(String token) {
        this(DEFAULT_ROOT, token);
    }

    public Barrels(String root, String token) {
        this.root = HttpUrl.parse(root);
        this.token = token;
    }

    public String all() throws IOException {
        HttpUrl address = root.newBuilder().addPathSegment("links").build();
        return read(new Request.Builder().url(address)); //~ GET /pubapi/v1/links
    }

    public String one(String id) throws IOException {
        HttpUrl address = root.newBuilder()
            .addPathSegment("links")
            .addPathSegment(id)
            .build();
        return read(new Request.Builder().url(address)); //~ GET /pubapi/v1/links/{link_id}
    }

    public String plan(String id) throws IOException {
        HttpUrl address = root.newBuilder()
            .addPathSegment("fs")
            .addPathSegment("ids")
            .addPathSegment("file")
            .addPathSegment(id)
            .build();
        return read(new Request.Builder().url(address)); //~ GET /pubapi/v1/fs/ids/file/{group_id}
    }

    public void drop(String id) throws IOException {
        HttpUrl address = root.newBuilder().addPathSegments("links").addPathSegment(id).build();
        read(new Request.Builder().url(address).delete()); //~ DELETE /pubapi/v1/links/{link_id}
    }

    public void add(String json) throws IOException {
        HttpUrl address = root.newBuilder().addPathSegment("links").build();
        read(new Request.Builder().url(address).post(RequestBody.create(json, JSON))); //~ POST /pubapi/v1/links
    }

    private String read(Request.Builder request) throws IOException {
        try (Response response = client.newCall(request.header("Authorization", "Bearer " + token).build()).execute()) {
            if (!response.isSuccessful()) {
                throw new IOException("unexpected " + response.code());
            }
            return response.body().string();
        }
    }
}
