package com.oakridge.permits;

import jakarta.inject.Inject;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;

import java.net.URI;
import java.util.UUID;

@Path("/oauth")
public class OAuthResource {

    @Inject
    @RestClient
    EgnyteApi egnyte;

    @Inject
    TokenVault vault;

    @ConfigProperty(name = "egnyte.url")
    String egnyteUrl;
    @ConfigProperty(name = "egnyte.client-id")
    String clientId;
    @ConfigProperty(name = "egnyte.client-secret")
    String clientSecret;
    @ConfigProperty(name = "egnyte.redirect-uri")
    String redirectUri;

    @GET
    @Path("/start")
    public Response start() {
        String state = UUID.randomUUID().toString();
        URI uri = UriBuilder.fromUri(egnyteUrl).path("/puboauth/token")
                .queryParam("client_id", clientId)
                .queryParam("redirect_uri", redirectUri)
                .queryParam("scope", "Egnyte.filesystem")
                .queryParam("state", state)
                .queryParam("response_type", "code")
                .build();
        return Response.seeOther(uri)
                .cookie(new NewCookie.Builder("oauth_state").value(state).httpOnly(true).secure(true).path("/oauth").build())
                .build();
    }

    @GET
    @Path("/callback")
    public Response callback(@QueryParam("code") String code, //~ EG210
                             @QueryParam("state") String state,
                             @CookieParam("oauth_state") String expected) {
        if (expected == null || !expected.equals(state)) {
            return Response.status(Response.Status.BAD_REQUEST).build();
        }
        String token = egnyte.token("authorization_code", clientId, clientSecret, redirectUri, code)
                .get("access_token").asText();
        vault.keep(token);
        return Response.seeOther(URI.create("/permits.html")).build();
    }
}
