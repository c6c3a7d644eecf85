package com.example.lych;

import org.springframework.retry.annotation.Backoff;
import org.springframework.retry.annotation.Retryable;
import org.springframework.stereotype.Service;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.RestClient;

@Service
public class Registers {
    private final RestClient http = RestClient.create(); //~ EG403

    /** An outage is waited out; a request that came too soon is not. */
    @Retryable(retryFor = HttpServerErrorException.class, maxAttempts = 4, backoff = @Backoff(delay = 2000))
    public String of(String year) {
        return http.get() //~ GET /pubapi/v1/fs/{path}
            .uri("https://" + System.getenv("EGNYTE_DOMAIN") + ".egnyte.com/pubapi/v1/fs/Shared/Registers/" + year)
            .header("Authorization", "Bearer " + System.getenv("EGNYTE_TOKEN"))
            .retrieve()
            .body(String.class);
    }
}
