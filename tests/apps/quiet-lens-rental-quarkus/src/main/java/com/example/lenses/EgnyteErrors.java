package com.example.lenses;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

public class EgnyteErrors implements ResponseExceptionMapper<RuntimeException> {
    @Override
    public boolean handles(int status, MultivaluedMap<String, Object> headers) {
        return status >= 400;
    }

    @Override
    public RuntimeException toThrowable(Response response) {
        if (response.getStatus() == Response.Status.UNAUTHORIZED.getStatusCode()) {
            return new ReconnectException();
        }
        return new IllegalStateException("Egnyte said " + response.getStatus());
    }
}
