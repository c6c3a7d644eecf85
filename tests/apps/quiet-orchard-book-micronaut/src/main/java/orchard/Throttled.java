package orchard;

public class Throttled extends RuntimeException {
    public Throttled(String seconds) {
        super("try again after " + seconds);
    }
}
