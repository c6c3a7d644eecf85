package com.example.locks;

import jakarta.inject.Inject;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.client.Invocation;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

@Path("/")
public class ConnectResource {

    private static final URI BACK = URI.create("https://locks.example.com/back");
    private static final Map<String, String> PENDING = new ConcurrentHashMap<>();
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    private final Client http = ClientBuilder.newClient();

    @Inject Scopes scopes;
    @ConfigProperty(name = "egnyte.key") String key;
    @ConfigProperty(name = "egnyte.secret") String secret;

    private static UriBuilder at(String domain, String path) {
        return UriBuilder.newInstance().scheme("https").host(domain + ".egnyte.com").path(path);
    }

    @GET
    @Path("connect/{domain}")
    public Response connect(@PathParam("domain") String domain) {
        String state = UUID.randomUUID().toString();
        PENDING.put(state, domain);
        return Response.seeOther(at(domain, "/puboauth/token") //~ EG108
                .queryParam("client_id", key)
                .queryParam("redirect_uri", BACK)
                .queryParam("response_type", "code")
                .queryParam("scope", scopes.asked())
                .queryParam("state", state)
                .build()).build();
    }

    @GET
    @Path("back")
    public Response back(@QueryParam("state") String state, @QueryParam("code") String code, @QueryParam("error") String error) {
        String domain = state == null ? null : PENDING.remove(state);
        if (domain == null || error != null) {
            throw new ForbiddenException();
        }
        Form form = new Form("grant_type", "authorization_code")
                .param("client_id", key)
                .param("client_secret", secret)
                .param("redirect_uri", BACK.toString())
                .param("code", code);
        Map<?, ?> answer = http.target(at(domain, "/puboauth/token")).request().post(Entity.form(form), Map.class);
        TOKENS.put(domain, (String) answer.get("access_token"));
        return Response.seeOther(URI.create("/" + domain + "/drawings")).build();
    }

    @GET
    @Path("{domain}/drawings")
    public Response drawings(@PathParam("domain") String domain) {
        return passOn(domain, request(domain, "/pubapi/v1/fs/Shared/Drawings").get()); //~ GET /pubapi/v1/fs/{path}
    }

    @POST
    @Path("{domain}/links")
    public Response share(@PathParam("domain") String domain, Map<String, Object> wish) {
        return passOn(domain, request(domain, "/pubapi/v1/links").post(Entity.json(wish))); //~ POST /pubapi/v1/links
    }

    private Invocation.Builder request(String domain, String path) {
        return http.target(at(domain, path)).request().header("Authorization", "Bearer " + TOKENS.get(domain));
    }

    private Response passOn(String domain, Response answer) {
        return switch (answer.getStatusInfo().toEnum()) {
            case UNAUTHORIZED -> Response.seeOther(URI.create("/connect/" + domain)).build();
            case TOO_MANY_REQUESTS -> Response.status(503).header("Retry-After", answer.getHeaderString("Retry-After")).build();
            default -> Response.status(answer.getStatus()).entity(answer.readEntity(String.class)).build();
        };
    }
}
