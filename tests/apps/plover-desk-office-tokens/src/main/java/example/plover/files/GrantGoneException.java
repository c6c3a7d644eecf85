package example.plover.files;

import java.io.IOException;

public class GrantGoneException extends IOException {}
