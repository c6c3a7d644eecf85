package example.reading;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

public class Client {
    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final String token;

    public Client(String domain, String token) {
        if (domain.endsWith(".qa-egnyte.com")) {
            throw new IllegalArgumentException("the sandbox is for tests: " + domain);
        }
        this.base = "https://" + domain + "/pubapi/v1";
        this.token = token;
    }

    public String folder(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/fs/" + path)).header("Authorization", "Bearer " + token).build(); //~ GET /pubapi/v1/fs/{path} handles=specific
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() == 429) {
            Thread.sleep(1000L * Long.parseLong(answer.headers().firstValue("Retry-After").orElse("1")));
            return folder(path);
        }
        if (answer.statusCode() == 401) {
            throw new IllegalStateException("sign in again");
        }
        return answer.body();
    }
}
