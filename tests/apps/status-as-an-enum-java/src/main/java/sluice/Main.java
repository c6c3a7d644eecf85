package sluice;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;

public class Main {
    /** What an answer's number means to the keeper of the sluice. */
    enum Outcome {
        FINE(200), SIGNED_OUT(401), MISSING(404), OTHER(0);

        private final int code;

        Outcome(int code) {
            this.code = code;
        }

        static Outcome of(int code) {
            return Arrays.stream(values()).filter(outcome -> outcome.code == code).findFirst().orElse(OTHER);
        }
    }

    /** Of the gates' answers only success is told from the rest. */
    enum Gate {
        OPEN(200), SHUT(0);

        private final int code;

        Gate(int code) {
            this.code = code;
        }

        static Gate of(int code) {
            return Arrays.stream(values()).filter(gate -> gate.code == code).findFirst().orElse(SHUT);
        }
    }

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    public static void main(String[] args) throws Exception {
        var levels = HTTP.send(request("/fs/Shared/Sluice/levels.csv"), HttpResponse.BodyHandlers.ofString()); //~ GET /pubapi/v1/fs/{path} handles=specific
        switch (Outcome.of(levels.statusCode())) {
            case FINE -> System.out.println(levels.body());
            case SIGNED_OUT -> System.err.println("sign in again: https://sluice.example.com/connect");
            default -> System.err.println("Egnyte could not be asked");
        }
        var gates = HTTP.send(request("/fs/Shared/Sluice/gates.csv"), HttpResponse.BodyHandlers.ofString()); //~ GET /pubapi/v1/fs/{path} handles=generic
        if (Gate.of(gates.statusCode()) == Gate.SHUT) { //~ EG402
            throw new IllegalStateException("the gates are not known");
        }
        System.out.println(gates.body());
    }

    private static HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create("https://" + System.getenv("EGNYTE_DOMAIN") + ".egnyte.com/pubapi/v1" + path))
            .header("Authorization", "Bearer " + System.getenv("EGNYTE_TOKEN"))
            .build();
    }
}
