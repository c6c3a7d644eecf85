package com.example.surveys;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.annotation.RegisteredOAuth2AuthorizedClient;
import org.springframework.web.bind.annotation.*;

@RestController
@RequestMapping("/surveys")
public class SurveyController {

    private final EgnyteClient egnyte;

    public SurveyController(EgnyteClient egnyte) {
        this.egnyte = egnyte;
    }

    @GetMapping("/{plot}")
    public Map<String, Object> list(@PathVariable String plot, @RegisteredOAuth2AuthorizedClient("egnyte") OAuth2AuthorizedClient client) {
        return egnyte.listFolder(client, "Shared/Surveys/" + plot);
    }

    @PostMapping("/{plot}")
    public Map<String, Object> create(@PathVariable String plot, @RegisteredOAuth2AuthorizedClient("egnyte") OAuth2AuthorizedClient client) {
        return egnyte.createFolder(client, "Shared/Surveys/" + plot);
    }

    @GetMapping("/surveyor/{id}")
    public Map<String, Object> surveyor(@PathVariable long id, @RegisteredOAuth2AuthorizedClient("egnyte") OAuth2AuthorizedClient client) {
        return egnyte.findUser(client, id);
    }

    @DeleteMapping("/{plot}")
    public void delete(@PathVariable String plot, @RegisteredOAuth2AuthorizedClient("egnyte") OAuth2AuthorizedClient client) {
        egnyte.deleteFile(client, "Shared/Surveys/" + plot);
    }

    @ExceptionHandler(ReconnectException.class)
    public ResponseEntity<String> reconnect(ReconnectException e) {
        return ResponseEntity.status(HttpStatus.UNAUTHORIZED).body("/oauth2/authorization/egnyte");
    }
}
