package com.oriel.parcels.egnyte;

import java.io.IOException;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.RequestBuilder;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.util.EntityUtils;

final class Line {
    private static CloseableHttpClient line;

    private Line() {
    }

    // The field and the method have one name: the compiler never mixes them up.
    static synchronized CloseableHttpClient line() {
        if (line == null) {
            line = HttpClients.createDefault();
        }
        return line;
    }

    static String base() {
        return "https://" + System.getenv("EGNYTE_DOMAIN") + ".egnyte.com";
    }

    static String carry(String verb, String to) throws IOException {
        RequestBuilder slip = RequestBuilder.create(verb).setUri(base() + to);
        slip.addHeader("Authorization", "Bearer " + Badge.current());
        try (CloseableHttpResponse back = line().execute(slip.build())) {
            int code = back.getStatusLine().getStatusCode();
            if (code == 401) {
                Badge.drop();
                throw new IOException("sign in again");
            }
            if (code == 429) {
                throw new IOException("later");
            }
            return EntityUtils.toString(back.getEntity());
        }
    }

    static String pick(String verb, String to) throws IOException {
        String where = base() + to;
        RequestBuilder slip = verb.equals("DELETE") ? RequestBuilder.delete(where) : RequestBuilder.get(where);
        slip.addHeader("Authorization", "Bearer " + Badge.current());
        try (CloseableHttpResponse back = Line.line().execute(slip.build())) {
            if (back.getStatusLine().getStatusCode() == 401) {
                Badge.drop();
            }
            return EntityUtils.toString(back.getEntity());
        }
    }
}
