package com.quay.dues;

import com.github.kevinsawicki.http.HttpRequest;

/** What an older program left: a small client that never raises for a status. */
public class Notices {
    private static final String HOST = "https://harbour.egnyte.com";
    private final String token;

    public Notices(String token) {
        this.token = token;
    }

    public String links() {
        return HttpRequest.get(HOST + "/pubapi/v1/links").header("Authorization", "Bearer " + token).acceptJson().body(); //~ GET /pubapi/v1/links; EG401
    }

    public String user() {
        HttpRequest asked = HttpRequest.get(HOST + "/pubapi/v1/userinfo").header("Authorization", "Bearer " + token); //~ GET /pubapi/v1/userinfo handles=specific
        if (asked.code() == 401) {
            throw new SignInAgain();
        }
        return asked.body();
    }
}
