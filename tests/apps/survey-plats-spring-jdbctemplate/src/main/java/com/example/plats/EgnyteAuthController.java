package com.example.plats;

import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestTemplate;

@RestController
@RequestMapping("/egnyte")
public class EgnyteAuthController {

    private static final Logger logger = LoggerFactory.getLogger(EgnyteAuthController.class);

    @Autowired
    private JdbcTemplate jdbcTemplate;

    @Value("${egnyte.domain}")
    private String domain;
    @Value("${egnyte.client-id}")
    private String clientId;
    @Value("${egnyte.client-secret}")
    private String clientSecret;

    private final RestTemplate restTemplate = new RestTemplate();

    @GetMapping("/callback")
    public ResponseEntity<String> callback(@RequestParam String code, @RequestParam Long surveyor) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_FORM_URLENCODED);

        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("client_id", clientId);
        form.add("client_secret", clientSecret);
        form.add("redirect_uri", "https://plats.example.com/egnyte/callback");
        form.add("code", code);
        form.add("grant_type", "authorization_code");

        HttpEntity<MultiValueMap<String, String>> request = new HttpEntity<>(form, headers);
        ResponseEntity<Map> response = restTemplate.exchange(
                "https://" + domain + ".egnyte.com/puboauth/token", HttpMethod.POST, request, Map.class);

        logger.info("Egnyte token response: {}", response.getStatusCode());
        logger.info("Egnyte token response: {}", response.getBody()); //~ EG305

        String accessToken = (String) response.getBody().get("access_token");
        int updated = jdbcTemplate.update("UPDATE surveyors SET egnyte_token = ? WHERE id = ?", accessToken, surveyor); //~ EG303
        if (updated == 0) {
            jdbcTemplate.update("INSERT INTO sign_ins (surveyor, expires_in) VALUES (?, ?)", surveyor, response.getBody().get("expires_in"));
        }
        return ResponseEntity.ok("connected");
    }

    @GetMapping("/plats")
    public ResponseEntity<String> plats(@RequestParam Long surveyor) {
        String token = jdbcTemplate.queryForObject("SELECT egnyte_token FROM surveyors WHERE id = ?", String.class, surveyor);
        HttpHeaders headers = new HttpHeaders();
        headers.setBearerAuth(token);
        try {
            return restTemplate.exchange("https://" + domain + ".egnyte.com/pubapi/v1/fs/Shared/Plats", HttpMethod.GET, new HttpEntity<>(headers), String.class); //~ GET /pubapi/v1/fs/{path} handles=specific
        } catch (HttpClientErrorException.Unauthorized e) {
            return ResponseEntity.status(HttpStatus.CONFLICT).body("connect again");
        }
    }

    @DeleteMapping("/connection")
    public ResponseEntity<Void> disconnect(@RequestParam Long surveyor) { //~ EG309
        jdbcTemplate.update("UPDATE surveyors SET egnyte_token = NULL WHERE id = ?", surveyor);
        return ResponseEntity.noContent().build();
    }
}
