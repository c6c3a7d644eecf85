package com.hollis.leases;

import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.DefaultResponseErrorHandler;

public class EgnyteFailures extends DefaultResponseErrorHandler {
    @Override
    public void handleError(ClientHttpResponse response) throws IOException {
        if (response.getStatusCode() == HttpStatus.UNAUTHORIZED) {
            throw new SignInNeeded();
        }
        if (response.getStatusCode() == HttpStatus.TOO_MANY_REQUESTS) {
            throw new Throttled(response.getHeaders().getFirst("Retry-After"));
        }
        super.handleError(response);
    }

    public static class Throttled extends RuntimeException {
        public final String seconds;

        Throttled(String seconds) {
            this.seconds = seconds;
        }
    }
}
