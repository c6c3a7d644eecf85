package com.example.lenses;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

@Path("/lenses")
public class LensResource {
    @Inject
    @RestClient
    EgnyteFiles files;

    @Inject
    Connections connections;

    @GET
    @Path("/{lens}/papers")
    public List<Folder.Entry> papers(@PathParam("lens") String lens) {
        return files.papers("Bearer " + connections.current().token(), lens).files(); //~ GET /pubapi/v1/fs/{path} handles=specific
    }

    @ServerExceptionMapper
    public Response reconnect(ReconnectException gone) {
        return Response.temporaryRedirect(URI.create("/egnyte/connect")).build();
    }
}
