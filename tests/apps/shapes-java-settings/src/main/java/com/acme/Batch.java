package com.acme;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.Properties;

public class Batch {
    private static final String DOMAIN = Optional.ofNullable(System.getenv("EGNYTE_DOMAIN")).orElse("acme"); //~ EG501:note
    private static final String VERSION = System.getProperty("egnyte.version", "v1");
    private static final Properties SETTINGS = new Properties();

    static {
        try (InputStream in = Batch.class.getResourceAsStream("/egnyte.properties")) {
            SETTINGS.load(in);
        } catch (IOException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    public static void main(String[] args) throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        String root = "https://" + DOMAIN + ".egnyte.com";
        client.send(HttpRequest.newBuilder(URI.create(root + "/pubapi/" + VERSION + "/bookmarks")).build(), HttpResponse.BodyHandlers.ofString()); //~ GET /pubapi/v1/bookmarks
        client.send(HttpRequest.newBuilder(URI.create(root + SETTINGS.getProperty("links.path"))).build(), HttpResponse.BodyHandlers.ofString()); //~ GET /pubapi/v1/links
    }
}
