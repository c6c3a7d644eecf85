package org.ward.forms;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Service;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestTemplate;

@Service
public class FormsService {
    private final RestTemplate egnyte;
    private final RestTemplate intranet;

    public FormsService(@Qualifier("egnyteRest") RestTemplate egnyte, @Qualifier("intranetRest") RestTemplate intranet) {
        this.egnyte = egnyte;
        this.intranet = intranet;
    }

    public String forms(String domain, String token) {
        HttpHeaders headers = new HttpHeaders();
        headers.setBearerAuth(token);
        try {
            return egnyte.exchange("https://{domain}.egnyte.com/pubapi/v1/fs/Shared/Forms", HttpMethod.GET, new HttpEntity<>(headers), String.class, domain).getBody(); //~ GET /pubapi/v1/fs/{path} handles=specific
        } catch (HttpClientErrorException.Unauthorized e) {
            throw new IllegalStateException("connect to Egnyte again", e);
        }
    }

    public String wards() {
        return intranet.getForObject("https://intranet.example.com/wards", String.class);
    }
}
