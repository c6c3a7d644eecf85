package io.lowell.tenants.egnyte;

public class TokenExpired extends RuntimeException {
}
