package com.example.tannery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.apache.http.HttpResponse;
import org.apache.http.HttpStatus;
import org.apache.http.client.HttpResponseException;
import org.apache.http.client.ResponseHandler;
import org.apache.http.util.EntityUtils;

/** Reads an answer of Egnyte, or says why there is none. */
abstract class EgnyteHandler<T> implements ResponseHandler<T> {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public final T handleResponse(HttpResponse response) throws IOException {
        int status = response.getStatusLine().getStatusCode();
        switch (status) {
            case HttpStatus.SC_OK:
            case HttpStatus.SC_CREATED:
                return read(JSON.readTree(response.getEntity().getContent()));
            case HttpStatus.SC_UNAUTHORIZED:
                EntityUtils.consumeQuietly(response.getEntity());
                throw new TokenGoneException();
            default:
                EntityUtils.consumeQuietly(response.getEntity());
                throw new HttpResponseException(status, response.getStatusLine().getReasonPhrase());
        }
    }

    protected abstract T read(JsonNode body);
}
