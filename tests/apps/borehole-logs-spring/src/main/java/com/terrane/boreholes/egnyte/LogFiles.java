package com.terrane.boreholes.egnyte;

import java.util.Map;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;

/** The drillers' logs as they lie in Egnyte. */
@Component
public class LogFiles {
    private final RestTemplate http;

    public LogFiles(RestTemplate http) {
        this.http = http;
    }

    public Map<?, ?> ofSite(String domain, String token, String site) {
        return read(token, "https://" + domain + ".egnyte.com/pubapi/v1/fs/Shared/Boreholes/" + site); //~ GET /pubapi/v1/fs/{path}
    }

    public Map<?, ?> find(String domain, String token, String words) {
        String url = String.format("http://%s.egnyte.com/pubapi/v1/search?query=%s", domain, words); //~ EG502; GET /pubapi/v1/search
        return read(token, url);
    }

    public Map<?, ?> thrownAway(String domain, String token) {
        return read(token, "https://" + domain + ".egnyte.com/pubapi/v1/fs/trash"); //~ GET /pubapi/v1/fs/trash; EG504:note
    }

    public Map<?, ?> comments(String domain, String token) {
        return read(token, "https://" + domain + ".egnyte.com/pubapi/v1/note"); //~ GET /pubapi/v1/note; EG505
    }

    private Map<?, ?> read(String token, String url) {
        HttpHeaders headers = new HttpHeaders();
        headers.setBearerAuth(token);
        return http.exchange(url, HttpMethod.GET, new HttpEntity<>(headers), Map.class).getBody();
    }
}
