package ferries;

import org.springframework.http.HttpStatus;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.util.DefaultUriBuilderFactory;

public class Timetable {
    private final RestTemplate rest = new RestTemplate();

    public Timetable(String domain) {
        rest.setUriTemplateHandler(new DefaultUriBuilderFactory("https://" + domain + ".egnyte.com/pubapi"));
    }

    // Links are made with Egnyte.link, which the consent page names.
    public String links() {
        try {
            return rest.getForObject("/v1/links", String.class); //~ GET /pubapi/v1/links
        } catch (HttpClientErrorException e) {
            if (e.getStatusCode() == HttpStatus.UNAUTHORIZED) {
                System.err.println("the token was refused");
                throw new IllegalStateException("connect again", e);
            }
            throw e;
        }
    }

    public String user(long id) {
        return rest.getForObject("/v2/users/{id}", String.class, id); //~ GET /pubapi/v2/users/{user_id}
    }
}
