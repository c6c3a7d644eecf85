package com.acme.jobs;

import com.acme.api.Gateway;

/** A job on one folder; subclasses say which part of the API. */
abstract class FolderJob {
    final Gateway gateway;
    final String folder;

    FolderJob(Gateway gateway, String folder) {
        this.gateway = gateway;
        this.folder = folder;
    }

    abstract String family();

    public void run() throws Exception {
        System.out.println(gateway.read("/v1/" + family() + "/" + folder)); //~ GET /pubapi/v1/fs/{path}
    }
}
