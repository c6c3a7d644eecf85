package g;

import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestTemplate;

@Service
public class Probes {
  @Autowired private List<Probe> probes;
  private final RestTemplate http = new RestTemplate();

  @Scheduled(fixedRate = 60000)
  public void run() {
    HttpHeaders headers = new HttpHeaders();
    headers.setBearerAuth(System.getenv("EGNYTE_TOKEN"));
    for (Probe probe : probes) {
      try {
        http.exchange("https://" + System.getenv("EGNYTE_DOMAIN") + ".egnyte.com" + probe.path(), HttpMethod.GET, new HttpEntity<>(headers), String.class); //~ GET /pubapi/v1/links handles=specific; GET /pubapi/v1/userinfo handles=specific
      } catch (HttpClientErrorException.Unauthorized e) {
        System.err.println("sign in again");
      }
    }
  }
}
