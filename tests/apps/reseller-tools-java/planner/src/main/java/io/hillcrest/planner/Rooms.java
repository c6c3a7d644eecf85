package io.hillcrest.planner;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URL;
import java.util.stream.Collectors;

class Rooms {
    private final String domain;
    private final String token;

    Rooms(String domain, String token) {
        this.domain = domain;
        this.token = token;
    }

    String list() {
        try {
            HttpURLConnection connection = (HttpURLConnection) new URL("https://" + domain + ".egnyte.com/pubapi/v1/fs/Shared/Rooms").openConnection(); //~ GET /pubapi/v1/fs/{path}
            connection.setRequestProperty("Authorization", "Bearer " + token);
            if (connection.getResponseCode() == 401) {
                return "sign in again";
            }
            try (BufferedReader reader = new BufferedReader(new InputStreamReader(connection.getInputStream()))) {
                return reader.lines().collect(Collectors.joining("\n"));
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
