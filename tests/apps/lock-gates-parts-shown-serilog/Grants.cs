using System.Text.Json.Serialization;
using Destructurama.Attributed;

namespace LockGates;

public record Grant([property: JsonPropertyName("access_token"), LogMasked(ShowFirst = 3)] string AccessToken, [property: JsonPropertyName("expires_in")] int Seconds);

public record Renewal
{
    [NotLogged]
    [JsonPropertyName("access_token")]
    public string AccessToken { get; init; } = "";

    [JsonPropertyName("expires_in")]
    public int Seconds { get; init; }
}

// What is shown of it, the configuration of the loggers says.
public record Handover([property: JsonPropertyName("access_token")] string AccessToken, [property: JsonPropertyName("expires_in")] int Seconds);

public record Trial([property: JsonPropertyName("access_token")] string AccessToken, [property: JsonPropertyName("expires_in")] int Seconds);

public class Keeper
{
    public string Name { get; set; } = "";
    public string AccessToken { get; set; } = "";
}
