package example.turnstone;

import java.io.IOException;

public class ThrottledException extends IOException {
    public ThrottledException(String seconds) {
        super("again in " + seconds + " seconds");
    }
}
