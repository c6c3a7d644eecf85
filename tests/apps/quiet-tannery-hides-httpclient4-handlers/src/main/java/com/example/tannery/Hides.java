package com.example.tannery;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.http.HttpResponse;
import org.apache.http.client.ServiceUnavailableRetryStrategy;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.message.BasicHeader;
import org.apache.http.protocol.HttpContext;

public class Hides {
    private static class Throttled implements ServiceUnavailableRetryStrategy {
        private long wait = 1000;

        @Override
        public boolean retryRequest(HttpResponse response, int count, HttpContext context) {
            int status = response.getStatusLine().getStatusCode();
            boolean throttled = status == 429 || status == 403 && response.containsHeader("X-Mashery-Error-Code");
            if (throttled && response.containsHeader("Retry-After")) {
                wait = 1000 * Long.parseLong(response.getFirstHeader("Retry-After").getValue());
            }
            return throttled && count < 4;
        }

        @Override
        public long getRetryInterval() {
            return wait;
        }
    }

    private final CloseableHttpClient http;
    private final String root;

    Hides(String domain, String token) {
        root = "https://" + domain + ".egnyte.com/pubapi/v1";
        http = HttpClients.custom()
                .setDefaultHeaders(Arrays.asList(new BasicHeader("Authorization", "Bearer " + token)))
                .setServiceUnavailableRetryStrategy(new Throttled())
                .build();
    }

    List<String> names() throws IOException {
        HttpGet get = new HttpGet(root + "/fs/Shared/Hides");  //~ GET /pubapi/v1/fs/{path} handles=specific
        return http.execute(get, new EgnyteHandler<List<String>>() {
            @Override
            protected List<String> read(JsonNode body) {
                List<String> names = new ArrayList<>();
                body.path("files").forEach(file -> names.add(file.path("name").asText()));
                return names;
            }
        });
    }

    public static void main(String[] args) throws IOException {
        try {
            new Hides(System.getenv("EGNYTE_DOMAIN"), System.getenv("EGNYTE_TOKEN")).names().forEach(System.out::println);
        } catch (TokenGoneException e) {
            System.err.println("Sign in to Egnyte again, at https://tannery.example.com/connect");
            System.exit(2);
        }
    }
}
