package example.charts;

import java.io.IOException;
import java.util.Map;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Reads the sheets of a chart. */
public final class Charts {
    private final OkHttpClient http;
    private final Map<String, String> settings;

    public Charts(OkHttpClient http, Map<String, String> settings) {
        this.http = http;
        this.settings = settings;
    }

    public byte[] sheet(String name) throws IOException {
        Request request = new Request.Builder() //~ GET /pubapi/v1/fs-content/{path} handles=generic
            .url("https://" + settings.get("domain") + ".egnyte.com/pubapi/v1/fs-content/Shared/Charts/" + name)
            .header("Authorization", "Bearer " + settings.get("token"))
            .build();
        // egnyte-lint: allow(EG402, EG403, reason = "the scheduler runs the whole job again with a new token")
        try (Response answer = http.newCall(request).execute()) {
            if (!answer.isSuccessful()) {
                throw new IOException("sheet " + name + ": " + answer.code());
            }
            return answer.body().bytes();
        }
    }
}
