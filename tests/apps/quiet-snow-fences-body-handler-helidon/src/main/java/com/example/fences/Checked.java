package com.example.fences;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;

/** Reads JSON, and turns the answers that Egnyte means for us into exceptions of their own. */
final class Checked implements BodyHandler<JsonNode> {
    static final class SignInAgain extends RuntimeException { }

    static final class Wait extends RuntimeException {
        final long seconds;

        Wait(long seconds) {
            this.seconds = seconds;
        }
    }

    private final ObjectMapper mapper = new ObjectMapper();

    @Override
    public BodySubscriber<JsonNode> apply(ResponseInfo info) {
        return switch (info.statusCode()) {
            case 401 -> throw new SignInAgain();
            case 403, 429 -> throw new Wait(info.headers().firstValueAsLong("Retry-After").orElse(10));
            default -> BodySubscribers.mapping(BodySubscribers.ofByteArray(), this::parse);
        };
    }

    private JsonNode parse(byte[] bytes) {
        try {
            return mapper.readTree(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
