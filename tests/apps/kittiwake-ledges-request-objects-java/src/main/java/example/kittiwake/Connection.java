package example.kittiwake;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.util.stream.Collectors;

public class Connection {
    private final String domain;
    private final String token;

    public Connection(String domain, String token) {
        this.domain = domain;
        this.token = token;
    }

    public InputStream send(Request request) throws IOException, InterruptedException {
        String query = request.query().entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).collect(Collectors.joining("&"));
        URL url = new URL("https://" + domain + ".egnyte.com" + request.path() + "?" + query);
        HttpURLConnection connection = (HttpURLConnection) url.openConnection();
        connection.setRequestMethod(request.verb());
        connection.setRequestProperty("Authorization", "Bearer " + token);
        int status = connection.getResponseCode();
        if (status == 401) {
            throw new SignInAgainException();
        }
        if (status == 403 && connection.getHeaderField("X-Mashery-Error-Code") != null) {
            Thread.sleep(1000L * Integer.parseInt(connection.getHeaderField("Retry-After")));
            return send(request);
        }
        return connection.getInputStream();
    }
}
