package com.example.surveys;

import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.stereotype.Service;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestTemplate;

@Service
public class EgnyteClient {

    private static final ParameterizedTypeReference<Map<String, Object>> MAP = new ParameterizedTypeReference<>() {};

    private final RestTemplate restTemplate = new RestTemplate();

    @Value("${egnyte.base-url}")
    private String baseUrl;

    public Map<String, Object> listFolder(OAuth2AuthorizedClient client, String path) {
        try {
            return restTemplate.exchange(baseUrl + "/pubapi/v1/fs/" + path, HttpMethod.GET, entity(client, null), MAP).getBody(); //~ GET /pubapi/v1/fs/{path} handles=specific
        } catch (HttpClientErrorException.Unauthorized e) {
            throw new ReconnectException(e);
        }
    }

    public Map<String, Object> createFolder(OAuth2AuthorizedClient client, String path) {
        String url = String.format("%s/pubapi/v1/fs/%s", baseUrl, path);
        HttpEntity<?> request = entity(client, Map.of("action", "add_folder"));
        try {
            return restTemplate.exchange(url, HttpMethod.POST, request, MAP).getBody(); //~ POST /pubapi/v1/fs/{path} handles=specific
        } catch (HttpClientErrorException e) {
            if (e.getStatusCode().value() == 401) {
                throw new ReconnectException(e);
            }
            throw e;
        }
    }

    public Map<String, Object> findUser(OAuth2AuthorizedClient client, long id) {
        return restTemplate.exchange(baseUrl + "/pubapi/v2/users/{id}", HttpMethod.GET, entity(client, null), MAP, id).getBody(); //~ GET /pubapi/v2/users/{user_id} handles=generic
    }

    public void deleteFile(OAuth2AuthorizedClient client, String path) {
        try {
            restTemplate.exchange(baseUrl + "/pubapi/v1/fs/" + path, HttpMethod.DELETE, entity(client, null), Void.class); //~ DELETE /pubapi/v1/fs/{path} handles=specific
        } catch (HttpClientErrorException.Unauthorized e) {
            throw new ReconnectException(e);
        }
    }

    private <T> HttpEntity<T> entity(OAuth2AuthorizedClient client, T body) {
        HttpHeaders headers = new HttpHeaders();
        headers.setBearerAuth(client.getAccessToken().getTokenValue());
        headers.setContentType(MediaType.APPLICATION_JSON);
        return new HttpEntity<>(body, headers);
    }
}
