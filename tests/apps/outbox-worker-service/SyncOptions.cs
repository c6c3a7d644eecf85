namespace Sync;

public class SyncOptions
{
    public required string Outbox { get; init; }
    public required string Domain { get; init; }
    public required string ClientId { get; init; }
    public required string ClientSecret { get; init; }
    public required string RefreshToken { get; init; }
}
