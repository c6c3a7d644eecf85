package com.acme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.net.HttpURLConnection;
import java.net.URL;
import java.net.URLEncoder;
import java.util.Map;

/** Addresses put together part by part, as code for old versions of Android does. */
public class Folders {
    private final URL root;

    public Folders(URL root) {
        this.root = root;
    }

    public InputStream list(String folder, Map<String, Object> query) throws IOException {
        return open("GET", "/pubapi/v1/fs", folder, query); //~ GET /pubapi/v1/fs/{path}
    }

    public InputStream remove(String folder) throws IOException {
        return open("DELETE", "/pubapi/v1/fs", folder, null); //~ DELETE /pubapi/v1/fs/{path}
    }

    public InputStream links(Map<String, Object> query) throws IOException {
        return open("GET", "/pubapi/v1/links", null, query); //~ GET /pubapi/v1/links
    }

    private InputStream open(String method, String api, String path, Map<String, Object> query) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) address(api, path, query).openConnection();
        connection.setRequestMethod(method);
        return connection.getInputStream();
    }

    private URL address(String api, String path, Map<String, Object> query) throws IOException {
        StringBuilder text = new StringBuilder();
        text.append(root.toString());
        text.append(api);
        if (path != null) {
            try {
                for (String part : path.split("/")) {
                    if (text.charAt(text.length() - 1) != '/') {
                        text.append('/');
                    }
                    StringBuilder name = new StringBuilder();
                    for (String word : part.split(" ")) {
                        if (name.length() != 0) {
                            name.append("%20");
                        }
                        name.append(URLEncoder.encode(word, "UTF-8"));
                    }
                    text.append(name);
                }
            } catch (UnsupportedEncodingException never) {
                throw new IllegalStateException(never);
            }
        }
        if (query != null) {
            boolean more = false;
            for (Map.Entry<String, Object> entry : query.entrySet()) {
                text.append(more ? "&" : "?").append(entry.getKey()).append("=").append(entry.getValue());
                more = true;
            }
        }
        return new URL(text.toString());
    }
}
