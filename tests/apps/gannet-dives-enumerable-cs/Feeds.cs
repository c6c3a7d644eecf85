namespace Gannet;

public interface IFeed
{
    string Name { get; }
    string Path { get; }
}

public sealed class AuditFeed : IFeed
{
    public string Name => "workflows";
    public string Path => "/pubapi/v1/workflows";
}

public sealed class SearchFeed(IConfiguration settings) : IFeed
{
    public string Name => "search";
    public string Path => $"/pubapi/v1/search?query={Uri.EscapeDataString(settings["Gannet:Words"] ?? "")}";
}
