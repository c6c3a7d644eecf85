package io.lowell.tenants.egnyte;

import java.util.Map;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.util.UriComponentsBuilder;

/** The domains that Egnyte sold through us. */
@Component
public class ResellerClient {

    private static final String PORTAL = "https://resellers.egnyte.com/accounts/login/";

    private final RestTemplate http;

    public ResellerClient(RestTemplate http) {
        this.http = http;
    }

    /** Egnyte's reseller portal takes the token itself and shows it to the person who asked. */
    public String authorizeUrl(String domain, String key) {
        return UriComponentsBuilder.fromHttpUrl("https://" + domain + ".egnyte.com/puboauth/token")
                .queryParam("client_id", key)
                .queryParam("redirect_uri", PORTAL)
                .queryParam("response_type", "token")
                .toUriString();
    }

    public Map<?, ?> domains(String domain, String token) {
        HttpHeaders headers = new HttpHeaders();
        headers.setBearerAuth(token);
        String url = "https://" + domain + ".egnyte.com/pubapi/v1/msp/domains";
        try {
            return http.exchange(url, HttpMethod.GET, new HttpEntity<>(headers), Map.class).getBody(); //~ GET /pubapi/v1/msp/domains handles=specific
        } catch (HttpClientErrorException.Unauthorized expired) {
            throw new TokenExpired();
        } catch (HttpClientErrorException.TooManyRequests busy) {
            throw new TryLater(busy.getResponseHeaders().getFirst("Retry-After"));
        }
    }
}
