package example.tickets;

import java.sql.SQLException;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestTemplate;

@RestController
public class CallbackController {
    private final RestTemplate http = new RestTemplate();
    private final TemplateRows templates;
    private final PlainRows plain;
    private final SealedRows sealed;

    @Value("${egnyte.client-id}")
    private String clientId;

    @Value("${egnyte.client-secret}")
    private String clientSecret;

    public CallbackController(TemplateRows templates, PlainRows plain, SealedRows sealed) {
        this.templates = templates;
        this.plain = plain;
        this.sealed = sealed;
    }

    @GetMapping("/egnyte/callback")
    public ResponseEntity<Void> callback(
            @RequestParam(required = false) String code,
            @RequestParam(required = false) String error,
            @RequestParam String state,
            @CookieValue("egnyte_state") String expected,
            @CookieValue("egnyte_domain") String domain) throws SQLException {
        if (error != null || !expected.equals(state)) {
            return ResponseEntity.badRequest().build();
        }
        LinkedMultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("client_id", clientId);
        form.add("client_secret", clientSecret);
        form.add("redirect_uri", "https://tickets.example.org/egnyte/callback");
        form.add("code", code);
        form.add("grant_type", "authorization_code");
        Map<String, Object> grant = http.postForObject("https://" + domain + ".egnyte.com/puboauth/token", form, Map.class);
        String token = (String) grant.get("access_token");
        templates.save(domain, token);
        templates.saveNamed(domain, token);
        templates.saveByClient(domain, token);
        plain.save(domain, token);
        sealed.save(domain, token);
        templates.find(token);
        return ResponseEntity.noContent().build();
    }
}
