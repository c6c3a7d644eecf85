package com.acme;

import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.client.WebTarget;
import kong.unirest.Unirest;

class Others {
    private final String root;
    private final String token;

    Others(String domain, String token) {
        this.root = "https://" + domain + ".egnyte.com/pubapi/v1";
        this.token = token;
    }

    void all() {
        Client client = ClientBuilder.newClient();
        WebTarget target = client.target(root);
        target.path("bookmarks").request("application/json").header("Authorization", "Bearer " + token).get(String.class); //~ GET /pubapi/v1/bookmarks
        target.path("fs").path("Shared").request().post(Entity.json("{}")); //~ POST /pubapi/v1/fs/{path}
        target.path("perms/folder/{path}").resolveTemplate("path", "Shared").request().get(); //~ GET /pubapi/v1/perms/folder/{path}
        Unirest.get(root + "/tasks").header("Authorization", "Bearer " + token).asJson(); //~ GET /pubapi/v1/tasks
        Unirest.post(root + "/workflows").body("{}").asString(); //~ POST /pubapi/v1/workflows
    }
}
