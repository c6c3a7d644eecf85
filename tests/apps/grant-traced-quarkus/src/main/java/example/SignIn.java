package example;

import io.quarkus.logging.Log;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;

@Path("/egnyte")
public class SignIn {
    private static final String BACK = "https://nephrite.example/egnyte/back";
    @ConfigProperty(name = "egnyte.id") String id;
    @ConfigProperty(name = "egnyte.secret") String secret;
    @RestClient EgnyteApi api;

    @GET
    @Path("/go")
    public Response go() {
        String state = UUID.randomUUID().toString();
        URI to = UriBuilder.fromUri("https://nephrite.egnyte.com/puboauth/token")
            .queryParam("client_id", id).queryParam("redirect_uri", BACK).queryParam("response_type", "code")
            .queryParam("scope", "Egnyte.filesystem").queryParam("state", state).build();
        return Response.seeOther(to).cookie(new NewCookie.Builder("st").value(state).httpOnly(true).secure(true).build()).build();
    }

    @GET
    @Path("/back")
    public Response back(@QueryParam("code") String code, @QueryParam("state") String state, @QueryParam("error") String error, @CookieParam("st") String sent) throws Exception {
        if (error != null) return Response.status(403).entity(error).build();
        if (sent == null || !sent.equals(state)) throw new BadRequestException("state");
        Map<String, Object> grant = api.token("authorization_code", id, secret, BACK, code);
        byte[] print = MessageDigest.getInstance("SHA-256").digest(String.valueOf(grant.get("access_token")).getBytes());
        Log.infof("linked, fingerprint %s", HexFormat.of().formatHex(print).substring(0, 12));
        Log.tracef("grant %s", grant); //~ EG305
        return Response.noContent().build();
    }
}
