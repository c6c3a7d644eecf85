package io.gatehouse;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

@Component
class Permits {
    private final RestClient client;

    Permits(RestClient.Builder builder) {
        this.client = builder
            .requestInterceptor(patient())
            .defaultStatusHandler(status -> status.value() == HttpStatus.UNAUTHORIZED.value(), (request, response) -> {
                throw new SignInAgain();
            })
            .build();
    }

    private ClientHttpRequestInterceptor patient() {
        return (request, body, execution) -> {
            ClientHttpResponse response = execution.execute(request, body);
            if (response.getStatusCode().value() == 429) {
                pause(response.getHeaders().getFirst("Retry-After"));
                response.close();
                return execution.execute(request, body);
            }
            return response;
        };
    }

    private static void pause(String seconds) {
        try {
            Thread.sleep(seconds == null ? 1000 : 1000 * Long.parseLong(seconds));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    Map<?, ?> folder(String domain, String token, String path) {
        return client.get() //~ GET /pubapi/v1/fs/{path} handles=specific
            .uri("https://{domain}.egnyte.com/pubapi/v1/fs/{path}", domain, path)
            .header("Authorization", "Bearer " + token)
            .retrieve()
            .body(Map.class);
    }
}
