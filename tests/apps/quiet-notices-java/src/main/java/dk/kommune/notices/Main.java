package dk.kommune.notices;

import java.nio.file.Path;
import java.util.List;

/** Fetches the public notices, checks who signed them, and prints their headings. */
public final class Main {

    private Main() {
    }

    public static void main(String[] args) throws Exception {
        Notices notices = new Notices(System.getenv("EGNYTE_DOMAIN"), System.getenv("EGNYTE_TOKEN"));
        Seal seal = new Seal(Path.of(args[0]));
        try {
            byte[] feed = notices.feed();
            seal.verify(feed, notices.signature());
            List<String> headings = Feed.headings(feed);
            headings.forEach(System.out::println);
        } catch (TokenRefused refused) {
            System.err.println("the token is no longer valid: sign in to Egnyte again");
            System.exit(1);
        }
    }
}
