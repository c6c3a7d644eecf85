package com.northquay.tender.egnyte;

import java.net.URI;
import java.util.Map;
import org.springframework.http.HttpMethod;
import org.springframework.http.RequestEntity;
import org.springframework.web.client.RestTemplate;

public class EgnyteClient {

    private final RestTemplate http;
    private final String root;
    private final String token;

    EgnyteClient(RestTemplate http, String root, String token) {
        this.http = http;
        this.root = root;
        this.token = token;
    }

    public <T> T get(String path, Class<T> type) {
        RequestEntity<Void> request = RequestEntity.get(URI.create(root + path)).header("Authorization", "Bearer " + token).build();
        return http.exchange(request, type).getBody();
    }

    public void move(String from, String to) {
        RequestEntity<Map<String, String>> request = RequestEntity
                .method(HttpMethod.POST, root + "/v1/fs{from}", from) //~^ POST /pubapi/v1/fs/{path}
                .header("Authorization", "Bearer " + token)
                .body(Map.of("action", "move", "destination", to));
        http.exchange(request, Void.class);
    }

    public Group group(String id) {
        return http.getForObject(root + "/v2/groups/{id}", Group.class, id); //~ GET /pubapi/v2/groups/{group_id}
    }

    public record Group(String id, String displayName) { }
}
