package com.acme.steps;

import java.io.IOException;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/** One step of the nightly run: a class without a name for each, all of which inherit the list that they stand in. */
public abstract class Step {
    private static final String ROOT = "https://" + System.getenv("EGNYTE_DOMAIN") + ".egnyte.com/pubapi/";

    private final String title;
    private final OkHttpClient client = new OkHttpClient();

    protected Step(String title) {
        this.title = title;
    }

    public static Step[] nightly() {
        return new Step[] {
            new Step("folders") {
                @Override
                public String run() throws IOException {
                    return get("v1/fs/Shared"); //~ GET /pubapi/v1/fs/{path}
                }
            },
            new Step("links") {
                @Override
                public String run() throws IOException {
                    return get("v1/links"); //~ GET /pubapi/v1/links
                }
            },
            new Step("users") {
                @Override
                public String run() throws IOException {
                    return get("v2/users"); //~ GET /pubapi/v2/users
                }
            },
            new Step("groups") {
                @Override
                public String run() throws IOException {
                    return get("v2/groups"); //~ GET /pubapi/v2/groups
                }
            },
            new Step("webhooks") {
                @Override
                public String run() throws IOException {
                    return get("v1/webhooks"); //~ GET /pubapi/v1/webhooks
                }
            },
            new Step("account") {
                @Override
                public String run() throws IOException {
                    return get("v1/userinfo"); //~ GET /pubapi/v1/userinfo
                }
            },
            new Step("rest") {
                @Override
                public String run() {
                    return "";
                }
            },
        };
    }

    public abstract String run() throws IOException;

    public String title() {
        return title;
    }

    protected String get(String path) throws IOException {
        Request request = new Request.Builder().url(ROOT + path).header("Authorization", "Bearer " + Tokens.current()).build();
        return client.newCall(request).execute().body().string();
    }
}
