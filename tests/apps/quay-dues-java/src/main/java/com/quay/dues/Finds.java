package com.quay.dues;

import java.util.Map;
import jodd.http.HttpRequest;
import jodd.http.HttpResponse;

/** Another client that leaves every status to who asks. */
public class Finds {
    private static final String HOST = "https://harbour.egnyte.com";
    private final String token;

    public Finds(String token) {
        this.token = token;
    }

    public String events() {
        return HttpRequest.get(HOST + "/pubapi/v1/events/cursor").header("Authorization", "Bearer " + token).send().bodyText(); //~ GET /pubapi/v1/events/cursor; EG401
    }

    public String search(Map<String, String> words) {
        HttpResponse answer = HttpRequest.get(HOST + "/pubapi/v1/search").query(words).tokenAuthentication(token).send(); //~ GET /pubapi/v1/search handles=specific
        if (answer.statusCode() == 401) {
            throw new SignInAgain();
        }
        return answer.bodyText();
    }
}
