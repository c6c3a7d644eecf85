package example.turnstone;

import java.io.IOException;

public class SignInAgainException extends IOException {}
