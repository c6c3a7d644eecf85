namespace Weighbridge;

/// <summary>What is done with tokens as such.</summary>
public class EgnyteTokens(HttpClient http)
{
    public async Task RevokeAsync(string? domain, string? token)
    {
        var form = new FormUrlEncodedContent(new Dictionary<string, string?> { ["token"] = token });
        using var answer = await http.PostAsync($"https://{domain}.egnyte.com/pubapi/v1/tokens/revoke", form);
        answer.EnsureSuccessStatusCode();
    }
}
