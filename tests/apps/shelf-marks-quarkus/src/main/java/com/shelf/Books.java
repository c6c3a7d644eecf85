package com.shelf;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Only the settings know whose paths these are. */
@Path("fs")
@RegisterRestClient(configKey = "books")
public interface Books {
    @GET
    @Path("Shared/Marks/{mark}")
    Response mark(@HeaderParam("Authorization") String token, @PathParam("mark") String mark);
}
