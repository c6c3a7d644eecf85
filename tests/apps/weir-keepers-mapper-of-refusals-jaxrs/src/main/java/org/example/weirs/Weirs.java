package org.example.weirs;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.core.HttpHeaders;

@Path("/weirs")
public class Weirs {
    private static final Client CLIENT = ClientBuilder.newClient();

    @GET
    public String links() {
        return CLIENT.target("https://" + System.getenv("EGNYTE_DOMAIN") + ".egnyte.com").path("/pubapi/v1/links") //~ GET /pubapi/v1/links handles=specific
            .request()
            .header(HttpHeaders.AUTHORIZATION, "Bearer " + System.getenv("EGNYTE_TOKEN"))
            .get(String.class);
    }
}
