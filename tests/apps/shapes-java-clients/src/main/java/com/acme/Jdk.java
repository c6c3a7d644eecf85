package com.acme;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import javax.net.ssl.HttpsURLConnection;

class Jdk {
    private final String root;
    private final String token;

    Jdk(String domain, String token) {
        this.root = "https://" + domain + ".egnyte.com/pubapi";
        this.token = token;
    }

    void all() throws Exception {
        read();
        write();
        relative();
        later();
        spelt("Shared/a b");
    }

    /** A path put together part by part. */
    void spelt(String path) throws Exception {
        StringBuilder target = new StringBuilder(root).append("/v1/fs-content");
        for (String part : path.split("/")) {
            if (target.charAt(target.length() - 1) != '/') {
                target.append('/');
            }
            target.append(URLEncoder.encode(part, "UTF-8"));
        }
        HttpURLConnection connection = (HttpURLConnection) new URL(target.toString()).openConnection(); //~ GET /pubapi/v1/fs-content/{path}
        connection.getInputStream().close();
    }

    /** Its host is anybody's to give. */
    static class Rooted {
        private final URL rootUrl;

        Rooted(String egnyteRoot) throws Exception {
            rootUrl = new URL(egnyteRoot);
        }

        void file(String id) throws Exception {
            URL url = joined(rootUrl, "/pubapi/v1/fs/ids/file/" + id);
            HttpURLConnection connection = (HttpURLConnection) url.openConnection(); //~ GET /pubapi/v1/fs/ids/file/{group_id}
            connection.getInputStream().close();
        }

        private static URL joined(URL root, String path) throws Exception {
            return new URL(root, path);
        }
    }

    InputStream read() throws Exception {
        URL url = new URL(root + "/v1/fs/Shared");
        HttpURLConnection connection = (HttpURLConnection) url.openConnection(); //~ GET /pubapi/v1/fs/{path}
        connection.setRequestProperty("Authorization", "Bearer " + token);
        return connection.getInputStream();
    }

    void write() throws Exception {
        HttpsURLConnection connection = (HttpsURLConnection) new URL(root + "/v1/links").openConnection(); //~ POST /pubapi/v1/links
        connection.setRequestMethod("POST");
        connection.setDoOutput(true);
        connection.setRequestProperty("Authorization", "Bearer " + token);
        try (OutputStream out = connection.getOutputStream()) {
            out.write("{}".getBytes());
        }
        System.out.println(connection.getResponseCode());
    }

    void relative() throws Exception {
        URL base = new URL(root + "/v2/");
        HttpURLConnection connection = (HttpURLConnection) new URL(base, "users").openConnection(); //~ GET /pubapi/v2/users
        connection.connect();
        new URL(base, "groups").openStream().close(); //~ GET /pubapi/v2/groups
    }

    void later() {
        HttpRequest request = HttpRequest.newBuilder() //~ DELETE /pubapi/v1/links/{link_id}
            .uri(URI.create(root + "/v1/links/12"))
            .headers("Authorization", "Bearer " + token)
            .DELETE()
            .build();
        HttpClient.newBuilder().build().sendAsync(request, HttpResponse.BodyHandlers.ofString())
            .thenApply(HttpResponse::body)
            .thenAccept(System.out::println)
            .join();
    }
}
