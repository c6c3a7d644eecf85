package example.boxcar;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

public final class AuditReport {
    public int start(String domain, String token, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("https://" + domain + ".egnyte.com/pubapi/v1/audit/files")) //~ POST /pubapi/v1/audit/files handles=unknown
            .header("Authorization", "Bearer " + token)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
        var response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        return response.statusCode();
    }
}
