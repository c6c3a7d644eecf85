package dk.kommune.notices;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** What lies in the domain. All traffic leaves through http://proxy.kommune.example:8080, inside of which it is TLS. */
final class Notices {

    private final HttpClient http =
            HttpClient.newBuilder().proxy(ProxySelector.of(new InetSocketAddress("proxy.kommune.example", 8080))).build();
    private final String domain;
    private final String token;

    Notices(String domain, String token) {
        this.domain = domain;
        this.token = token;
    }

    byte[] feed() throws IOException, InterruptedException {
        return content("feed.xml");
    }

    byte[] signature() throws IOException, InterruptedException {
        return content("feed.sig");
    }

    private byte[] content(String name) throws IOException, InterruptedException {
        URI uri = URI.create("https://" + domain + ".egnyte.com/pubapi/v1/fs-content/Shared/Notices/" + name);
        HttpRequest request = HttpRequest.newBuilder(uri).header("Authorization", "Bearer " + token).build(); //~ GET /pubapi/v1/fs-content/{path} handles=specific
        HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() == 401) {
            throw new TokenRefused();
        }
        if (answer.statusCode() == 429) {
            Thread.sleep(1000L * answer.headers().firstValueAsLong("Retry-After").orElse(1));
            return content(name);
        }
        if (answer.statusCode() != 200) {
            throw new IOException("Egnyte answered " + answer.statusCode());
        }
        return answer.body();
    }
}
