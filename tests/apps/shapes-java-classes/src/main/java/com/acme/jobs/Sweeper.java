package com.acme.jobs;

import com.acme.api.Endpoint;
import com.acme.api.Gateway;
import com.acme.api.Verb;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

public class Sweeper {
    private static final Map<String, String> PLACES = new LinkedHashMap<>();

    static {
        PLACES.put("trash", "/v1/fs/trash");
        PLACES.put("audit", "/v1/audit/files");
    }

    private final Gateway gateway;
    private final Pages pages = new Pages();

    public Sweeper(Gateway gateway) {
        this.gateway = gateway;
    }

    public void sweep() throws Exception {
        gateway.read(Endpoint.USERS.path()); //~ GET /pubapi/v2/users
        gateway.read(Endpoint.GROUPS.path()); //~ GET /pubapi/v2/groups
        gateway.call(Verb.MAKE, Endpoint.NOTES.path()); //~ POST /pubapi/v1/notes
        gateway.read(PLACES.get("trash")); //~ GET /pubapi/v1/fs/trash
        gateway.read(PLACES.get("audit")); //~ GET /pubapi/v1/audit/files
        retry(() -> gateway.read("/v1/search?query=x")); //~ GET /pubapi/v1/search
        retry(new Callable<String>() {
            @Override
            public String call() throws Exception {
                return gateway.read("/v1/bookmarks"); //~ GET /pubapi/v1/bookmarks
            }
        });
        pages.first();
        new Target(Verb.DROP, "/v1/links/" + 12).send(gateway); //~ DELETE /pubapi/v1/links/{link_id}
    }

    private <T> T retry(Callable<T> work) throws Exception {
        for (int attempt = 0; attempt < 3; attempt++) {
            try {
                return work.call();
            } catch (IllegalStateException e) {
                Thread.sleep(1000L * attempt);
            }
        }
        throw new IllegalStateException("gave up");
    }

    private class Pages {
        private String path = "/v1/insights/files";

        void first() throws Exception {
            gateway.read(path); //~ GET /pubapi/v1/insights/files
        }
    }

    record Target(Verb verb, String path) {
        String send(Gateway gateway) throws Exception {
            return gateway.call(verb(), path);
        }
    }
}
