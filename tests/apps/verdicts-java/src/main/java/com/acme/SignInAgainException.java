package com.acme;

public class SignInAgainException extends RuntimeException {
}
