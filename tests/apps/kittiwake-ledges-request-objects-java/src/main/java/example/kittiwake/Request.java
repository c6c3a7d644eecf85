package example.kittiwake;

import java.util.Map;

/** One thing that can be asked of Egnyte; made by users of this library and handed to {@link Connection#send}. */
public abstract class Request {
    private final String verb;
    private final String path;
    private final Map<String, String> query;

    protected Request(String verb, String path, Map<String, String> query) {
        this.verb = verb;
        this.path = path;
        this.query = query;
    }

    public String verb() {
        return verb;
    }

    public String path() {
        return path;
    }

    public Map<String, String> query() {
        return query;
    }
}
