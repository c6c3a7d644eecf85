package orchard;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.util.Map;

@Controller("/book")
public class BookController {

    private final Store store;
    private final Nursery nursery;

    public BookController(Store store, Nursery nursery) {
        this.store = store;
        this.nursery = nursery;
    }

    @Get
    public Map<String, Object> trees() {
        return store.folder("Shared/Orchard"); //~ GET /pubapi/v1/fs/{path} handles=specific
    }

    @Get("/places")
    public Map<String, Object> places() {
        return store.bookmarks(); //~ GET /pubapi/v1/bookmarks handles=specific
    }

    @Get("/grafts")
    public Map<String, Object> grafts() {
        return nursery.bookmarks();
    }
}
