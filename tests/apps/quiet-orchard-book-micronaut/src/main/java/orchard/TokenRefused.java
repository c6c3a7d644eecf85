package orchard;

public class TokenRefused extends RuntimeException {
}
