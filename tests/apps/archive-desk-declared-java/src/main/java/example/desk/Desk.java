package example.desk;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

public class Desk {
    private static final String API = "https://" + System.getenv("EGNYTE_DOMAIN") + ".egnyte.com/pubapi";
    private final HttpClient http = HttpClient.newHttpClient();

    // egnyte-scopes: filesystem link
    public String share(String path) throws IOException, InterruptedException {
        if (send("GET", "/v1/fs/" + path, null).isBlank()) { //~ GET /pubapi/v1/fs/{path} handles=specific
            throw new IOException(path + " is not there");
        }
        return send("POST", "/v1/links", "{\"path\": \"" + path + "\", \"type\": \"file\", \"accessibility\": \"domain\"}"); //~ POST /pubapi/v1/links handles=specific
    }

    private String send(String verb, String path, String body) throws IOException, InterruptedException {
        var publisher = body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
        var request = HttpRequest.newBuilder(URI.create(API + path))
            .header("Authorization", "Bearer " + System.getenv("EGNYTE_TOKEN"))
            .method(verb, publisher)
            .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        switch (answer.statusCode()) {
            case 401 -> throw new IllegalStateException("sign in again");
            case 429 -> {
                Thread.sleep(1000L * answer.headers().firstValueAsLong("Retry-After").orElse(1));
                return send(verb, path, body);
            }
            default -> {
                return answer.body();
            }
        }
    }
}
