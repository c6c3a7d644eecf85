package com.acme.jobs;

import com.acme.api.Gateway;
import com.acme.api.Verb;

public class MakeLink extends Job {
    public MakeLink(Gateway gateway) {
        super(gateway, Verb.MAKE, "/links"); //~ POST /pubapi/v1/links
    }
}
