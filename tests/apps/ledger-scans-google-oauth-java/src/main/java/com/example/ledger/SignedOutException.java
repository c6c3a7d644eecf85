package com.example.ledger;

public class SignedOutException extends RuntimeException {}
