package orchard;

import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.client.annotation.Client;
import java.util.Map;

/** The settings say where `store` is. */
@Client(id = "store", path = "/pubapi")
public interface Store {

    @Get("/v1/fs/{+path}")
    Map<String, Object> folder(@PathVariable String path);

    @Get("/v1/bookmarks")
    Map<String, Object> bookmarks();
}
