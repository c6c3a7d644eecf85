using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Serialization;

namespace SurveyBatches;

public sealed record TokenResponse(
    [property: JsonPropertyName("access_token")] string AccessToken,
    [property: JsonPropertyName("token_type")] string TokenType);

public sealed record SignedIn(string User, string Token);

public sealed record FolderListing(string Name, int TotalCount);

public sealed class SignedOutException() : Exception("Egnyte refused the token");

public sealed class EgnyteSession(HttpClient http, IConfiguration configuration, ILogger<EgnyteSession> logger)
{
    private string Root => $"https://{configuration["Egnyte:Domain"]}.egnyte.com";

    private async Task<TokenResponse> SignInAsync(CancellationToken ct)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "password",
            ["client_id"] = configuration["Egnyte:Key"]!,
            ["username"] = configuration["Egnyte:User"]!,
            ["password"] = configuration["Egnyte:Password"]!,
            ["scope"] = "Egnyte.filesystem",
        });
        using var answer = await http.PostAsync($"{Root}/puboauth/token", form, ct); //~ EG308
        answer.EnsureSuccessStatusCode();
        var tokenResponse = await answer.Content.ReadFromJsonAsync<TokenResponse>(ct);
        var signedIn = new SignedIn(configuration["Egnyte:User"]!, tokenResponse!.AccessToken);
        logger.LogInformation("Signed in to Egnyte: {SignedIn}", signedIn); //~ EG305
        logger.LogDebug("The token is a {Type} token", tokenResponse.TokenType);
        return tokenResponse;
    }

    public async Task<FolderListing?> BatchAsync(string batch, CancellationToken ct)
    {
        var token = await SignInAsync(ct);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{Root}/pubapi/v1/fs/Shared/Surveys/{batch}"); //~ GET /pubapi/v1/fs/{path}
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.AccessToken);
        using var answer = await http.SendAsync(request, ct);
        if (answer.StatusCode == HttpStatusCode.Unauthorized)
        {
            throw new SignedOutException();
        }
        answer.EnsureSuccessStatusCode();
        var listing = await answer.Content.ReadFromJsonAsync<FolderListing>(ct);
        logger.LogInformation("Batch {Batch}: {Listing}", batch, listing);
        return listing;
    }
}
