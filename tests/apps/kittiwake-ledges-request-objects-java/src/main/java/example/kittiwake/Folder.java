package example.kittiwake;

import java.util.Map;

/** Lists a folder, or makes one. */
public class Folder extends Request {
    public Folder(String path, boolean withContent) {
        super("GET", "/pubapi/v1/fs" + path, Map.of("list_content", String.valueOf(withContent))); //~ GET /pubapi/v1/fs/{path}
    }

    public Folder(String path, NewFolder made) {
        super("POST", "/pubapi/v1/fs" + path, Map.of()); //~ POST /pubapi/v1/fs/{path}
    }
}
