package example.desk;

import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.util.UriComponentsBuilder;

@Component
public class Connectors {

    private final RestTemplate http = new RestTemplate();

    @Value("${connectors.base}")
    private String base;
    @Value("${connectors.authorization}")
    private String authorization;
    @Value("${connectors.callback}")
    private String callback;
    @Value("${egnyte.key}")
    private String key;
    @Value("${egnyte.secret}")
    private String secret;

    public String egnyteSignIn(String subdomain) {
        String url = UriComponentsBuilder.fromHttpUrl(base + "/elements/egnyte/oauth/url")
            .queryParam("apiKey", key)
            .queryParam("apiSecret", secret)
            .queryParam("callbackUrl", callback)
            .queryParam("subdomain", subdomain)
            .toUriString();
        return (String) http.exchange(url, HttpMethod.GET, new HttpEntity<>(headers()), Map.class).getBody().get("oauthUrl");
    }

    public Map<?, ?> egnyte(String subdomain, String code) {
        Map<String, String> configuration = new HashMap<>();
        configuration.put("oauth.callback.url", callback);
        configuration.put("oauth.api.key", key);
        configuration.put("oauth.api.secret", secret);
        configuration.put("subdomain", subdomain);
        return instance("egnyte", code, configuration);
    }

    public Map<?, ?> ledger(String user, String password) {
        return instance("ledger", null, Map.of("username", user, "password", password));
    }

    private Map<?, ?> instance(String element, String code, Map<String, String> configuration) {
        Map<String, Object> body = new HashMap<>();
        body.put("element", Map.of("key", element));
        if (code != null) {
            body.put("providerData", Map.of("code", code));
        }
        body.put("configuration", configuration);
        body.put("name", element + "-of-desk");
        return http.postForObject(base + "/instances", new HttpEntity<>(body, headers()), Map.class);
    }

    private HttpHeaders headers() {
        HttpHeaders headers = new HttpHeaders();
        headers.set("Authorization", authorization);
        return headers;
    }
}
