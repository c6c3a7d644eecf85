package com.example.bower;

import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import javax.ws.rs.*;
import javax.ws.rs.core.Response;
import okhttp3.*;
import org.json.JSONObject;

@Path("/")
public class Birds {
    private static final String BACK = "https://bower.example.com/egnyte/back";
    private final OkHttpClient http = new OkHttpClient();

    @GET
    @Path("connect/{domain}")
    public Response connect(@PathParam("domain") String domain) {
        String state = UUID.randomUUID().toString();
        URI place = URI.create("https://" + domain + ".egnyte.com/puboauth/token?client_id=" + System.getenv("EGNYTE_KEY")
            + "&redirect_uri=" + BACK + "&scope=Egnyte.filesystem&response_type=code&state=" + state);
        return Response.seeOther(place).cookie(Crumbs.STATE.with(state), Crumbs.DOMAIN.with(domain)).build();
    }

    @GET
    @Path("egnyte/back")
    public Response back(@QueryParam("code") String code, @QueryParam("state") String state, @QueryParam("error") String error,
                         @CookieParam("egnyte_state") String sent, @CookieParam("egnyte_domain") String domain) throws IOException {
        if (error != null || sent == null || !sent.equals(state)) {
            return Response.status(Response.Status.FORBIDDEN).build();
        }
        RequestBody form = new FormBody.Builder()
            .add("client_id", System.getenv("EGNYTE_KEY"))
            .add("client_secret", System.getenv("EGNYTE_SECRET"))
            .add("redirect_uri", BACK)
            .add("code", code)
            .add("grant_type", "authorization_code")
            .build();
        Request request = new Request.Builder().url("https://" + domain + ".egnyte.com/puboauth/token").post(form).build();
        try (okhttp3.Response answer = http.newCall(request).execute()) {
            String token = new JSONObject(answer.body().string()).getString("access_token");
            return Response.seeOther(URI.create("/birds")).cookie(Crumbs.TOKEN.with(token), Crumbs.STATE.gone()).build();
        }
    }

    @GET
    @Path("birds")
    public Response birds(@CookieParam(Crumbs.TOKEN_NAME) String token, @CookieParam("egnyte_domain") String domain) throws IOException {
        Request request = new Request.Builder() //~ GET /pubapi/v1/fs/{path} handles=specific
            .url("https://" + domain + ".egnyte.com/pubapi/v1/fs/Shared/Birds")
            .header("Authorization", "Bearer " + token)
            .build();
        try (okhttp3.Response answer = http.newCall(request).execute()) {
            if (answer.code() == 401) {
                return Response.seeOther(URI.create("/connect/" + domain)).cookie(Crumbs.TOKEN.gone()).build();
            }
            if (answer.code() == 429) {
                return Response.status(503).header("Retry-After", answer.header("Retry-After")).build();
            }
            return Response.status(answer.isSuccessful() ? 200 : 502).entity(answer.body().string()).build();
        }
    }
}
