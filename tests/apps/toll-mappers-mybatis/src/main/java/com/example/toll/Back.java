package com.example.toll;

import jakarta.servlet.http.HttpSession;
import java.util.Map;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestTemplate;

@RestController
public class Back {
    private final RestTemplate http = new RestTemplate();
    private final GrantMapper grants;

    public Back(GrantMapper grants) {
        this.grants = grants;
    }

    @GetMapping("/egnyte/back")
    ResponseEntity<String> back(@RequestParam(required = false) String code, @RequestParam String state,
                                @RequestParam(required = false) String error, HttpSession session) {
        if (error != null || !state.equals(session.getAttribute("state"))) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        }
        String domain = (String) session.getAttribute("domain");
        var form = new LinkedMultiValueMap<String, String>();
        form.add("client_id", System.getenv("EGNYTE_KEY"));
        form.add("client_secret", System.getenv("EGNYTE_SECRET"));
        form.add("redirect_uri", "https://toll.example.com/egnyte/back");
        form.add("code", code);
        form.add("grant_type", "authorization_code");
        Map<?, ?> grant = http.postForObject("https://" + domain + ".egnyte.com/puboauth/token", form, Map.class);
        String token = (String) grant.get("access_token");
        grants.keep(domain, token); //~ EG303
        grants.renew(domain, token); //~ EG303
        grants.seal(domain, token);
        grants.encrypt(domain, token, System.getenv("COLUMN_KEY"));
        grants.drop(token);
        return ResponseEntity.ok(grants.domainOf(token));
    }

    // The answer goes on as it is; what is refused is raised, and caught here.
    @GetMapping("/tolls/{domain}")
    ResponseEntity<?> tolls(@PathVariable String domain, HttpSession session) {
        var headers = new HttpHeaders();
        headers.setBearerAuth((String) session.getAttribute("token"));
        try {
            return http.exchange("https://" + domain + ".egnyte.com/pubapi/v1/fs/Shared/Tolls", HttpMethod.GET, new HttpEntity<>(headers), Map.class); //~ GET /pubapi/v1/fs/{path} handles=specific
        } catch (HttpClientErrorException.Unauthorized refused) {
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
        } catch (HttpClientErrorException.TooManyRequests busy) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
        }
    }

    // Of this one nobody catches anything.
    @GetMapping("/links/{domain}")
    ResponseEntity<?> links(@PathVariable String domain, HttpSession session) {
        var headers = new HttpHeaders();
        headers.setBearerAuth((String) session.getAttribute("token"));
        return http.exchange("https://" + domain + ".egnyte.com/pubapi/v1/links", HttpMethod.GET, new HttpEntity<>(headers), Map.class); //~ GET /pubapi/v1/links handles=generic; EG402
    }
}
