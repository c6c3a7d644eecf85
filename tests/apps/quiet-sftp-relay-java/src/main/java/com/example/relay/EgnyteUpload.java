package com.example.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import org.json.JSONObject;

final class EgnyteUpload implements AutoCloseable {
    private final String domain;
    private final String token;
    private HttpURLConnection connection;

    EgnyteUpload(String domain) throws IOException {
        this.domain = domain;
        this.token = signIn();
    }

    private String signIn() throws IOException {
        String form = "client_id=" + System.getenv("EGNYTE_KEY")
            + "&client_secret=" + System.getenv("EGNYTE_SECRET")
            + "&username=" + System.getenv("EGNYTE_USER")
            + "&password=" + URLEncoder.encode(System.getenv("EGNYTE_PASSWORD"), UTF_8)
            + "&scope=Egnyte.filesystem&grant_type=password";
        HttpURLConnection post =
            (HttpURLConnection) URI.create("https://" + domain + ".egnyte.com/puboauth/token").toURL().openConnection();
        post.setRequestMethod("POST");
        post.setDoOutput(true);
        post.getOutputStream().write(form.getBytes(UTF_8));
        String answer = new String(post.getInputStream().readAllBytes(), UTF_8);
        post.disconnect();
        return new JSONObject(answer).getString("access_token");
    }

    void send(String name, InputStream body) throws IOException {
        URI uri = URI.create("https://" + domain + ".egnyte.com/pubapi/v1/fs-content/Shared/Relay/" + name); //~ POST /pubapi/v1/fs-content/{path}
        connection = (HttpURLConnection) uri.toURL().openConnection();
        connection.setRequestMethod("POST");
        connection.setRequestProperty("Authorization", "Bearer " + token);
        connection.setDoOutput(true);
        body.transferTo(connection.getOutputStream());
        connection.getInputStream().close();
    }

    @Override
    public void close() {
        if (connection != null) {
            connection.disconnect();
            connection = null;
        }
    }
}
