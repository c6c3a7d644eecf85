package com.example.curlews;

import io.dropwizard.Application;
import io.dropwizard.Configuration;
import io.dropwizard.setup.Environment;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.ws.rs.*;
import javax.ws.rs.core.Response;

@Path("/")
public class Counts extends Application<Configuration> {
    private final Map<String, String> states = new ConcurrentHashMap<>();
    private final Map<String, Grant> grants = new ConcurrentHashMap<>();
    private final Egnyte egnyte = new Egnyte();

    public static void main(String[] args) throws Exception {
        new Counts().run(args);
    }

    @Override
    public void run(Configuration configuration, Environment environment) {
        environment.jersey().register(this);
    }

    @GET
    @Path("egnyte/back")
    public Response back(@QueryParam("code") String code, @QueryParam("state") String state, @QueryParam("error") String error) throws IOException {
        String domain = states.remove(state);
        if (error != null || domain == null) {
            return Response.status(403).build();
        }
        grants.put(domain, egnyte.exchange(domain, code));
        return Response.seeOther(URI.create("/counts/" + domain)).build();
    }

    @GET
    @Path("counts/{domain}")
    @Produces("application/json")
    public Response counts(@PathParam("domain") String domain) throws IOException {
        try {
            return Response.ok(egnyte.folder(grants.get(domain), "/Shared/Counts").get("files")).build();
        } catch (Egnyte.SignInAgain e) {
            grants.remove(domain);
            return Response.status(409).build();
        } catch (Egnyte.Later e) {
            return Response.status(503).header("Retry-After", e.getMessage()).build();
        }
    }
}
