using System.Text.Json.Serialization;

namespace Herons;

public sealed record Grant(
    [property: JsonPropertyName("access_token")] string AccessToken,
    [property: JsonPropertyName("token_type")] string TokenType)
{
    public string Domain { get; init; } = "";

    public override string ToString() => $"Grant of {Domain}";
}
