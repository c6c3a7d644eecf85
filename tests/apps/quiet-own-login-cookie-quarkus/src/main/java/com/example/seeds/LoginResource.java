package com.example.seeds;

import io.smallrye.jwt.build.Jwt;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Map;

/** Signs growers in to this app; Egnyte is connected later, in their profile. */
@Path("/login")
public class LoginResource {
    @Inject
    Growers growers;

    @POST
    public Response login(@FormParam("name") String name, @FormParam("password") String password) {
        if (!growers.matches(name, password)) {
            return Response.status(Response.Status.FORBIDDEN).build();
        }
        String accessToken = Jwt.upn(name).groups("grower").expiresIn(Duration.ofHours(2)).sign();
        NewCookie cookie = new NewCookie.Builder("access_token")
            .value(accessToken)
            .path("/api")
            .secure(true)
            .httpOnly(false)
            .build();
        return Response.ok(Map.of("access_token", accessToken)).cookie(cookie).build();
    }
}
