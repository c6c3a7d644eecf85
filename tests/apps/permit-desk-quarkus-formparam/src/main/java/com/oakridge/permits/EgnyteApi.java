package com.oakridge.permits;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

@RegisterRestClient(configKey = "egnyte")
public interface EgnyteApi {

    @POST
    @Path("/puboauth/token")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    JsonNode token(@FormParam("grant_type") String grantType,
                   @FormParam("client_id") String clientId,
                   @FormParam("client_secret") String clientSecret,
                   @FormParam("redirect_uri") String redirectUri,
                   @FormParam("code") String code);

    @GET
    @Path("/pubapi/v1/fs/Shared/Permits/{number}")
    JsonNode permit(@HeaderParam("Authorization") String authorization, @PathParam("number") String number);
}
