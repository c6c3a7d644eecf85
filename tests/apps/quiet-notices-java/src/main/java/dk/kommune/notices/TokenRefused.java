package dk.kommune.notices;

final class TokenRefused extends RuntimeException {
}
