package com.acme.api;

import java.io.IOException;

public interface Gateway {
    String call(Verb verb, String path) throws IOException;

    default String read(String path) throws IOException {
        return call(Verb.READ, path);
    }
}
