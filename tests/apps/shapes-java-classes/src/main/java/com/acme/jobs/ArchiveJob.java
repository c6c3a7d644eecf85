package com.acme.jobs;

import com.acme.api.Gateway;

public class ArchiveJob extends FolderJob {
    public ArchiveJob(Gateway gateway, String folder) {
        super(gateway, folder);
    }

    @Override
    String family() {
        return "fs";
    }
}
