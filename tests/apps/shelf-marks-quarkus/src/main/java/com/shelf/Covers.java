package com.shelf;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

@Path("links")
@RegisterRestClient(configKey = "covers")
public interface Covers {
    @GET
    @Path("{mark}")
    Response of(@PathParam("mark") String mark);
}
