package example.dotterel;

import java.util.Collections;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.BufferingClientHttpRequestFactory;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.stereotype.Service;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestTemplate;

@Service
public class Links {
    private final RestTemplate rest = new RestTemplate(new BufferingClientHttpRequestFactory(new SimpleClientHttpRequestFactory()));
    private final RestTemplate weather = new RestTemplate();
    private final String domain;

    public Links(@Value("${egnyte.domain}") String domain) {
        this.domain = domain;
        weather.setInterceptors(Collections.singletonList(new Traced()));
    }

    /** The weather service wants no token; what goes there may be traced. */
    public String weather(String town) {
        return weather.getForObject("https://weather.example/v1/towns/{town}", String.class, town);
    }

    public String all(String token) throws SignInAgain {
        HttpHeaders headers = new HttpHeaders();
        headers.setBearerAuth(token);
        String url = "https://" + domain + ".egnyte.com/pubapi/v1/links"; //~ GET /pubapi/v1/links
        try {
            return rest.exchange(url, HttpMethod.GET, new HttpEntity<>(headers), String.class).getBody();
        } catch (HttpClientErrorException.Unauthorized e) {
            throw new SignInAgain();
        } catch (HttpClientErrorException.TooManyRequests e) {
            return null;
        }
    }

    public static class SignInAgain extends Exception {}
}
