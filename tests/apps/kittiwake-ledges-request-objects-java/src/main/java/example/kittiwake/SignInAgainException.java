package example.kittiwake;

import java.io.IOException;

public class SignInAgainException extends IOException {}
