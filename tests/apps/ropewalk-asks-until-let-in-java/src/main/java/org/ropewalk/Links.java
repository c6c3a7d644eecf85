package org.ropewalk;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

public class Links {
    static final HttpClient HTTP = HttpClient.newHttpClient();

    static HttpResponse<String> links(String domain, String token) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://" + domain + ".egnyte.com/pubapi/v1/links")) //~ GET /pubapi/v1/links
            .header("Authorization", "Bearer " + token)
            .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }

    public static void main(String[] args) throws Exception {
        String token = System.getenv("EGNYTE_TOKEN");
        HttpResponse<String> answer = links(args[0], token);
        for (int round = 0; answer.statusCode() == 401 && round < 3; round++) {
            Thread.sleep(500);
            answer = links(args[0], token); //~ EG404
        }
        if (answer.statusCode() == 429) {
            Thread.sleep(1000L * Integer.parseInt(answer.headers().firstValue("Retry-After").orElse("1")));
        }
        System.out.println(answer.body());
    }
}
