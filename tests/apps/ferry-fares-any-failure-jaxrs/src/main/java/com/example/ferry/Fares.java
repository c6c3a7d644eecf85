package com.example.ferry;

import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** Reads the fares of the coming season. */
public final class Fares {
    private static final String ROOT = "https://" + System.getenv("EGNYTE_DOMAIN") + ".egnyte.com/pubapi";
    private final Client client = ClientBuilder.newClient();  //~ EG401; EG403
    private final String token = "Bearer " + System.getenv("EGNYTE_TOKEN");

    public static void main(String[] args) {
        Fares fares = new Fares();
        System.out.println(fares.folder());
        System.out.println(fares.links());
        System.out.println(fares.users());
        Crossings.print();
    }

    // A refusal is no map: it is raised.
    private Object folder() {
        return client.target(ROOT + "/v1/fs/Shared/Fares").request().header("Authorization", token).get(Map.class).get("files");  //~ GET /pubapi/v1/fs/{path} handles=generic; EG402
    }

    // Asked for as an answer it is one.
    private Object links() {
        return client.target(ROOT + "/v1/links").request().header("Authorization", token).get(Response.class).readEntity(Map.class);  //~ GET /pubapi/v1/links handles=none
    }

    private Object users() {
        return client.target(ROOT + "/v2/users").request().header("Authorization", token).get().readEntity(Map.class);  //~ GET /pubapi/v2/users handles=none
    }
}
