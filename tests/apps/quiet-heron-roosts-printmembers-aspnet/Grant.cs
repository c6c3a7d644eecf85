using System.Text;
using System.Text.Json.Serialization;

namespace Herons;

public sealed record Grant(
    [property: JsonPropertyName("access_token")] string AccessToken,
    [property: JsonPropertyName("token_type")] string TokenType)
{
    private bool PrintMembers(StringBuilder text)
    {
        text.Append($"TokenType = {TokenType}, AccessToken = {AccessToken.Length} characters");
        return true;
    }
}
