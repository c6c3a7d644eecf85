package example.bones;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Service;
import org.springframework.web.client.RestTemplate;

@Service
public class Hub {
    private static final String INSTANCES = "https://api.openconnectors.eu10.ext.hana.ondemand.com/elements/api-v2/instances";
    private final RestTemplate rest = new RestTemplate();

    public String connect(String code, String museum) {
        Map<String, Object> configuration = new LinkedHashMap<>();
        configuration.put("oauth.callback.url", "https://bones.example.com/connected");
        configuration.put("oauth.api.key", System.getenv("EGNYTE_KEY"));
        configuration.put("oauth.api.secret", System.getenv("EGNYTE_SECRET"));
        configuration.put("subdomain", museum);
        Map<String, Object> instance = Map.of(
            "element", Map.of("key", "egnyte"),
            "providerData", Map.of("code", code),
            "configuration", configuration,
            "name", museum);
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        headers.set(HttpHeaders.AUTHORIZATION, System.getenv("HUB_AUTHORIZATION"));
        return rest.postForObject(INSTANCES, new HttpEntity<>(instance, headers), String.class);
    }
}
