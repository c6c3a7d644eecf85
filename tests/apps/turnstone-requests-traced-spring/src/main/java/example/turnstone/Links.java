package example.turnstone;

import java.util.Collections;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.BufferingClientHttpRequestFactory;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.stereotype.Service;
import org.springframework.web.client.RestTemplate;

@Service
public class Links {
    private final RestTemplate rest = new RestTemplate(new BufferingClientHttpRequestFactory(new SimpleClientHttpRequestFactory()));
    private final String domain;

    public Links(@Value("${egnyte.domain}") String domain) {
        this.domain = domain;
        rest.setInterceptors(Collections.singletonList(new Traced()));
    }

    public String all(String token) {
        HttpHeaders headers = new HttpHeaders();
        headers.setBearerAuth(token);
        String url = "https://" + domain + ".egnyte.com/pubapi/v1/links"; //~ GET /pubapi/v1/links
        return rest.exchange(url, HttpMethod.GET, new HttpEntity<>(headers), String.class).getBody();
    }
}
