using System.Text.Json.Serialization;

namespace Slates;

public sealed record Grant([property: JsonPropertyName("access_token")] string AccessToken, [property: JsonPropertyName("token_type")] string TokenType)
{
    public override string ToString() => $"{TokenType} grant of {AccessToken.Length} characters";
}

public sealed class Account
{
    public string Domain { get; set; } = "";

    // The token goes to the data protector, not into the file.
    [JsonIgnore]
    public string Token { get; set; } = "";
}
