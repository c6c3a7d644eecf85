package com.example.locks;

import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

class EgnyteClients {
    private static final String BASE = "https://" + System.getenv("EGNYTE_DOMAIN") + ".egnyte.com/pubapi/v1";
    private static final String TOKEN = System.getenv("EGNYTE_TOKEN");

    static final class Signing implements ClientRequestFilter {
        @Override
        public void filter(ClientRequestContext context) {
            context.getHeaders().putSingle(HttpHeaders.AUTHORIZATION, "OAuth " + TOKEN); //~ EG307
        }
    }

    static final class Bearing implements ClientRequestFilter {
        @Override
        public void filter(ClientRequestContext context) {
            context.getHeaders().putSingle(HttpHeaders.AUTHORIZATION, "Bearer " + TOKEN);
        }
    }

    private final Client old = ClientBuilder.newClient().register(new Signing());
    private final Client current = ClientBuilder.newClient().register(new Bearing());

    private final WebClient filtered = WebClient.builder().baseUrl(BASE).filter((request, next) ->
        next.exchange(ClientRequest.from(request).header("Authorization", "Token " + TOKEN).build())).build(); //~ EG307

    private final WebClient processed = WebClient.builder().baseUrl(BASE).filter(ExchangeFilterFunction.ofRequestProcessor(request ->
        Mono.just(ClientRequest.from(request).headers(headers -> headers.setBearerAuth(TOKEN)).build()))).build();

    private final RestTemplate rest = new RestTemplate();

    EgnyteClients() {
        rest.setInterceptors(List.of((request, body, execution) -> {
            request.getHeaders().set("Authorization", "token " + TOKEN); //~ EG307
            return execution.execute(request, body);
        }));
    }

    String links() {
        return old.target(BASE + "/links").request().get(String.class); //~ GET /pubapi/v1/links
    }

    String groups() {
        return current.target(BASE + "/userinfo").request().get(String.class); //~ GET /pubapi/v1/userinfo
    }

    String folder() {
        return filtered.get().uri("/fs/Shared/Locks").retrieve().bodyToMono(String.class).block(); //~ GET /pubapi/v1/fs/{path}
    }

    String fees() {
        return processed.get().uri("/fs/Shared/Fees").retrieve().bodyToMono(String.class).block(); //~ GET /pubapi/v1/fs/{path}
    }

    String ledger() {
        return rest.getForObject(BASE + "/fs-content/Shared/Locks/ledger.csv", String.class); //~ GET /pubapi/v1/fs-content/{path}
    }
}
