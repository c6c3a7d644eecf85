package io.lowell.tenants.acronis;

import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestTemplate;

/** Another vendor's reseller portal, which has a flow of its own: code, and back to our own page. */
@Component
public class PartnerPortal {

    private final RestTemplate http;
    private final String clientSecret;

    public PartnerPortal(RestTemplate http, @Value("${acronis.client-secret}") String clientSecret) {
        this.http = http;
        this.clientSecret = clientSecret;
    }

    public String signIn(String state) {
        return "https://eu2-cloud.acronis.com/api/2/idp/authorize?response_type=code&client_id=tenants-desk"
                + "&redirect_uri=https://desk.lowell.io/acronis/msp&state=" + state;
    }

    public String token(String code) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("grant_type", "authorization_code");
        form.add("client_secret", clientSecret);
        form.add("redirect_uri", "https://desk.lowell.io/acronis/msp");
        form.add("code", code);
        return (String) http.postForObject("https://eu2-cloud.acronis.com/api/2/idp/token", form, Map.class).get("access_token");
    }
}
