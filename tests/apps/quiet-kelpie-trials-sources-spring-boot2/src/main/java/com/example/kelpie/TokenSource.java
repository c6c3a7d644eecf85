package com.example.kelpie;

import java.util.Collections;
import java.util.Map;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestTemplate;

/** The dance that all our partners have in common; what differs are the fields of the form. */
abstract class TokenSource {

    protected final RestTemplate rest = new RestTemplate();

    protected abstract String endpoint();

    protected abstract void fill(MultiValueMap<String, String> form);

    String fetch() {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        fill(form);
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_FORM_URLENCODED);
        headers.setAccept(Collections.singletonList(MediaType.APPLICATION_JSON));
        Map<?, ?> answer = rest.postForObject(endpoint(), new HttpEntity<>(form, headers), Map.class);
        return (String) answer.get("access_token");
    }
}
