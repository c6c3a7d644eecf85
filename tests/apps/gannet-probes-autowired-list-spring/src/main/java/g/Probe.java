package g;

public interface Probe {
  String path();
}
