package example.godwit;

import java.io.IOException;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

public class Links {
    private static final Logger log = LoggerFactory.getLogger(Links.class);
    private final OkHttpClient http = new OkHttpClient();

    public String all(String domain, String token) throws IOException {
        String url = "https://" + domain + ".egnyte.com/pubapi/v1/links"; //~ GET /pubapi/v1/links
        Request request = new Request.Builder().url(url).header("Authorization", "Bearer " + token).build();
        log.debug("authorization set: {}, headers: {}", request.header("Authorization") != null, request.headers().names());
        try (Response response = http.newCall(request).execute()) {
            if (response.code() == 401) {
                log.warn("the token is no longer good");
                throw new IOException("sign in again");
            }
            if (response.code() == 429) {
                throw new IOException("again in " + response.header("Retry-After"));
            }
            return response.body().string();
        }
    }
}
