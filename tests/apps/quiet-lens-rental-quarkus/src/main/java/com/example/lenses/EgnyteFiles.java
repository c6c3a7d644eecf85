package com.example.lenses;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

@Path("/pubapi/v1")
@RegisterRestClient(configKey = "egnyte")
@RegisterProvider(EgnyteErrors.class)
public interface EgnyteFiles {
    @GET
    @Path("/fs/Shared/Lenses/{lens}")
    Folder papers(@HeaderParam("Authorization") String bearer, @PathParam("lens") String lens);
}
