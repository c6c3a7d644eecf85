package com.quay.dues;

public class SignInAgain extends RuntimeException {}
