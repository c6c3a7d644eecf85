package com.example.toll;

import java.net.URI;
import javax.ws.rs.RedirectionException;

public class SignInAgainException extends RedirectionException {
    public SignInAgainException(Throwable cause) {
        super("sign in to Egnyte again", 303, URI.create("/connect"));
        initCause(cause);
    }
}
