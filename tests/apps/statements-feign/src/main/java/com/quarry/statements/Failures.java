package com.quarry.statements;

import feign.Response;
import feign.RetryableException;
import feign.codec.ErrorDecoder;
import java.util.Date;

public class Failures implements ErrorDecoder {
    private final ErrorDecoder rest = new ErrorDecoder.Default();

    @Override
    public Exception decode(String method, Response response) {
        if (response.status() == 401) {
            return new TokenRefused(method);
        }
        if (response.status() == 429) {
            return new RetryableException(
                    response.status(), "slow down", response.request().httpMethod(), new Date(System.currentTimeMillis() + 2000), response.request());
        }
        return rest.decode(method, response);
    }

    public static class TokenRefused extends RuntimeException {
        public TokenRefused(String method) {
            super(method + " was refused");
        }
    }
}
