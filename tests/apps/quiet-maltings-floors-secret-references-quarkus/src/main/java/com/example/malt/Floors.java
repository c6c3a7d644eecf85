package com.example.malt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.*;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

@Path("/")
@ApplicationScoped
public class Floors {
    static final String CLIENT_SECRET = "egnyte.client-secret";
    static final String BACK = "https://maltings.example.com/egnyte/back";

    @ConfigProperty(name = "egnyte.client-id") String clientId;
    @ConfigProperty(name = CLIENT_SECRET) String clientSecret;

    private final Map<String, String> waiting = new ConcurrentHashMap<>();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    @GET @Path("connect/{domain}")
    public Response connect(@PathParam("domain") String domain) {
        String state = UUID.randomUUID().toString();
        waiting.put(state, domain);
        return Response.seeOther(URI.create("https://" + domain + ".egnyte.com/puboauth/token?client_id=" + clientId
            + "&redirect_uri=" + BACK + "&scope=Egnyte.filesystem&response_type=code&state=" + state)).build();
    }

    @GET @Path("egnyte/back")
    public Response back(@QueryParam("code") String code, @QueryParam("state") String state, @QueryParam("error") String error) {
        String domain = waiting.remove(state);
        if (domain == null || error != null) {
            return Response.status(403).build();
        }
        Form form = new Form()
            .param("client_id", clientId)
            .param("client_secret", clientSecret)
            .param("redirect_uri", BACK)
            .param("code", code)
            .param("grant_type", "authorization_code");
        Map<?, ?> grant = ClientBuilder.newClient().target("https://" + domain + ".egnyte.com/puboauth/token")
            .request().post(Entity.form(form)).readEntity(Map.class);
        tokens.put(domain, (String) grant.get("access_token"));
        return Response.seeOther(URI.create("/floors/" + domain)).build();
    }

    @GET @Path("floors/{domain}")
    public Response floors(@PathParam("domain") String domain) {
        Response answer = ClientBuilder.newClient().target("https://" + domain + ".egnyte.com/pubapi/v1/fs/Shared/Floors") //~ GET /pubapi/v1/fs/{path} handles=specific
            .request().header("Authorization", "Bearer " + tokens.get(domain)).get();
        return switch (answer.getStatus()) {
            case 200 -> Response.ok(answer.readEntity(String.class)).build();
            case 401 -> Response.seeOther(URI.create("/connect/" + domain)).build();
            case 429 -> Response.status(503).header("Retry-After", answer.getHeaderString("Retry-After")).build();
            default -> Response.status(502).build();
        };
    }
}
