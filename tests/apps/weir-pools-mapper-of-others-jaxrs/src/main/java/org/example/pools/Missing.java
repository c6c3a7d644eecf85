package org.example.pools;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;

@Provider
public class Missing implements ExceptionMapper<NotFoundException> {
    @Override
    public Response toResponse(NotFoundException missing) {
        return Response.seeOther(URI.create("/pools/none")).build();
    }
}
