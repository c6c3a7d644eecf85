package com.fernhill.gallery;

import com.fasterxml.jackson.databind.JsonNode;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.HttpStatusCodeException;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.util.UriComponentsBuilder;

@Component
public class EgnyteClient {

    private static final String SCOPE = "Egnyte.filesystem";

    private final RestTemplate rest = new RestTemplate();

    @Value("${egnyte.host}")
    private String host;
    @Value("${egnyte.client-id}")
    private String clientId;
    @Value("${egnyte.client-secret}")
    private String clientSecret;

    private static final String CALLBACK = "https://gallery.fernhill.io/callback";

    public String authorizeUrl(String state) {
        return UriComponentsBuilder.fromHttpUrl("https://" + host + "/puboauth/token")
                .queryParam("client_id", clientId)
                .queryParam("redirect_uri", CALLBACK)
                .queryParam("response_type", "code")
                .queryParam("scope", SCOPE)
                .queryParam("state", state)
                .toUriString();
    }

    public String exchange(String code) {
        MultiValueMap<String, String> body = new LinkedMultiValueMap<>();
        body.add("grant_type", "authorization_code");
        body.add("client_id", clientId);
        body.add("client_secret", clientSecret);
        body.add("redirect_uri", CALLBACK);
        body.add("code", code);
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_FORM_URLENCODED);
        JsonNode json = rest.postForObject("https://" + host + "/puboauth/token",
                new HttpEntity<>(body, headers), JsonNode.class);
        return json.get("access_token").asText();
    }

    public byte[] download(String token, String path) {
        HttpHeaders headers = new HttpHeaders();
        headers.setBearerAuth(token);
        try {
            return rest.exchange("https://" + host + "/pubapi/v1/fs-content/" + path, HttpMethod.GET, //~ GET /pubapi/v1/fs-content/{path} handles=specific
                    new HttpEntity<Void>(headers), byte[].class).getBody();
        } catch (HttpStatusCodeException e) {
            if (e.getStatusCode() == HttpStatus.UNAUTHORIZED) {
                throw new NotConnectedException();
            }
            if (e.getStatusCode() == HttpStatus.TOO_MANY_REQUESTS) {
                throw new BusyException(e.getResponseHeaders().getFirst("Retry-After"));
            }
            throw e;
        }
    }

    public static class NotConnectedException extends RuntimeException {
    }

    public static class BusyException extends RuntimeException {
        public BusyException(String after) {
            super("retry after " + after);
        }
    }
}
