using System.Collections.Concurrent;
using System.Text.Json.Serialization;

namespace Wrens;

public record Grant([property: JsonPropertyName("access_token")] string AccessToken, [property: JsonPropertyName("expires_in")] int ExpiresIn);

public record Connection(string Domain, string Token, DateTimeOffset Until)
{
    public Connection Shown => this with { Token = Token.Length == 0 ? "" : "***" };
}

public class Connections : ConcurrentDictionary<string, Connection>;

public class Waiting : ConcurrentDictionary<string, string>;
