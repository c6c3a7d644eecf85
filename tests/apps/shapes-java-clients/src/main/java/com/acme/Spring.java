package com.acme;

import java.net.URI;
import java.util.Map;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.util.UriComponentsBuilder;

class Spring {
    private final RestTemplate rest = new RestTemplate();
    private final WebClient web;
    private final RestClient client;
    private final String root;
    private final HttpHeaders headers = new HttpHeaders();

    Spring(String domain, String token) {
        root = "https://" + domain + ".egnyte.com";
        headers.setBearerAuth(token);
        web = WebClient.builder().baseUrl(root + "/pubapi/v1").defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token).build();
        client = RestClient.create(root + "/pubapi");
    }

    void all() {
        template();
        reactive();
        fluent();
    }

    void template() {
        rest.exchange(root + "/pubapi/v1/fs/{path}", HttpMethod.GET, new HttpEntity<>(headers), Map.class, "Shared"); //~ GET /pubapi/v1/fs/{path}
        rest.postForEntity(root + "/pubapi/v1/links", new HttpEntity<>("{}", headers), String.class); //~ POST /pubapi/v1/links
        Map user = rest.getForObject(root + "/pubapi/v2/users/{id}", Map.class, 7); //~ GET /pubapi/v2/users/{user_id}
        rest.delete(root + "/pubapi/v2/groups/{group}", user.get("group")); //~ DELETE /pubapi/v2/groups/{group_id}
        URI search = UriComponentsBuilder.fromHttpUrl(root).path("/pubapi/v1").pathSegment("search").queryParam("query", "x").build().toUri();
        ResponseEntity<String> found = rest.exchange(search, HttpMethod.GET, new HttpEntity<>(headers), String.class); //~ GET /pubapi/v1/search
        String cursor = UriComponentsBuilder.fromUriString(root + "/pubapi/{version}/events/cursor").buildAndExpand("v2").toUriString();
        rest.exchange(RequestEntity.get(URI.create(cursor)).build(), String.class); //~ GET /pubapi/v2/events/cursor
        System.out.println(found);
    }

    void reactive() {
        web.get().uri("/notes").retrieve().bodyToMono(String.class).block(); //~ GET /pubapi/v1/notes
        web.post().uri(b -> b.path("/notes").build()).contentType(MediaType.APPLICATION_JSON).bodyValue("{}").retrieve().toBodilessEntity().block(); //~ POST /pubapi/v1/notes
        web.method(HttpMethod.DELETE).uri("/notes/{id}", "n1").exchangeToMono(r -> r.releaseBody()).block(); //~ DELETE /pubapi/v1/notes/{note_id}
    }

    void fluent() {
        client.get().uri("/v1/userinfo").accept(MediaType.APPLICATION_JSON).retrieve().body(String.class); //~ GET /pubapi/v1/userinfo
        client.patch().uri("/v2/users/{id}", 3).body("{}").retrieve().toEntity(String.class); //~ PATCH /pubapi/v2/users/{user_id}
    }
}
