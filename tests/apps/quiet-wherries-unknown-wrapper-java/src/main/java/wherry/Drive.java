package wherry;

import io.vavr.control.Either;
import io.vavr.control.Try;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.function.Supplier;

record Drive(String domain, String token) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    enum Fault {
        SIGN_IN, SLOW, OTHER;

        static Fault of(int status) {
            return switch (status) {
                case 401 -> SIGN_IN;
                case 429, 503 -> SLOW;
                default -> OTHER;
            };
        }
    }

    Either<Fault, String> folder(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://" + domain + ".egnyte.com/pubapi/v1/fs/" + path)) //~ GET /pubapi/v1/fs/{path}
            .header("Authorization", "Bearer " + token)
            .build();
        return patiently(() -> Try.of(() -> HTTP.send(request, HttpResponse.BodyHandlers.ofString()))
            .toEither(Fault.OTHER)
            .flatMap(r -> r.statusCode() < 300 ? Either.right(r.body()) : Either.left(Fault.of(r.statusCode()))));
    }

    private static <T> Either<Fault, T> patiently(Supplier<Either<Fault, T>> ask) {
        Either<Fault, T> answer = ask.get();
        for (int i = 0; i < 4 && answer.isLeft() && answer.getLeft() == Fault.SLOW; i++) {
            Try.run(() -> Thread.sleep(2000));
            answer = ask.get();
        }
        return answer;
    }
}
