package example.depot;

import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.web.client.RestClient;

@Service
public class EgnyteFiles {

    private final RestClient http;

    public EgnyteFiles(@Value("${egnyte.api}") String api) {
        this.http = RestClient.builder()
            .baseUrl(api)
            .defaultStatusHandler(status -> status.value() == 401, (request, response) -> {
                throw new SignInAgain();
            })
            .defaultStatusHandler(status -> status == HttpStatus.TOO_MANY_REQUESTS, (request, response) -> {
                throw new ComeBackLater(response.getHeaders().getFirst("Retry-After"));
            })
            .build();
    }

    public Map<?, ?> folder(String token, String line) {
        return http.get().uri("/v1/fs/Shared/Lines/{line}", line)  //~ GET /pubapi/v1/fs/{path}
            .header("Authorization", "Bearer " + token)
            .retrieve().body(Map.class);
    }

    public Map<?, ?> share(String token, String path) {
        return http.post().uri("/v1/links")  //~ POST /pubapi/v1/links
            .header("Authorization", "Bearer " + token)
            .body(Map.of("path", path, "type", "folder", "accessibility", "domain"))
            .retrieve().body(Map.class);
    }

    public static class SignInAgain extends RuntimeException {
    }

    public static class ComeBackLater extends RuntimeException {
        ComeBackLater(String seconds) {
            super(seconds);
        }
    }
}
