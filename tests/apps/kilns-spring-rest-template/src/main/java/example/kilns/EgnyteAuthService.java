package example.kilns;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.util.UriComponentsBuilder;

@Service
public class EgnyteAuthService {

    @Value("${egnyte.client-id}")
    private String clientId;

    @Value("${egnyte.client-secret}")
    private String clientSecret;

    @Value("${egnyte.redirect-uri}")
    private String redirectUri;

    private final RestTemplate restTemplate = new RestTemplate();

    public String authorizeUrl(String domain, String state) {
        return UriComponentsBuilder.fromHttpUrl("https://" + domain + ".egnyte.com/puboauth/token")
                .queryParam("client_id", clientId)
                .queryParam("redirect_uri", redirectUri)
                .queryParam("response_type", "code")
                .queryParam("scope", "Egnyte.filesystem")
                .queryParam("state", state)
                .toUriString();
    }

    public String exchange(String domain, String code) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);

        Map<String, String> body = new HashMap<>();
        body.put("grant_type", "authorization_code"); //~ EG209
        body.put("client_id", clientId);
        body.put("client_secret", clientSecret);
        body.put("redirect_uri", redirectUri);
        body.put("code", code);

        HttpEntity<Map<String, String>> request = new HttpEntity<>(body, headers);
        ResponseEntity<Map> response = restTemplate.postForEntity("https://" + domain + ".egnyte.com/puboauth/token", request, Map.class);
        return (String) response.getBody().get("access_token");
    }

    public String exchangeAgain(String domain, String code) {
        Map<String, String> body = Map.of("grant_type", "authorization_code", "client_id", clientId, //~ EG209
                "client_secret", clientSecret, "redirect_uri", redirectUri, "code", code);
        Map<?, ?> answer = restTemplate.postForObject("https://" + domain + ".egnyte.com/puboauth/token", body, Map.class);
        return (String) answer.get("access_token");
    }

    public String exchangeByClient(String domain, String code) {
        Map<String, String> body = new HashMap<>();
        body.put("grant_type", "authorization_code"); //~ EG209
        body.put("client_id", clientId);
        body.put("client_secret", clientSecret);
        body.put("redirect_uri", redirectUri);
        body.put("code", code);
        Map<?, ?> answer = RestClient.create().post()
                .uri("https://" + domain + ".egnyte.com/puboauth/token")
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .body(Map.class);
        return (String) answer.get("access_token");
    }

    public String exchangeAsForm(String domain, String code) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>() {{
            add("grant_type", "authorization_code");
            add("client_id", clientId);
            add("client_secret", clientSecret);
            add("redirect_uri", redirectUri);
            add("code", code);
        }};
        String address = "https://" + domain + ".egnyte.com/puboauth/token";
        Map<?, ?> answer = restTemplate.postForObject(address, form, Map.class);
        return (String) answer.get("access_token");
    }

    public String exchangeAsDeclaredForm(String domain, String code) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_FORM_URLENCODED_VALUE);
        headers.setAccept(List.of(MediaType.APPLICATION_JSON));
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("grant_type", "authorization_code");
        form.add("client_id", clientId);
        form.add("client_secret", clientSecret);
        form.add("redirect_uri", redirectUri);
        form.set("code", code);
        return restTemplate.postForEntity("https://" + domain + ".egnyte.com/puboauth/token", new HttpEntity<>(form, headers), String.class).getBody();
    }

    public String exchangeNotion(String code) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        Map<String, String> body = new HashMap<>();
        body.put("grant_type", "authorization_code");
        body.put("code", code);
        HttpEntity<Map<String, String>> request = new HttpEntity<>(body, headers);
        ResponseEntity<Map> response = restTemplate.postForEntity("https://api.notion.com/v1/oauth/token", request, Map.class);
        return (String) response.getBody().get("access_token");
    }
}
