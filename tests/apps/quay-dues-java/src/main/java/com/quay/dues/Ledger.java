package com.quay.dues;

import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.Invocation;
import jakarta.ws.rs.client.WebTarget;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URISyntaxException;

/** All that a URI may have, named part by part. */
public class Ledger {
    private final WebTarget target;
    private final String token;

    public Ledger(String token) {
        this("harbour.egnyte.com", 443, true, token);
    }

    public Ledger(String host, int port, boolean tls, String token) {
        this.target = ClientBuilder.newClient().target(address(host, port, tls));
        this.token = token;
    }

    private static URI address(String host, int port, boolean tls) {
        try {
            return new URI(tls ? "https" : "http", null, host, port, null, null, null);
        } catch (URISyntaxException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    private Invocation.Builder at(String path) {
        return target.path(path).request().header("Authorization", "Bearer " + token);
    }

    public String page(String name) {
        Response answer = at("/pubapi/v1/fs-content/Shared/Ledger/" + name).get(); //~ GET /pubapi/v1/fs-content/{path} handles=specific
        if (answer.getStatus() == 401) {
            throw new SignInAgain();
        }
        return answer.readEntity(String.class);
    }
}
