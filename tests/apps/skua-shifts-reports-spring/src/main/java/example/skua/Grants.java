package example.skua;

public interface Grants {
    String token();

    void askToSignInAgain();
}
