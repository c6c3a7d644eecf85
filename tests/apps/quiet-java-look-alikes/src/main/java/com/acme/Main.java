package com.acme;

import java.io.IOException;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Copies folders between stores. Egnyte is reached through {@code https://example.egnyte.com/pubapi/v1/fs/Shared}.
 */
public class Main {
    // Was: client.newCall(new Request.Builder().url("https://acme.egnyte.com/pubapi/v1/links").build()).execute();
    private static final String HELP = "see https://developers.egnyte.com/docs/read/File_System_Management_API_Documentation";
    private static final String UNUSED = "/pubapi/v1/users";
    private final OkHttpClient client = new OkHttpClient();

    public static void main(String[] args) throws IOException {
        new Main().run(args[0]);
    }

    void run(String token) throws IOException {
        System.out.println(HELP);
        graph("/me/drive/root/children", token);
        get("https://api.box.com/2.0/folders/0", token);
        get("https://files.example.com/pubapi/v1/userinfo", token);
        get("https://acme.egnyte.com.example.org/pubapi/v1/links", token);
        openInBrowser("https://acme.egnyte.com/navigate/folder/123");
    }

    private void graph(String path, String token) throws IOException {
        get("https://graph.microsoft.com/v1.0" + path, token);
    }

    private String get(String url, String token) throws IOException {
        Request request = new Request.Builder().url(url).header("Authorization", "Bearer " + token).build();
        try (Response response = client.newCall(request).execute()) {
            return response.body().string();
        }
    }

    private void openInBrowser(String url) throws IOException {
        java.awt.Desktop.getDesktop().browse(java.net.URI.create(url));
    }
}
