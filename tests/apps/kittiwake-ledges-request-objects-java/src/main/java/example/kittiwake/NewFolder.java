package example.kittiwake;

public record NewFolder(String action) {}
