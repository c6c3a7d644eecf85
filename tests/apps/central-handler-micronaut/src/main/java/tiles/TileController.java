package tiles;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.annotation.Get;
import java.net.URI;

@Controller("/tiles")
public class TileController {
    private final EgnyteTiles tiles;

    public TileController(EgnyteTiles tiles) {
        this.tiles = tiles;
    }

    @Get("/{glaze}")
    public String glaze(String glaze) throws Exception {
        return tiles.list(glaze);
    }

    @Error(global = true)
    public HttpResponse<?> refused(HttpRequest<?> request, EgnyteRefused refused) {
        if (refused.status() == 401) {
            return HttpResponse.seeOther(URI.create("/egnyte/connect"));
        }
        return HttpResponse.serverError();
    }
}
