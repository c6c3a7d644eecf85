package com.acme;

import com.acme.api.EgnyteGateway;
import com.acme.api.Gateway;
import com.acme.jobs.ArchiveJob;
import com.acme.jobs.ListLinks;
import com.acme.jobs.MakeLink;
import com.acme.jobs.Sweeper;

public class Main {
    public static void main(String[] args) throws Exception {
        Gateway gateway = new EgnyteGateway(args[0], args[1]);
        new ListLinks(gateway).run();
        new MakeLink(gateway).run();
        new ArchiveJob(gateway, "Shared").run();
        new Sweeper(gateway).sweep();
    }
}
