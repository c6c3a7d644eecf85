package org.beckbridges;

import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.client.RestTemplate;

/** What all requests have in common; who asks is told of a refusal. */
class Office {
    private final RestTemplate rest = new RestTemplate();
    private final String domain;
    private final String token;

    Office(String domain, String token) {
        this.domain = domain;
        this.token = token;
    }

    Address address() {
        return new Address(domain);
    }

    <T> T send(Address address, HttpMethod method, Object body, Class<T> type) {
        HttpHeaders headers = new HttpHeaders();
        headers.setBearerAuth(token);
        return rest.exchange(address.build(), method, new HttpEntity<>(body, headers), type).getBody();
    }
}
