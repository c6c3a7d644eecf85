package com.quay.dues;

import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.WebTarget;

/** One client looks at every answer, the other is told of none. */
public class Berths {
    private final WebTarget watched;
    private final WebTarget unwatched;
    private final String token;

    public Berths(String token) {
        this.watched = watching().target("https://harbour.egnyte.com");
        this.unwatched = ClientBuilder.newClient().target("https://harbour.egnyte.com");
        this.token = token;
    }

    private static Client watching() {
        ClientBuilder builder = ClientBuilder.newBuilder();
        return builder.register(Refusals.class).property("jersey.config.client.connectTimeout", 2000).build();
    }

    public void free(String berth) {
        watched.path("/pubapi/v1/links/" + berth).request().header("Authorization", "Bearer " + token).delete(); //~ DELETE /pubapi/v1/links/{link_id} handles=specific
    }

    public void drop(String berth) {
        unwatched.path("/pubapi/v1/links/" + berth).request().header("Authorization", "Bearer " + token).delete(); //~ DELETE /pubapi/v1/links/{link_id}; EG401
    }
}
