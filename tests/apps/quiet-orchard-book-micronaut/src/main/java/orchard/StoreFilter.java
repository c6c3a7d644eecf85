package orchard;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.http.annotation.ClientFilter;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;

@ClientFilter("/pubapi/**")
public class StoreFilter {

    @RequestFilter
    public void sign(MutableHttpRequest<?> request) {
        request.bearerAuth(System.getenv("EGNYTE_TOKEN"));
    }

    @ResponseFilter
    public void check(MutableHttpRequest<?> request, HttpResponse<?> response) {
        if (response.code() == 401) {
            throw new TokenRefused();
        }
        if (response.code() == 429) {
            throw new Throttled(response.header("Retry-After"));
        }
    }
}
