package com.harbor.claims.egnyte;

import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.ResponseErrorHandler;

public class EgnyteErrorHandler implements ResponseErrorHandler {

    @Override
    public boolean hasError(ClientHttpResponse response) throws IOException {
        return response.getStatusCode().isError();
    }

    @Override
    public void handleError(ClientHttpResponse response) throws IOException {
        if (response.getStatusCode() == HttpStatus.UNAUTHORIZED) {
            throw new EgnyteSessionExpired();
        }
        if (response.getStatusCode() == HttpStatus.TOO_MANY_REQUESTS) {
            throw new EgnyteBusy(response.getHeaders().getFirst("Retry-After"));
        }
        throw new EgnyteFailure(response.getStatusCode().value(), response.getStatusText());
    }
}
