package barrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import lombok.extern.slf4j.Slf4j;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestTemplate;

@Slf4j
@RestController
public class BarrowController {

    private final RestTemplate rest = new RestTemplate();
    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, Account> accounts = new ConcurrentHashMap<>();

    @PostMapping("/connected")
    public void connected(@RequestParam String domain, @RequestParam String grant) throws IOException {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("client_id", System.getenv("EGNYTE_KEY"));
        form.add("client_secret", System.getenv("EGNYTE_SECRET"));
        form.add("redirect_uri", "https://barrows.example.com/connected");
        form.add("code", grant);
        form.add("grant_type", "authorization_code");
        Grant granted = rest.postForObject("https://" + domain + ".egnyte.com/puboauth/token", form, Grant.class);
        log.info("granted {}", granted);
        Account account = new Account(domain, granted.getAccessToken());
        log.info("keeping {}", account);
        json.writeValue(new File("account.json"), account);
        accounts.put(domain, account);
    }

    @GetMapping("/barrows/{domain}")
    public ResponseEntity<String> barrows(@PathVariable String domain) {
        HttpHeaders headers = new HttpHeaders();
        headers.setBearerAuth(accounts.get(domain).getToken());
        log.debug("headers: {}", headers.keySet());
        try {
            return rest.exchange("https://" + domain + ".egnyte.com/pubapi/v1/fs/Shared/Barrows", HttpMethod.GET, new HttpEntity<>(headers), String.class); //~ GET /pubapi/v1/fs/{path}
        } catch (HttpClientErrorException.Unauthorized refused) {
            log.warn("refused: {}", accounts.remove(domain));
            return ResponseEntity.status(409).build();
        }
    }
}
