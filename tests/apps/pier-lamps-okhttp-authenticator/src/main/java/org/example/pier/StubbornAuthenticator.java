package org.example.pier;

import java.io.IOException;
import okhttp3.Authenticator;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.Route;

public final class StubbornAuthenticator implements Authenticator {
    private final String token;

    public StubbornAuthenticator(String token) {
        this.token = token;
    }

    @Override
    public Request authenticate(Route route, Response response) throws IOException { //~ EG404
        if (response.priorResponse() != null && response.priorResponse().priorResponse() != null) {
            return null;
        }
        return response.request().newBuilder().header("Authorization", "Bearer " + token).build();
    }
}
