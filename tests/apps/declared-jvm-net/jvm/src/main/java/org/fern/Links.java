package org.fern;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

public class Links {
    private final HttpClient http = HttpClient.newHttpClient();
    private final String root;

    public Links(String domain) {
        this.root = "https://" + domain + ".egnyte.com/pubapi/v1";
    }

    // egnyte-scopes: link
    public String all() throws IOException, InterruptedException {
        return read("/links"); //~ GET /pubapi/v1/links
    }

    // egnyte-scopes: user  //~ EG107 EG107:warning
    @Deprecated
    public String folder(String path) throws IOException, InterruptedException {
        return read("/fs/" + path); //~ GET /pubapi/v1/fs/{path}
    }

    private String read(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(root + path)).build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() == 401) {
            throw new IllegalStateException("sign in again");
        }
        return answer.body();
    }
}
