package com.example.skeps;

import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

@RegisterRestClient(configKey = "egnyte-api")
@Path("/pubapi")
public interface EgnyteApi {

    @GET
    @Path("/v1/fs/Shared/Skeps/{skep}")
    Map<String, Object> skep(@HeaderParam("Authorization") String bearer, @PathParam("skep") String skep);

    @GET
    @Path("/v1/bookmarks")
    Map<String, Object> bookmarks(@HeaderParam("Authorization") String bearer);

    @DELETE
    @Path("/v1/fs/Shared/Skeps/{skep}")
    void remove(@HeaderParam("Authorization") String bearer, @PathParam("skep") String skep);

    @POST
    @Path("/v1/links")
    Map<String, Object> share(@HeaderParam("Authorization") String bearer, Map<String, String> link);

    @GET
    @Path("/v1/search")
    Map<String, Object> search(@HeaderParam("Authorization") String bearer, @QueryParam("query") String query);

    @ClientExceptionMapper
    static RuntimeException toException(Response response) {
        if (response.getStatus() == 401) {
            return new SignInAgainException();
        }
        return null;
    }
}
