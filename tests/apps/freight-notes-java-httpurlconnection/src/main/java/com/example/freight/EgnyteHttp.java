package com.example.freight;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;

public class EgnyteHttp {

    private final String baseUrl;
    private final String accessToken;

    public EgnyteHttp(String domain, String accessToken) {
        this.baseUrl = "https://" + domain + ".egnyte.com/pubapi/v1";
        this.accessToken = accessToken;
    }

    private static String read(HttpURLConnection connection) throws IOException {
        if (connection.getResponseCode() == HttpURLConnection.HTTP_UNAUTHORIZED) {
            throw new IOException("sign in to Egnyte again");
        }
        try (InputStream in = connection.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    public String list(String folder) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) new URL(baseUrl + "/fs/" + folder).openConnection(); //~ GET /pubapi/v1/fs/{path}
        connection.setRequestMethod("GET");
        connection.setRequestProperty("Authorization", "Bearer " + accessToken);
        connection.setRequestProperty("Accept", "application/json");
        return read(connection);
    }

    public String share(String path) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) new URL(baseUrl + "/links").openConnection(); //~ POST /pubapi/v1/links
        connection.setRequestMethod("POST");
        connection.setRequestProperty("Authorization", "OAuth " + accessToken); //~ EG307
        connection.setRequestProperty("Content-Type", "application/json");
        connection.setDoOutput(true);
        try (OutputStream out = connection.getOutputStream()) {
            out.write(("{\"path\":\"" + path + "\",\"type\":\"file\",\"accessibility\":\"domain\"}").getBytes(StandardCharsets.UTF_8));
        }
        return read(connection);
    }
}
