package example.leases;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Service;
import org.springframework.web.client.RestClient;

@Service
public class LeaseService {

    private final RestClient egnyteRestClient;
    private final TokenStore tokens;

    public LeaseService(RestClient egnyteRestClient, TokenStore tokens) {
        this.egnyteRestClient = egnyteRestClient;
        this.tokens = tokens;
    }

    public FolderDto findLeases(String building) {
        return egnyteRestClient.get() //~ GET /pubapi/v1/fs/{path} handles=generic; EG402
                .uri("/v1/fs/Shared/Leases/{building}", building)
                .header("Authorization", "Bearer " + tokens.current())
                .retrieve()
                .onStatus(HttpStatusCode::is4xxClientError, (request, response) -> {
                    throw new LeaseException("Client error: " + response.getStatusCode());
                })
                .onStatus(HttpStatusCode::is5xxServerError, (request, response) -> {
                    throw new LeaseException("Server error: " + response.getStatusCode());
                })
                .body(FolderDto.class);
    }

    public LinkDto share(String path) {
        return egnyteRestClient.post() //~ POST /pubapi/v1/links handles=specific
                .uri("/v1/links")
                .header("Authorization", "Bearer " + tokens.current())
                .body(Map.of("path", path, "type", "file", "accessibility", "anyone"))
                .retrieve()
                .onStatus(status -> status.isSameCodeAs(HttpStatus.UNAUTHORIZED), (request, response) -> {
                    tokens.forget();
                    throw new ReconnectException();
                })
                .onStatus(HttpStatusCode::isError, (request, response) -> {
                    throw new LeaseException("Sharing failed: " + response.getStatusCode());
                })
                .body(LinkDto.class);
    }
}
