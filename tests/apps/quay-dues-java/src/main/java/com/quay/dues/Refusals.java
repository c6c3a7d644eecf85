package com.quay.dues;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientResponseContext;
import jakarta.ws.rs.client.ClientResponseFilter;

/** Jersey makes one of these for itself, from the class alone. */
public class Refusals implements ClientResponseFilter {
    @Override
    public void filter(ClientRequestContext request, ClientResponseContext answer) {
        if (answer.getStatus() == 401) {
            throw new SignInAgain();
        }
        if (answer.getStatus() >= 400) {
            throw new IllegalStateException("refused: " + answer.getStatus());
        }
    }
}
