package com.hollis.leases;

import java.net.URI;
import java.util.Map;
import org.springframework.boot.web.client.RestTemplateBuilder;
import org.springframework.http.*;
import org.springframework.stereotype.Service;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.util.UriComponentsBuilder;

@Service
public class LeaseFiles {
    private static final String LISTING = "/pubapi/v1/fs/Shared/Leases/";

    private final RestTemplate rest;
    private final Grants grants;

    public LeaseFiles(RestTemplateBuilder builder, Grants grants) {
        this.rest = builder.errorHandler(new EgnyteFailures()).build();
        this.grants = grants;
    }

    public Map<?, ?> list(String domain, String lease) {
        URI uri = at(domain).path(LISTING + lease).queryParam("count", 50).build().toUri();
        return rest.exchange(uri, HttpMethod.GET, new HttpEntity<>(bearer(domain)), Map.class).getBody(); //~ GET /pubapi/v1/fs/{path} handles=specific
    }

    public void open(String domain, String lease) {
        HttpEntity<?> body = new HttpEntity<>(Map.of("action", "add_folder"), bearer(domain));
        rest.exchange(at(domain).path(LISTING + lease).build().toUri(), HttpMethod.POST, body, Void.class); //~ POST /pubapi/v1/fs/{path} handles=specific
    }

    public void pin(String domain, String lease) {
        URI uri = at(domain).path("/pubapi/v1/bookmarks").build().toUri();
        rest.postForObject(uri, new HttpEntity<>(Map.of("path", "/Shared/Leases/" + lease), bearer(domain)), Map.class); //~ POST /pubapi/v1/bookmarks handles=specific
    }

    public void close(String domain, String lease) {
        rest.exchange(at(domain).path(LISTING).path(lease).build().toUri(), HttpMethod.DELETE, new HttpEntity<>(bearer(domain)), Void.class); //~ DELETE /pubapi/v1/fs/{path} handles=specific
    }

    private static UriComponentsBuilder at(String domain) {
        return UriComponentsBuilder.newInstance().scheme("https").host(domain + ".egnyte.com");
    }

    private HttpHeaders bearer(String domain) {
        HttpHeaders headers = new HttpHeaders();
        headers.setBearerAuth(grants.of(domain));
        return headers;
    }
}
