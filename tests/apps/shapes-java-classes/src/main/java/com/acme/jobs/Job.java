package com.acme.jobs;

import com.acme.api.Gateway;
import com.acme.api.Verb;

abstract class Job {
    protected final Gateway gateway;
    private final Verb verb;
    private final String path;

    Job(Gateway gateway, Verb verb, String path) {
        this.gateway = gateway;
        this.verb = verb;
        this.path = path;
    }

    public String run() throws Exception {
        return gateway.call(verb, "/v1" + path);
    }
}
