package example.batches;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.eclipse.microprofile.config.inject.ConfigProperty;

@ApplicationScoped
public class EgnyteClient {

    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper mapper = new ObjectMapper();

    @ConfigProperty(name = "egnyte.domain")
    String domain;

    @ConfigProperty(name = "egnyte.token")
    String token;

    public JsonNode getBatch(String id) throws IOException, InterruptedException {
        HttpRequest request = newRequest("/pubapi/v1/fs/Shared/Batches/" + id).GET().build(); //~ GET /pubapi/v1/fs/{path} handles=none
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString()); //~ EG401
        return mapper.readTree(response.body());
    }

    public JsonNode getUser() throws IOException, InterruptedException {
        HttpRequest request = newRequest("/pubapi/v1/userinfo").GET().build(); //~ GET /pubapi/v1/userinfo handles=specific
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() == 401) {
            throw new NotConnectedException();
        }
        if (response.statusCode() != 200) {
            throw new IOException("Unexpected status " + response.statusCode());
        }
        return mapper.readTree(response.body());
    }

    private HttpRequest.Builder newRequest(String path) {
        return HttpRequest.newBuilder()
                .uri(URI.create("https://" + domain + ".egnyte.com" + path))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json");
    }
}
