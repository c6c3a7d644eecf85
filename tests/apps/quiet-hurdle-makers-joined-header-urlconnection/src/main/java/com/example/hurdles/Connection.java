package com.example.hurdles;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;
import java.util.Base64;
import java.nio.charset.StandardCharsets;

/** Opens a connection to whatever service it is asked for, with that service's kind of credentials. */
abstract class Connection {
    private final String root;

    Connection(String root) {
        this.root = root;
    }

    abstract String scheme();

    abstract String credentials();

    HttpURLConnection open(String path) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) new URL(root + path).openConnection();
        connection.setRequestProperty("Authorization", String.join(" ", scheme(), credentials()));
        connection.setConnectTimeout(10_000);
        return connection;
    }

    static class Egnyte extends Connection {
        Egnyte(String domain) {
            super("https://" + domain + ".egnyte.com/pubapi");
        }

        @Override
        String scheme() {
            return "Bearer";
        }

        @Override
        String credentials() {
            return System.getenv("EGNYTE_TOKEN");
        }
    }

    static class Jira extends Connection {
        Jira() {
            super("https://jira.hurdles.example/rest/api/2");
        }

        @Override
        String scheme() {
            return "Basic";
        }

        @Override
        String credentials() {
            String pair = System.getenv("JIRA_USER") + ":" + System.getenv("JIRA_PASSWORD");
            return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        }
    }
}
