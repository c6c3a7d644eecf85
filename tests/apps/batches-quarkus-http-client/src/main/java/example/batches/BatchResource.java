package example.batches;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

@Path("/batches")
public class BatchResource {

    @Inject
    EgnyteClient egnyte;

    @GET
    @Path("/{id}")
    public JsonNode batch(@PathParam("id") String id) throws Exception {
        return egnyte.getBatch(id);
    }

    @GET
    @Path("/me")
    public Response me() throws Exception {
        try {
            return Response.ok(egnyte.getUser()).build();
        } catch (NotConnectedException e) {
            return Response.status(401).build();
        }
    }
}
