package com.acme;

import java.net.URI;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.net.URIBuilder;
import org.apache.http.HttpResponse;
import org.apache.http.client.HttpClient;
import org.apache.http.client.methods.HttpDelete;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.client.methods.HttpRequestBase;
import org.apache.http.impl.client.HttpClientBuilder;

class Apache {
    private final String domain;
    private final String token;
    private final HttpClient old = HttpClientBuilder.create().build();

    Apache(String domain, String token) {
        this.domain = domain;
        this.token = token;
    }

    void all() throws Exception {
        execute(new HttpGet("https://" + domain + ".egnyte.com/pubapi/v1/notes")); //~ GET /pubapi/v1/notes
        execute(new HttpDelete("https://" + domain + ".egnyte.com/pubapi/v1/notes/3")); //~ DELETE /pubapi/v1/notes/{note_id}
        execute(new HttpGet(located("/pubapi/v1/tasks"))); //~ GET /pubapi/v1/tasks
        five();
    }

    private String located(String path) throws Exception {
        return new URI("https", domain + ".egnyte.com", path, null, null).toString();
    }

    private HttpResponse execute(HttpRequestBase request) throws Exception {
        request.addHeader("Authorization", "Bearer " + token);
        return old.execute(request);
    }

    void five() throws Exception {
        try (CloseableHttpClient client = HttpClients.createDefault()) {
            HttpPost post = new HttpPost("https://" + domain + ".egnyte.com/pubapi/v1/search"); //~ POST /pubapi/v1/search
            post.setHeader("Authorization", "Bearer " + token);
            post.setEntity(new StringEntity("{}"));
            client.execute(post, response -> response.getCode());
            var uri = new URIBuilder("https://" + domain + ".egnyte.com")
                .setPath("/pubapi/v1/events")
                .addParameter("id", "1")
                .build();
            client.execute(new org.apache.hc.client5.http.classic.methods.HttpGet(uri), response -> null); //~ GET /pubapi/v1/events
        }
    }
}
