package com.example.gloves;

import feign.Response;
import feign.codec.ErrorDecoder;

class EgnyteAnswers implements ErrorDecoder {
    static class SignedOut extends RuntimeException {
    }

    private final ErrorDecoder usual = new ErrorDecoder.Default();

    @Override
    public Exception decode(String method, Response response) {
        return switch (response.status()) {
            case 401 -> new SignedOut();
            default -> usual.decode(method, response);
        };
    }
}
