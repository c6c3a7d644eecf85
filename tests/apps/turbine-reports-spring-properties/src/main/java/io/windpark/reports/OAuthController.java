package io.windpark.reports;

import jakarta.servlet.http.HttpSession;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestClient;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;

@RestController
public class OAuthController {
    private final EgnyteProperties egnyte;
    private final RestClient rest = RestClient.create();

    @Value("${app.base-url}")
    private String baseUrl;

    @Value("${calendar.redirect-uri}")
    private String calendarRedirect;

    public OAuthController(EgnyteProperties egnyte) {
        this.egnyte = egnyte;
    }

    @GetMapping("/connect")
    public RedirectView connect(@RequestParam String domain, HttpSession session) {
        String state = UUID.randomUUID().toString();
        session.setAttribute("state", state);
        session.setAttribute("domain", domain);
        return new RedirectView(UriComponentsBuilder.fromHttpUrl("https://" + domain + ".egnyte.com/puboauth/token")
            .queryParam("client_id", egnyte.clientId())
            .queryParam("redirect_uri", egnyte.redirectUri())
            .queryParam("scope", egnyte.scopes())
            .queryParam("state", state)
            .queryParam("response_type", "code")
            .toUriString());
    }

    @GetMapping("/oauth/egnyte")
    public String callback(@RequestParam String code, HttpSession session) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("client_id", egnyte.clientId());
        form.add("client_secret", egnyte.clientSecret());
        form.add("redirect_uri", baseUrl + "/oauth/egnyte/callback"); //~ EG208
        form.add("code", code);
        form.add("grant_type", "authorization_code");
        Map<?, ?> answer = rest.post()
            .uri("https://" + session.getAttribute("domain") + ".egnyte.com/puboauth/token")
            .contentType(MediaType.APPLICATION_FORM_URLENCODED)
            .body(form)
            .retrieve()
            .body(Map.class);
        session.setAttribute("token", answer.get("access_token"));
        return "connected";
    }

    @GetMapping("/oauth/calendar")
    public String calendar(@RequestParam String code, HttpSession session) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("redirect_uri", calendarRedirect);
        form.add("code", code);
        form.add("grant_type", "authorization_code");
        rest.post().uri("https://calendar.example.com/oauth/token").contentType(MediaType.APPLICATION_FORM_URLENCODED).body(form).retrieve().toBodilessEntity();
        return "connected";
    }

    @GetMapping("/turbines")
    public String turbines(HttpSession session) {
        return rest.get() //~ GET /pubapi/v1/fs/{path}
            .uri("https://{domain}.egnyte.com/pubapi/v1/fs/Shared/Turbines", session.getAttribute("domain"))
            .header("Authorization", "Bearer " + session.getAttribute("token"))
            .retrieve()
            .body(String.class);
    }
}
