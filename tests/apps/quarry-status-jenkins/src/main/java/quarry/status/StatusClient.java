package quarry.status;

import java.io.Closeable;
import java.io.IOException;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.util.EntityUtils;

public class StatusClient implements Closeable {
    static final String DEFAULT_ROOT = "https://quarry.egnyte.com/pubapi/v1/"; //~ EG501:note

    private final CloseableHttpClient client = HttpClients.createSystem();
    private final String root;
    private final String key;

    public StatusClient(String root, String key) {
        this.root = root;
        this.key = key;
    }

    public String links() throws IOException {
        return fetch(root + "links"); //~ GET /pubapi/v1/links
    }

    private String fetch(String url) throws IOException {
        HttpGet request = new HttpGet(url);
        request.setHeader("Authorization", "Bearer " + key);
        try (CloseableHttpResponse response = client.execute(request)) {
            int status = response.getStatusLine().getStatusCode();
            if (status != 200) { //~ EG402; EG403
                throw new IOException("status " + status);
            }
            return EntityUtils.toString(response.getEntity());
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
