package com.example.thatch;

import java.io.IOException;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.http.HttpResponse;
import org.apache.http.client.ServiceUnavailableRetryStrategy;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.client.methods.HttpUriRequest;
import org.apache.http.client.utils.URIBuilder;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.message.BasicHeader;
import org.apache.http.protocol.HttpContext;
import org.apache.http.util.EntityUtils;

public final class Report {

    /** Waits as long as it is asked to. */
    private static final class Manners implements ServiceUnavailableRetryStrategy {
        private long wait;

        @Override
        public boolean retryRequest(HttpResponse response, int tries, HttpContext context) {
            if (response.getStatusLine().getStatusCode() != 429 || tries > 5) {
                return false;
            }
            wait = 1000 * Long.parseLong(response.getFirstHeader("Retry-After").getValue());
            return true;
        }

        @Override
        public long getRetryInterval() {
            return wait;
        }
    }

    private static HttpUriRequest folder(String domain, String... names) throws URISyntaxException {
        List<String> segments = new ArrayList<>(Arrays.asList("pubapi", "v1", "fs", "Shared"));
        segments.addAll(Arrays.asList(names));
        return new HttpGet(new URIBuilder().setScheme("https").setHost(domain + ".egnyte.com").setPathSegments(segments)
                .setParameter("list_content", "true").build());
    }

    public static void main(String[] args) throws IOException, URISyntaxException {
        if (args.length < 1) {
            System.err.println("usage: report DOMAIN, for example: report thatchers.egnyte.com");
            System.exit(2);
        }
        String domain = args[0].replaceFirst("^https?://", "").replaceFirst("\\.egnyte\\.com/?$", "");
        try (CloseableHttpClient http = HttpClients.custom()
                .setServiceUnavailableRetryStrategy(new Manners())
                .setDefaultHeaders(List.of(new BasicHeader("Authorization", "Bearer " + System.getenv("EGNYTE_TOKEN"))))
                .build();
                CloseableHttpResponse answer = http.execute(folder(domain, "Yards", "Reed"))) { //~ GET /pubapi/v1/fs/{path}
            if (answer.getStatusLine().getStatusCode() == 401) {
                System.err.println("Please sign in again and set EGNYTE_TOKEN.");
                System.exit(1);
            }
            System.out.println(EntityUtils.toString(answer.getEntity()));
        }
    }
}
