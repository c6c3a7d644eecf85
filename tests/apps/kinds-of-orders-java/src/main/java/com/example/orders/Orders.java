package com.example.orders;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

public class Orders {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    sealed interface Order permits Read, Drop {}

    record Read(String path) implements Order {}

    record Drop(String path) implements Order {}

    private final String base;

    public Orders(String domain) {
        this.base = "https://" + domain + ".egnyte.com/pubapi";
    }

    private void send(String verb, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path)).method(verb, HttpRequest.BodyPublishers.noBody()).build();
        if (HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 401) {
            throw new SecurityException("connect again");
        }
    }

    // Which arm is taken is known of each order.
    private void byKind(Order order) throws Exception {
        switch (order) {
            case Read read -> send("GET", read.path());
            case Drop drop -> send("DELETE", drop.path());
        }
    }

    private void byQuestion(Order order) throws Exception {
        if (order instanceof Read read) {
            send("GET", read.path());
        } else if (order instanceof Drop drop) {
            send("DELETE", drop.path());
        }
    }

    public void tidy(String id) throws Exception {
        byKind(new Drop("/v1/bookmarks/" + id)); //~ DELETE /pubapi/v1/bookmarks/{bookmark_id} handles=specific
        byKind(new Read("/v1/tasks")); //~ GET /pubapi/v1/tasks handles=specific
        byQuestion(new Drop("/v1/links/" + id)); //~ DELETE /pubapi/v1/links/{link_id} handles=specific
        byQuestion(new Read("/v2/users")); //~ GET /pubapi/v2/users handles=specific
    }
}
