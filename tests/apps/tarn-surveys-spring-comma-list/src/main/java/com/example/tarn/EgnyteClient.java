package com.example.tarn;

import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.util.UriComponentsBuilder;

@Component
public class EgnyteClient {

    private final RestClient restClient;
    private final EgnyteProperties properties;

    public EgnyteClient(RestClient.Builder builder, EgnyteProperties properties, TokenHolder tokens) {
        this.properties = properties;
        this.restClient = builder
                .baseUrl(properties.baseUrl())
                .requestInterceptor((request, body, execution) -> {
                    request.getHeaders().setBearerAuth(tokens.get());
                    return execution.execute(request, body);
                })
                .defaultStatusHandler(status -> status.value() == HttpStatus.UNAUTHORIZED.value(), (request, response) -> {
                    throw new EgnyteReconnectException();
                })
                .build();
    }

    public String authorizeUrl(String state) {
        return UriComponentsBuilder.fromHttpUrl(properties.baseUrl())
                .path("/puboauth/token")
                .queryParam("client_id", properties.clientId())
                .queryParam("redirect_uri", properties.redirectUri())
                .queryParam("response_type", "code")
                .queryParam("scope", String.join(" ", properties.scopes()))
                .queryParam("state", state)
                .build()
                .toUriString();
    }

    public Map<?, ?> folder(String tarn) {
        return restClient.get() //~ GET /pubapi/v1/fs/{path} handles=specific
                .uri("/pubapi/v1/fs/Shared/Tarns/{tarn}", tarn)
                .retrieve()
                .body(Map.class);
    }

    public void upload(String tarn, String name, byte[] content) {
        restClient.post() //~ POST /pubapi/v1/fs-content/{path} handles=specific
                .uri("/pubapi/v1/fs-content/Shared/Tarns/{tarn}/{name}", tarn, name)
                .body(content)
                .retrieve()
                .toBodilessEntity();
    }

    public Map<?, ?> link(String path) {
        return restClient.post() //~ POST /pubapi/v1/links handles=specific
                .uri("/pubapi/v1/links")
                .header(HttpHeaders.ACCEPT, "application/json")
                .body(Map.of("path", path, "type", "file", "accessibility", "domain"))
                .retrieve()
                .body(Map.class);
    }

    public Map<?, ?> users(String columns) {
        return restClient.get() //~ GET /pubapi/v2/users handles=specific
                .uri(uri -> uri.path("/pubapi/v2/users").queryParam("count", 50).queryParam("columns", String.join(",", "id", columns)).build())
                .retrieve()
                .body(Map.class);
    }
}
