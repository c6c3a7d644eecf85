package com.acme;

import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Service;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestTemplate;

@Service
public class EgnyteClient {
    private final RestTemplate rest = new RestTemplate();
    private final String base;
    @Value("${egnyte.key}") private String key;
    @Value("${egnyte.secret}") private String secret;
    @Value("${egnyte.user}") private String user;
    @Value("${egnyte.password}") private String password;
    private String token;

    public EgnyteClient(@Value("${egnyte.domain}") String domain) {
        this.base = "https://" + domain + ".egnyte.com";
    }

    private synchronized String token() {
        if (token == null) {
            MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
            form.add("grant_type", "password");
            form.add("client_id", key);
            form.add("client_secret", secret);
            form.add("username", user);
            form.add("password", password);
            form.add("scope", "Egnyte.filesystem Egnyte.group");
            Map<String, Object> body = rest.postForObject(base + "/puboauth/token", form, Map.class);
            token = (String) body.get("access_token");
        }
        return token;
    }

    private HttpEntity<Void> authorized() {
        HttpHeaders headers = new HttpHeaders();
        headers.setBearerAuth(token());
        return new HttpEntity<>(headers);
    }

    public Map folder(String path) {
        return rest.exchange(base + "/pubapi/v1/fs/" + path, HttpMethod.GET, authorized(), Map.class).getBody(); //~ GET /pubapi/v1/fs/{path}
    }

    public Map groups() {
        return rest.exchange(base + "/pubapi/v2/groups", HttpMethod.GET, authorized(), Map.class).getBody(); //~ GET /pubapi/v2/groups
    }
}
