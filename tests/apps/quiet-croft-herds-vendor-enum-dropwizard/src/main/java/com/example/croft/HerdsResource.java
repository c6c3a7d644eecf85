package com.example.croft;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.client.Invocation;
import jakarta.ws.rs.client.WebTarget;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.UUID;

@Path("/")
public class HerdsResource {

    private final Client http;

    public HerdsResource(Client http) {
        this.http = http;
    }

    @GET
    @Path("go/{vendor}")
    public Response go(@PathParam("vendor") Vendor vendor, @QueryParam("domain") String domain, @Context HttpServletRequest request) {
        HttpSession session = request.getSession();
        String state = UUID.randomUUID().toString();
        session.setAttribute("state", state);
        session.setAttribute("domain", domain);
        return Response.seeOther(vendor.signIn(System.getenv(vendor + "_KEY"), domain, state)).build();
    }

    @GET
    @Path("back/EGNYTE")
    public Response back(@QueryParam("code") String code, @QueryParam("state") String state, @QueryParam("error") String error, @Context HttpServletRequest request) {
        HttpSession session = request.getSession();
        if (error != null || state == null || !state.equals(session.getAttribute("state"))) {
            throw new ForbiddenException("Egnyte sign-in was refused");
        }
        Form form = new Form("grant_type", "authorization_code")
            .param("code", code)
            .param("client_id", System.getenv("EGNYTE_KEY"))
            .param("client_secret", System.getenv("EGNYTE_SECRET"))
            .param("redirect_uri", Vendor.EGNYTE.back());
        Map<?, ?> grant = egnyte(session).path("puboauth/token").request().post(Entity.form(form), Map.class);
        session.setAttribute("token", grant.get("access_token"));
        return Response.seeOther(URI.create("/herds")).build();
    }

    @GET
    @Path("herds")
    public Response herds(@Context HttpServletRequest request) {
        HttpSession session = request.getSession();
        return relay(session, signedIn(session, "pubapi/v1/fs/Shared/Herds").get()); //~ GET /pubapi/v1/fs/{path}
    }

    @POST
    @Path("herds/link")
    public Response link(@Context HttpServletRequest request) {
        HttpSession session = request.getSession();
        Map<String, String> body = Map.of("path", "/Shared/Herds", "type", "folder", "accessibility", "anyone");
        return relay(session, signedIn(session, "pubapi/v1/links").post(Entity.json(body))); //~ POST /pubapi/v1/links
    }

    private Response relay(HttpSession session, Response answer) {
        return switch (answer.getStatusInfo().toEnum()) {
            case UNAUTHORIZED -> Response.seeOther(URI.create("/go/EGNYTE?domain=" + session.getAttribute("domain"))).build();
            case TOO_MANY_REQUESTS -> Response.status(503).header("Retry-After", answer.getHeaderString("Retry-After")).build();
            default -> Response.ok(answer.readEntity(String.class)).build();
        };
    }

    private Invocation.Builder signedIn(HttpSession session, String path) {
        return egnyte(session).path(path).request().header("Authorization", "Bearer " + session.getAttribute("token"));
    }

    private WebTarget egnyte(HttpSession session) {
        return http.target("https://" + session.getAttribute("domain") + ".egnyte.com");
    }
}
