package at.gauge;

import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Service;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestTemplate;

@Service
public class EgnyteService {
    private final RestTemplate rest = new RestTemplate();
    private final String base;

    @Value("${egnyte.client-id}")
    private String clientId;

    @Value("${egnyte.client-secret}")
    private String clientSecret;

    @Value("${egnyte.user}")
    private String user;

    @Value("${egnyte.password}")
    private String password;

    public EgnyteService(@Value("${egnyte.domain}") String domain) {
        this.base = "https://" + domain + ".egnyte.com";
    }

    private String token() {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("grant_type", "password"); //~ EG203
        form.add("client_id", clientId);
        form.add("client_secret", clientSecret);
        form.add("username", user);
        form.add("password", password);
        form.add("scope", "Egnyte.filesystem");
        Map<?, ?> answer = rest.postForObject(base + "/puboauth/token", form, Map.class);
        return (String) answer.get("access_token");
    }

    public String folder(String path) {
        HttpHeaders headers = new HttpHeaders();
        headers.setBearerAuth(token()); //~ EG308
        try {
            return rest.exchange(base + "/pubapi/v1/fs/" + path, HttpMethod.GET, new HttpEntity<>(headers), String.class).getBody(); //~ GET /pubapi/v1/fs/{path} handles=specific
        } catch (HttpClientErrorException.Unauthorized refused) {
            throw new IllegalStateException("the service account of Egnyte has to be renewed", refused);
        } catch (HttpClientErrorException.TooManyRequests busy) {
            throw new IllegalStateException("come back later", busy);
        }
    }
}
