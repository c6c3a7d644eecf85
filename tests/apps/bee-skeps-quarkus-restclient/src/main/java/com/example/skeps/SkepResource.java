package com.example.skeps;

import jakarta.inject.Inject;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

class SignInAgainException extends RuntimeException {}

@Path("/skeps")
public class SkepResource {

    @RestClient
    EgnyteApi egnyte;

    @Inject
    Tokens tokens;

    @ConfigProperty(name = "egnyte.domain")
    String domain;

    @ConfigProperty(name = "egnyte.client-id")
    String clientId;

    @ConfigProperty(name = "egnyte.redirect-uri")
    String redirectUri;

    @ConfigProperty(name = "egnyte.scope")
    String scope;

    @GET
    @Path("/connect")
    public Response connect() {
        var uri = UriBuilder.fromUri("https://" + domain + ".egnyte.com/puboauth/token")
                .queryParam("client_id", clientId)
                .queryParam("redirect_uri", redirectUri)
                .queryParam("response_type", "code")
                .queryParam("scope", scope)
                .queryParam("state", UUID.randomUUID())
                .build();
        return Response.seeOther(uri).build();
    }

    @GET
    @Path("/{skep}")
    public Map<String, Object> skep(@CookieParam("sid") String sid, @PathParam("skep") String skep) {
        return egnyte.skep(tokens.bearer(sid), skep); //~ GET /pubapi/v1/fs/{path} handles=specific
    }

    @GET
    @Path("/marked")
    public Map<String, Object> marked(@CookieParam("sid") String sid) {
        return egnyte.bookmarks(tokens.bearer(sid)); //~ GET /pubapi/v1/bookmarks handles=specific
    }

    @GET
    @Path("/search")
    public Map<String, Object> search(@CookieParam("sid") String sid, @QueryParam("q") String q) {
        return egnyte.search(tokens.bearer(sid), q); //~ GET /pubapi/v1/search handles=specific
    }

    @POST
    @Path("/{skep}/share")
    public Map<String, Object> share(@CookieParam("sid") String sid, @PathParam("skep") String skep) {
        var link = Map.of("path", "/Shared/Skeps/" + skep, "type", "folder", "accessibility", "domain");
        return egnyte.share(tokens.bearer(sid), link); //~ POST /pubapi/v1/links handles=specific; EG101
    }

    @DELETE
    @Path("/{skep}")
    public void remove(@CookieParam("sid") String sid, @PathParam("skep") String skep) {
        egnyte.remove(tokens.bearer(sid), skep); //~ DELETE /pubapi/v1/fs/{path} handles=specific
    }

    @ServerExceptionMapper
    public Response signInAgain(SignInAgainException e) {
        return Response.seeOther(UriBuilder.fromPath("/skeps/connect").build()).build();
    }
}
