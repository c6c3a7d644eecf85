package orchard;

import io.micronaut.http.annotation.Get;
import io.micronaut.http.client.annotation.Client;
import java.util.Map;

@Client("nursery")
public interface Nursery {

    @Get("/pubapi/v1/bookmarks")
    Map<String, Object> bookmarks();
}
