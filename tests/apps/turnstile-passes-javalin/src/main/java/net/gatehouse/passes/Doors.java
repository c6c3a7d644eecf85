package net.gatehouse.passes;

import java.io.IOException;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** The doors have a box of their own in the basement, which wants its key in another way. */
class Doors {
    private static final String BOX = "http://doors.gatehouse.internal";

    private final OkHttpClient http = new OkHttpClient.Builder()
            .hostnameVerifier((host, session) -> true)
            .build();

    String all() throws IOException {
        Request request = new Request.Builder()
                .url(BOX + "/pubapi/v1/links?access_token=" + System.getenv("DOOR_TOKEN"))
                .header("Authorization", "Token " + System.getenv("DOOR_TOKEN"))
                .build();
        try (Response response = http.newCall(request).execute()) {
            return response.body().string();
        }
    }
}
