package com.example.vellum;

import jakarta.inject.Inject;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/egnyte")
public class EgnyteResource {
    private static final String BACK = "https://vellum.example.com/egnyte/back";

    @ConfigProperty(name = "egnyte.domain")
    String domain;

    @ConfigProperty(name = "egnyte.key")
    String key;

    @ConfigProperty(name = "egnyte.secret")
    String secret;

    private final Client client = ClientBuilder.newClient();

    @GET
    @Path("/start")
    public Response start() {
        String state = UUID.randomUUID().toString();
        URI page = UriBuilder.fromUri("https://" + domain + ".egnyte.com").path("puboauth").path("token")
                .queryParam("client_id", key)
                .queryParam("redirect_uri", BACK)
                .queryParam("response_type", "code")
                .queryParam("scope", "Egnyte.filesystem")
                .queryParam("state", state)
                .build();
        return Response.seeOther(page).cookie(hidden("state", state)).build();
    }

    @GET
    @Path("/back")
    public Response back(@RestQuery String code, @RestQuery String state, @RestQuery String error, @CookieParam("state") String expected) {
        if (error != null || !state.equals(expected)) {
            throw new ForbiddenException();
        }
        Form form = new Form()
                .param("grant_type", "authorization_code")
                .param("client_id", key)
                .param("client_secret", secret)
                .param("redirect_uri", BACK)
                .param("code", code);
        Granted granted = client.target("https://" + domain + ".egnyte.com/puboauth/token")
                .request(MediaType.APPLICATION_JSON)
                .post(Entity.form(form), Granted.class);
        return Response.seeOther(URI.create("/leaves")) //~ EG302
                .cookie(hidden("egnyte", granted.access_token()))
                .cookie(new NewCookie.Builder("egnyte_js").value(granted.access_token()).path("/").secure(true).build())
                .build();
    }

    private static NewCookie hidden(String name, String value) {
        return new NewCookie.Builder(name).value(value).path("/").secure(true).httpOnly(true).build();
    }

    public record Granted(String access_token, String token_type) {}
}
