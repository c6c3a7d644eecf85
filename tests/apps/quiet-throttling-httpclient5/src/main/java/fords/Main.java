package fords;

import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.DefaultHttpRequestRetryStrategy;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.util.TimeValue;

public class Main {
    public static void main(String[] args) throws Exception {
        // tries 429 and 503 again, after as many seconds as Retry-After says
        try (var http = HttpClients.custom().setRetryStrategy(new DefaultHttpRequestRetryStrategy(6, TimeValue.ofSeconds(2))).build()) {
            for (String ford : args) {
                var request = new HttpGet("https://" + System.getenv("EGNYTE_DOMAIN") + ".egnyte.com/pubapi/v1/fs/Shared/Fords/" + ford); //~ GET /pubapi/v1/fs/{path}
                request.setHeader("Authorization", "Bearer " + System.getenv("EGNYTE_TOKEN"));
                System.out.println(http.execute(request, answer -> EntityUtils.toString(answer.getEntity())));
            }
        }
    }
}
