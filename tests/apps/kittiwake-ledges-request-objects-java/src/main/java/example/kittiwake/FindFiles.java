package example.kittiwake;

import java.util.Map;

public class FindFiles extends Request {
    public FindFiles(String words) {
        super("GET", "/pubapi/v1/search", Map.of("query", words)); //~ GET /pubapi/v1/search
    }
}
