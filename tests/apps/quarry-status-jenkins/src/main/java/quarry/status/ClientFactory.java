package quarry.status;

public class ClientFactory {
    static ClientFactory factory;

    public static ClientFactory get() {
        return factory != null ? factory : new ClientFactory();
    }

    public StatusClient create(String root, String key) {
        return new StatusClient(root, key);
    }
}
