package example.batches;

public class NotConnectedException extends RuntimeException {
}
