package com.wharf;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.entity.UrlEncodedFormEntity;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.message.BasicNameValuePair;
import org.apache.hc.core5.net.URIBuilder;
import org.jdbi.v3.core.Jdbi;

@Path("/egnyte")
public class SignIn {
    private final CloseableHttpClient http;
    private final Jdbi db;

    SignIn(CloseableHttpClient http, Jdbi db) {
        this.http = http;
        this.db = db;
    }

    @GET
    @Path("/start/{domain}")
    public Response start(@PathParam("domain") String domain, @Context HttpServletRequest request) throws Exception {
        String state = UUID.randomUUID().toString();
        request.getSession().setAttribute("egnyte.state", state);
        request.getSession().setAttribute("egnyte.domain", domain);
        URI uri = new URIBuilder("https://" + domain + ".egnyte.com/puboauth/token")
            .addParameter("client_id", System.getenv("EGNYTE_KEY"))
            .addParameter("redirect_uri", "https://wharf.example/egnyte/done")
            .addParameter("scope", "Egnyte.filesystem")
            .addParameter("state", state)
            .addParameter("response_type", "code")
            .build();
        return Response.temporaryRedirect(uri).build();
    }

    @GET
    @Path("/done")
    public Response done(@Context UriInfo info, @Context HttpServletRequest request) throws Exception {
        MultivaluedMap<String, String> query = info.getQueryParameters();
        if (query.containsKey("error")) throw new ForbiddenException(query.getFirst("error_description"));
        String domain = (String) request.getSession().getAttribute("egnyte.domain");
        HttpPost post = new HttpPost("https://" + domain + ".egnyte.com/puboauth/token");
        post.setEntity(new UrlEncodedFormEntity(List.of(
            new BasicNameValuePair("client_id", System.getenv("EGNYTE_KEY")),
            new BasicNameValuePair("client_secret", System.getenv("EGNYTE_SECRET")),
            new BasicNameValuePair("redirect_uri", "https://wharf.example/egnyte/done"),
            new BasicNameValuePair("grant_type", "authorization_code"),
            new BasicNameValuePair("code", query.getFirst("code"))))); //~ EG206
        String token = http.execute(post, r -> new ObjectMapper().readTree(r.getEntity().getContent()).get("access_token").asText());
        db.useHandle(h -> h.execute("insert into egnyte_grants(domain, token) values (?, ?)", domain, token)); //~ EG303
        db.useHandle(h -> h.execute("insert into egnyte_log(domain, length) values (?, ?)", domain, token.length()));
        return Response.seeOther(URI.create("/")).build();
    }
}
