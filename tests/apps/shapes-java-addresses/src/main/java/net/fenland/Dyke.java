package net.fenland;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import org.apache.http.client.utils.URIBuilder;

public final class Dyke {
    private static final String HOST = System.getenv("EGNYTE_DOMAIN") + ".egnyte.com";

    private HttpURLConnection open(String verb, String path) throws IOException {
        URL url = URI.create("https://" + HOST + "/pubapi" + path).toURL();
        HttpURLConnection connection = (HttpURLConnection) url.openConnection();
        connection.setRequestMethod(verb);
        connection.setRequestProperty("Authorization", "Bearer " + System.getenv("EGNYTE_TOKEN"));
        return connection;
    }

    int folder(String name) throws IOException {
        return open("GET", "/v1/fs/Shared/" + name).getResponseCode(); //~ GET /pubapi/v1/fs/{path}
    }

    int remove(String link) throws IOException {
        return open("DELETE", "/v1/links/" + link).getResponseCode(); //~ DELETE /pubapi/v1/links/{link_id}
    }

    InputStream whole() throws Exception {
        return new URI("https://" + HOST + "/pubapi/v1/userinfo").toURL().openStream(); //~ GET /pubapi/v1/userinfo
    }

    int resolved() throws Exception {
        URI root = URI.create("https://" + HOST + "/pubapi/").normalize();
        HttpURLConnection connection = (HttpURLConnection) root.resolve("v2/users").toURL().openConnection(); //~ GET /pubapi/v2/users
        return connection.getResponseCode();
    }

    int built() throws Exception {
        URI address = new URIBuilder().setScheme("https").setHost(HOST).setPath("/pubapi/v2/groups").build();
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection(); //~ GET /pubapi/v2/groups
        return connection.getResponseCode();
    }

    public static void main(String[] args) throws Exception {
        Dyke dyke = new Dyke();
        System.out.println(dyke.folder("a") + dyke.remove("b") + dyke.resolved() + dyke.built());
        dyke.whole().close();
    }
}
