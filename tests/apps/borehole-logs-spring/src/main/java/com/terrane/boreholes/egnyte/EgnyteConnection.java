package com.terrane.boreholes.egnyte;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Service;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.util.UriComponentsBuilder;

/** The way to a token and back. */
@Service
public class EgnyteConnection {
    static final String SCOPES = "Egnyte.filesystem Egnyte.links"; //~ EG104

    private final RestTemplate http;
    private final EgnyteProperties properties;

    public EgnyteConnection(RestTemplate http, EgnyteProperties properties) {
        this.http = http;
        this.properties = properties;
    }

    public String signInAddress(String domain) {
        return UriComponentsBuilder.fromHttpUrl("https://" + domain + ".egnyte.com/puboauth/token") //~ EG205
                .queryParam("client_id", properties.getClientId())
                .queryParam("redirect_uri", properties.getRedirectUri())
                .queryParam("response_type", "code")
                .queryParam("scope", SCOPES)
                .toUriString();
    }

    public String redeem(String domain, String code) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("grant_type", "authorization_code");
        form.add("client_id", properties.getClientId());
        form.add("client_secret", properties.getClientSecret());
        form.add("code", code);
        form.add("redirect_uri", "https://boreholes.terrane.example/egnyte/done"); //~ EG208

        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_FORM_URLENCODED);
        Granted granted = http.postForObject("https://" + domain + ".egnyte.com/puboauth/token", new HttpEntity<>(form, headers), Granted.class);
        return granted.accessToken();
    }

    record Granted(@JsonProperty("access_token") String accessToken) { }
}
