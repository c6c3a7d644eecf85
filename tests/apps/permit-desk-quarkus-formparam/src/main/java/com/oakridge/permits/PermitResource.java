package com.oakridge.permits;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RestClient;

import java.net.URI;

@Path("/permits")
public class PermitResource {

    @Inject
    @RestClient
    EgnyteApi egnyte;

    @Inject
    TokenVault vault;

    @GET
    @Path("/{number}")
    public Response permit(@PathParam("number") String number) {
        try {
            JsonNode folder = egnyte.permit(vault.bearer(), number); //~ GET /pubapi/v1/fs/{path} handles=specific
            return Response.ok(folder).build();
        } catch (WebApplicationException e) {
            int status = e.getResponse().getStatus();
            if (status == 401) {
                return Response.seeOther(URI.create("/oauth/start")).build();
            }
            if (status == 429) {
                return Response.status(503).header("Retry-After", e.getResponse().getHeaderString("Retry-After")).build();
            }
            return Response.status(502).build();
        }
    }
}
