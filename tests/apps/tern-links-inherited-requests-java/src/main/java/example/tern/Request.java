package example.tern;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;

/** A request that sends itself. */
public abstract class Request {
    private final String verb;
    private final String path;

    protected Request(String verb, String path) {
        this.verb = verb;
        this.path = path;
    }

    public final HttpURLConnection send(String domain, String token) throws IOException, InterruptedException {
        URL url = new URL("https://" + domain + ".egnyte.com" + path);
        HttpURLConnection connection = (HttpURLConnection) url.openConnection();
        connection.setRequestMethod(verb);
        connection.setRequestProperty("Authorization", "Bearer " + token);
        int status = connection.getResponseCode();
        if (status == 401) {
            throw new IOException("sign in again");
        }
        String wait = connection.getHeaderField("Retry-After");
        if (wait != null) {
            Thread.sleep(1000L * Long.parseLong(wait));
            return send(domain, token);
        }
        return connection;
    }
}
