package example.kittiwake;

import java.util.Map;

public class DropLink extends Request {
    public DropLink(String id) {
        super("DELETE", "/pubapi/v1/links/" + id, Map.of()); //~ DELETE /pubapi/v1/links/{link_id}
    }
}
