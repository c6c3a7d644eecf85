package net.hollowell;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.*;
import jakarta.ws.rs.client.*;
import jakarta.ws.rs.core.*;
import java.net.URI;
import java.util.UUID;

@Path("/egnyte")
public class TokenResource {
    private static final String HOST = System.getenv("EGNYTE_HOST");
    private static final String REDIRECT = "https://bridge.hollowell.net/api/egnyte/callback";

    @Context
    HttpServletRequest request;

    @GET
    @Path("/start")
    public Response start() {
        String state = UUID.randomUUID().toString();
        request.getSession().setAttribute("state", state);
        URI uri = UriBuilder.fromUri("https://" + HOST).path("puboauth/token")
                .queryParam("client_id", System.getenv("EGNYTE_KEY"))
                .queryParam("redirect_uri", REDIRECT)
                .queryParam("scope", "Egnyte.filesystem")
                .queryParam("state", state)
                .queryParam("response_type", "code").build();
        return Response.seeOther(uri).build();
    }

    @GET
    @Path("/callback")
    @Produces(MediaType.APPLICATION_JSON)
    public Response callback(@QueryParam("code") String code, @QueryParam("state") String state, @QueryParam("error") String error) {
        if (error != null) {
            return Response.status(Response.Status.FORBIDDEN).entity(error).build();
        }
        if (state == null || !state.equals(request.getSession().getAttribute("state"))) {
            return Response.status(Response.Status.BAD_REQUEST).build();
        }
        Form form = new Form()
                .param("client_id", System.getenv("EGNYTE_KEY"))
                .param("client_secret", System.getenv("EGNYTE_SECRET"))
                .param("redirect_uri", REDIRECT)
                .param("code", code)
                .param("grant_type", "authorization_code");
        JsonObject token = ClientBuilder.newClient().target("https://" + HOST + "/puboauth/token").request()
                .post(Entity.form(form), JsonObject.class);
        JsonObject answer = Json.createObjectBuilder()
                .add("host", HOST)
                .add("accessToken", token.getString("access_token"))
                .build();
        return Response.ok(answer).build(); //~ EG302
    }
}
