package ie.lowmeadow.pastures;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.RequestEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.util.UriComponentsBuilder;

@Component
class Folders {
    @Value("${pastures.files}")
    private String files;
    private final RestTemplate rest = new RestTemplate();

    String list(String pasture, String token) {
        HttpHeaders headers = new HttpHeaders();
        headers.setBearerAuth(token);
        URI address = UriComponentsBuilder.fromUriString(files).path("/pubapi/v1/fs/Shared/{pasture}").buildAndExpand(pasture).toUri();
        RequestEntity<Void> request = new RequestEntity<>(headers, HttpMethod.GET, address); //~ GET /pubapi/v1/fs/{path}
        return rest.exchange(request, String.class).getBody();
    }

    void share(Object link, String token) {
        HttpHeaders headers = new HttpHeaders();
        headers.setBearerAuth(token);
        rest.exchange(new RequestEntity<>(link, headers, HttpMethod.POST, URI.create(files + "/pubapi/v1/links")), Void.class); //~ POST /pubapi/v1/links
    }
}
