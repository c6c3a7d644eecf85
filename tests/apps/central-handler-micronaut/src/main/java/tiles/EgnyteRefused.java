package tiles;

public class EgnyteRefused extends RuntimeException {
    private final int status;

    public EgnyteRefused(int status, String body) {
        super("Egnyte answered " + status + ": " + body);
        this.status = status;
    }

    public int status() {
        return status;
    }
}
