package example.skua;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestTemplate;

@Service
public class Digest {
    private static final Logger LOG = LoggerFactory.getLogger(Digest.class);

    private final List<Report> reports;
    private final RestTemplate rest;
    private final String domain;
    private final Grants grants;

    public Digest(List<Report> reports, RestTemplate rest, Grants grants, @Value("${egnyte.domain}") String domain) {
        this.reports = reports;
        this.rest = rest;
        this.grants = grants;
        this.domain = domain;
    }

    @Scheduled(cron = "0 0 6 * * *")
    public void collect() {
        HttpHeaders headers = new HttpHeaders();
        headers.setBearerAuth(grants.token());
        for (Report report : reports) {
            String url = "https://" + domain + ".egnyte.com" + report.path(); //~ GET /pubapi/v1/links; GET /pubapi/v2/users
            try {
                String body = rest.exchange(url, HttpMethod.GET, new HttpEntity<>(headers), String.class).getBody();
                LOG.info("{}: {} bytes", report.title(), body.length());
            } catch (HttpClientErrorException.Unauthorized e) {
                grants.askToSignInAgain();
                return;
            } catch (HttpClientErrorException.TooManyRequests | HttpClientErrorException.Forbidden e) {
                LOG.warn("throttled, the rest comes tomorrow: {}", e.getResponseHeaders().getFirst("Retry-After"));
                return;
            }
        }
    }
}
