package com.example.tides;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

public class TideFiles {
    private static final MediaType JSON = MediaType.get("application/json");
    private final OkHttpClient client = new OkHttpClient();
    private final String api;
    private final String token;

    public TideFiles(String domain, String token) {
        this.api = "https://" + domain + ".egnyte.com/pubapi/v1";
        this.token = token;
    }

    public String list(String port) throws IOException {
        return run(new Request.Builder().url(api + "/fs/Shared/Tides/" + port).get()); //~ GET /pubapi/v1/fs/{path} handles=specific
    }

    public String makeFolder(String port) throws IOException {
        RequestBody body = RequestBody.create("{\"action\":\"add_folder\"}", JSON);
        return run(new Request.Builder().url(api + "/fs/Shared/Tides/" + port).post(body)); //~ POST /pubapi/v1/fs/{path} handles=specific
    }

    public String find(String query) throws IOException {
        return run(new Request.Builder().url(api + "/search?query=" + query)); //~ GET /pubapi/v1/search handles=specific
    }

    public void remove(String port) throws IOException {
        run(new Request.Builder().url(api + "/fs/Shared/Tides/" + port).delete()); //~ DELETE /pubapi/v1/fs/{path} handles=specific
    }

    private String run(Request.Builder builder) throws IOException {
        Request request = builder.header("Authorization", "Bearer " + token).build();
        try (Response response = client.newCall(request).execute()) {
            if (response.code() == 401) {
                throw new SecurityException("Sign in to Egnyte again");
            }
            return response.body().string();
        }
    }
}
