package example.skua;

public interface Report {
    String title();

    String path();
}
