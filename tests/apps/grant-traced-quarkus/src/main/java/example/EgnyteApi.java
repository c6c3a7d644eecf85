package example;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

@RegisterRestClient(baseUri = "https://nephrite.egnyte.com") //~ EG501
public interface EgnyteApi {
    @POST
    @Path("/puboauth/token")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    Map<String, Object> token(@FormParam("grant_type") String grant, @FormParam("client_id") String id, @FormParam("client_secret") String secret,
        @FormParam("redirect_uri") String redirect, @FormParam("code") String code);
}
