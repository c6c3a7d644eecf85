package com.wicklow;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.*;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestTemplate;
import java.util.Map;

@Component
public class EgnyteGateway {
    private static final Logger LOG = LoggerFactory.getLogger(EgnyteGateway.class);

    private final RestTemplate rest = new RestTemplate();
    private final String baseUrl;
    private final String token;

    public EgnyteGateway(@Value("${egnyte.domain}") String domain, @Value("${egnyte.token}") String token) {
        this.baseUrl = "https://" + domain + ".egnyte.com/pubapi/v1";
        this.token = token;
    }

    private HttpHeaders headers() {
        HttpHeaders headers = new HttpHeaders();
        headers.setBearerAuth(token);
        headers.setContentType(MediaType.APPLICATION_JSON);
        return headers;
    }

    public <T> T call(HttpMethod method, String path, Object body, Class<T> type) {
        HttpEntity<Object> entity = new HttpEntity<>(body, headers());
        LOG.debug("{} {} with {}", method, path, headers()); //~ EG305
        LOG.trace("Sending {}", entity); //~ EG305
        try {
            return rest.exchange(baseUrl + path, method, entity, type).getBody();
        } catch (HttpClientErrorException e) {
            if (e.getStatusCode() == HttpStatus.UNAUTHORIZED) {
                throw new IllegalStateException("Egnyte token expired, ask the administrator to renew it", e);
            }
            if (e.getStatusCode() == HttpStatus.TOO_MANY_REQUESTS) {
                throw new IllegalStateException("Throttled until " + e.getResponseHeaders().getFirst("Retry-After"), e);
            }
            throw e;
        }
    }

    public Map<?, ?> folder(String path) {
        return call(HttpMethod.GET, "/fs/Shared/" + path, null, Map.class); //~ GET /pubapi/v1/fs/{path} handles=specific
    }
}
