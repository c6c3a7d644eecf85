package net.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestTemplate;

public class Tokens {
    private static final Logger log = LoggerFactory.getLogger(Tokens.class);

    public static void main(String[] args) throws InterruptedException {
        BlockingQueue<String> queue = new LinkedBlockingQueue<>();
        queue.put(exchange(args[0]));
        log.info("got {}", queue.take()); //~ EG305:warning
        List<String> kept = new ArrayList<>(4);
        kept.add(exchange(args[1]));
        log.info("{} tokens", kept.size());
    }

    static String exchange(String code) {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("grant_type", "authorization_code");
        form.add("client_id", System.getenv("CLIENT_ID"));
        form.add("client_secret", System.getenv("CLIENT_SECRET"));
        form.add("redirect_uri", "https://tables.example.com/callback");
        form.add("scope", "Egnyte.filesystem");
        form.add("code", code);
        var url = "https://tables.egnyte.com/puboauth/token";
        return (String) new RestTemplate().postForObject(url, new HttpEntity<>(form, new HttpHeaders()), java.util.Map.class).get("access_token");
    }
}
