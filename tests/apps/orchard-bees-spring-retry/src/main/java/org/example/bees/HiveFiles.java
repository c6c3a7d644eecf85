package org.example.bees;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.retry.annotation.Backoff;
import org.springframework.retry.annotation.Retryable;
import org.springframework.stereotype.Service;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.HttpStatusCodeException;
import org.springframework.web.client.RestClient;

@Service
public class HiveFiles {
    private final RestClient client;

    public HiveFiles(RestClient.Builder builder, @Value("${egnyte.domain}") String domain, @Value("${egnyte.token}") String token) {
        this.client = builder
            .baseUrl("https://" + domain + ".egnyte.com/pubapi/v1")
            .defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token)
            .build();
    }

    @Retryable(retryFor = {HttpClientErrorException.Unauthorized.class, HttpServerErrorException.class}, maxAttempts = 4, backoff = @Backoff(delay = 500)) //~ EG404
    public String hives() {
        return client.get().uri("/fs/Shared/Hives").retrieve().body(String.class); //~ GET /pubapi/v1/fs/{path}
    }

    @Retryable(retryFor = {HttpClientErrorException.TooManyRequests.class, HttpServerErrorException.class}, maxAttempts = 4)
    public String links() {
        return client.get().uri("/links").retrieve().body(String.class); //~ GET /pubapi/v1/links
    }

    @Retryable(retryFor = HttpStatusCodeException.class, noRetryFor = {HttpClientErrorException.Unauthorized.class}, maxAttempts = 4)
    public String notes() {
        return client.get().uri("/notes").retrieve().body(String.class); //~ GET /pubapi/v1/notes
    }

    /** Each try asks for the token anew, and the keeper has let go of the refused one by then. */
    @Retryable(retryFor = HttpClientErrorException.Unauthorized.class, maxAttempts = 2)
    public String events(Keeper keeper) {
        return client.get().uri("/events/cursor").headers(h -> h.setBearerAuth(keeper.currentToken())).retrieve().body(String.class); //~ GET /pubapi/v1/events/cursor
    }

    public interface Keeper {
        String currentToken();
    }
}
