package com.shelf;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;

@Path("/desk")
public class Desk {
    @Inject
    @RestClient
    Books books;

    @Inject
    @RestClient
    Covers covers;

    @ConfigProperty(name = "desk.token")
    String token;

    @GET
    @Path("{mark}")
    public String show(@PathParam("mark") String mark) {
        Response found = books.mark("Bearer " + token, mark); //~ GET /pubapi/v1/fs/{path} handles=specific
        if (found.getStatus() == 401) {
            throw new NotAuthorizedException("Bearer");
        }
        return found.readEntity(String.class) + covers.of(mark).getStatus();
    }
}
