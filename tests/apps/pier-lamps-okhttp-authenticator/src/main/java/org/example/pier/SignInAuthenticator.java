package org.example.pier;

import okhttp3.Authenticator;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.Route;

public final class SignInAuthenticator implements Authenticator {
    private final Runnable askAgain;

    public SignInAuthenticator(Runnable askAgain) {
        this.askAgain = askAgain;
    }

    @Override
    public Request authenticate(Route route, Response response) {
        askAgain.run();
        return null;
    }
}
