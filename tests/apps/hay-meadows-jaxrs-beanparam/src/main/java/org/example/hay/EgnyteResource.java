package org.example.hay;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.Map;
import java.util.UUID;

@Path("/egnyte")
public class EgnyteResource {
    private static final String BACK = "https://meadows.example.com/egnyte/back";
    private final Client client = ClientBuilder.newClient();

    @GET
    @Path("/connect")
    public Response connect(@Context HttpServletRequest request, @QueryParam("domain") String domain) {
        String state = UUID.randomUUID().toString();
        HttpSession session = request.getSession();
        session.setAttribute("state", state);
        session.setAttribute("domain", domain);
        URI address = UriBuilder.fromUri("https://" + domain + ".egnyte.com/puboauth/token")
            .queryParam("client_id", System.getenv("EGNYTE_KEY"))
            .queryParam("redirect_uri", BACK)
            .queryParam("response_type", "code")
            .queryParam("scope", "Egnyte.filesystem")
            .queryParam("state", state)
            .build();
        return Response.seeOther(address).build();
    }

    @GET
    @Path("/back")
    public Response back(@Context HttpServletRequest request, @BeanParam Returned returned) {
        HttpSession session = request.getSession();
        if (!session.getAttribute("state").equals(returned.state)) {
            throw new ForbiddenException();
        }
        Form form = new Form()
            .param("client_id", System.getenv("EGNYTE_KEY"))
            .param("client_secret", System.getenv("EGNYTE_SECRET"))
            .param("redirect_uri", BACK)
            .param("code", returned.code)
            .param("grant_type", "authorization_code");
        Map<?, ?> grant = client.target("https://" + session.getAttribute("domain") + ".egnyte.com/puboauth/token")
            .request()
            .post(Entity.form(form), Map.class);
        session.setAttribute("token", grant.get("access_token"));
        return Response.seeOther(URI.create("/meadows")).build();
    }
}
