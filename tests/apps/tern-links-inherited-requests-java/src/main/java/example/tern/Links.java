package example.tern;

/** All links, or a new one. */
public class Links extends Request {
    public Links() {
        super("GET", "/pubapi/v1/links"); //~ GET /pubapi/v1/links
    }

    public Links(String path, String accessibility) {
        super("POST", "/pubapi/v1/links?path=" + path + "&accessibility=" + accessibility); //~ POST /pubapi/v1/links
    }
}
