package example.tern;

public class Download extends Request {
    public Download(String file) {
        super("GET", "/pubapi/v1/fs-content/" + file); //~ GET /pubapi/v1/fs-content/{path}
    }

    public Download(String file, String version) {
        super("GET", "/pubapi/v1/fs-content/" + file + "?entry_id=" + version); //~ GET /pubapi/v1/fs-content/{path}
    }
}
