package example.plover.files;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

public class CloudFiles {
    private final HttpClient http = HttpClient.newHttpClient();
    private final String domain;

    public CloudFiles(String domain) {
        this.domain = domain;
    }

    public InputStream open(String path, String token) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://" + domain + ".egnyte.com/pubapi/v1/fs-content/" + path)) //~ GET /pubapi/v1/fs-content/{path}
                .header("Authorization", "Bearer " + token)
                .build();
        HttpResponse<InputStream> response = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        if (response.statusCode() == 401) {
            throw new GrantGoneException();
        }
        if (response.statusCode() == 403 && response.headers().firstValue("Retry-After").isPresent()) {
            Thread.sleep(1000 * Long.parseLong(response.headers().firstValue("Retry-After").get()));
            return open(path, token);
        }
        return response.body();
    }
}
