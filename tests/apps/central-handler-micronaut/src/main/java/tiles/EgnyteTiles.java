package tiles;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

@Singleton
public class EgnyteTiles {
    private final HttpClient http = HttpClient.newHttpClient();

    @Value("${egnyte.domain}")
    String domain;

    @Value("${egnyte.token}")
    String token;

    public String list(String glaze) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("https://" + domain + ".egnyte.com/pubapi/v1/fs/Shared/Tiles/" + glaze)) //~ GET /pubapi/v1/fs/{path} handles=specific
            .header("Authorization", "Bearer " + token)
            .build();
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new EgnyteRefused(answer.statusCode(), answer.body());
        }
        return answer.body();
    }
}
