package com.hollis.leases;

public class SignInNeeded extends RuntimeException {
}
