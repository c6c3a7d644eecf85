package feed;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

public class Poller {
    private final HttpClient client = HttpClient.newHttpClient();

    public void poll(String domain, String token) throws Exception {
        boolean started = false;
        String url = "https://" + domain + ".egnyte.com/pubapi/v2/events/cursor";
        for (;;) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url)).header("Authorization", "Bearer " + token).build(); //~ GET /pubapi/v2/events/cursor; GET /pubapi/v2/events
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (!started) {
                started = true;
                url = "https://" + domain + ".egnyte.com/pubapi/v2/events";
            }
            System.out.println(answer.body().length());
            Thread.sleep(30_000);
        }
    }
}
