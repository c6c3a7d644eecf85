package net.teasel;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is logged of a token is whether there is one, and until when. */
public class Teasel {
    private static final Logger LOG = LoggerFactory.getLogger(Teasel.class);

    record Held(String token, long until) {
        @Override
        public String toString() {
            return "Held[token=" + (token.isEmpty() ? "none" : "***") + ", until=" + until + "]";
        }
    }

    private final HttpClient http = HttpClient.newHttpClient();

    String links(String domain) throws Exception {
        Held held = new Held(System.getenv("EGNYTE_TOKEN"), System.currentTimeMillis() + 3_600_000);
        LOG.info("asking with {}", held);
        LOG.debug("a token of {} characters until {}", held.token().length(), held.until());
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://" + domain + ".egnyte.com/pubapi/v1/links")) //~ GET /pubapi/v1/links
            .header("Authorization", "Bearer " + held.token())
            .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() == 401) throw new IllegalStateException("sign in again");
        return answer.body();
    }
}
