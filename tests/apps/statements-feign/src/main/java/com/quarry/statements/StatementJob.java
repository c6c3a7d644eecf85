package com.quarry.statements;

import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.CommandLineRunner;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

@Component
public class StatementJob implements CommandLineRunner {
    private static final Logger log = LoggerFactory.getLogger(StatementJob.class);
    private final EgnyteApi egnyte;
    private final WebClient uploads;

    public StatementJob(EgnyteApi egnyte, WebClient.Builder web, @Value("${egnyte.base}") String base, @Value("${egnyte.token}") String token) { //~ EG403
        this.egnyte = egnyte;
        this.uploads = web.baseUrl(base).defaultHeader("Authorization", "Bearer " + token).build();
    }

    @Override
    public void run(String... ids) {
        try {
            for (String id : ids) {
                Map<String, Object> user = egnyte.user(id); //~ GET /pubapi/v2/users/{user_id} handles=specific
                put(id, user.toString()).block();
                egnyte.share(Map.of("path", "/Shared/Statements/" + id, "type", "file")); //~ POST /pubapi/v1/links handles=specific
            }
        } catch (Failures.TokenRefused e) {
            log.error("the Egnyte token is no longer good, sign in again", e);
        }
    }

    private Mono<String> put(String id, String text) {
        return uploads.post() //~ POST /pubapi/v1/fs-content/{path} handles=generic; EG402
                .uri("/pubapi/v1/fs-content/Shared/Statements/{id}.json", id)
                .bodyValue(text)
                .retrieve()
                .onStatus(HttpStatusCode::isError, answer -> Mono.error(new IllegalStateException("not stored")))
                .bodyToMono(String.class);
    }
}
