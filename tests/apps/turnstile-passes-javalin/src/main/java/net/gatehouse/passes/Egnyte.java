package net.gatehouse.passes;

import java.io.IOException;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

class Egnyte {
    private static final String REHEARSAL = "https://gatehouse.qa-egnyte.com"; //~ EG503

    private final OkHttpClient http = new OkHttpClient();

    String passes(String domain, String token) throws IOException {
        Request request = new Request.Builder()
                .url("https://" + domain + ".egnyte.com/pubapi/v1/fs/Shared/Passes") //~ GET /pubapi/v1/fs/{path}
                .header("Authorization", "Token " + token) //~ EG307
                .build();
        return send(request);
    }

    String staff(String domain, String token) throws IOException {
        Request request = new Request.Builder()
                .url("https://" + domain + ".egnyte.com/pubapi/v2/users?count=100") //~ GET /pubapi/v2/users
                .addHeader("Authorization", "Bearer " + token)
                .build();
        return send(request);
    }

    String rehearsal(String token) throws IOException {
        return send(new Request.Builder().url(REHEARSAL + "/pubapi/v1/links").header("Authorization", "Bearer " + token).build()); //~ GET /pubapi/v1/links; EG101
    }

    private String send(Request request) throws IOException {
        try (Response response = http.newCall(request).execute()) {
            if (response.code() == 401) {
                throw new IOException("connect to Egnyte again");
            }
            return response.body().string();
        }
    }
}
