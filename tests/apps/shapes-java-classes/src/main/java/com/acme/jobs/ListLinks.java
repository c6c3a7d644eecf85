package com.acme.jobs;

import com.acme.api.Gateway;
import com.acme.api.Verb;

public class ListLinks extends Job {
    public ListLinks(Gateway gateway) {
        super(gateway, Verb.READ, "/links"); //~ GET /pubapi/v1/links
    }
}
