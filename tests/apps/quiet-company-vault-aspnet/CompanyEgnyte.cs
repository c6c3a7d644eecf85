using System.Net.Http.Headers;
using System.Text.Json;

public class CompanyEgnyte
{
    private static string? _token;
    private readonly HttpClient _http;
    private readonly IConfiguration _configuration;

    public CompanyEgnyte(HttpClient http, IConfiguration configuration)
    {
        _http = http;
        _http.BaseAddress = new Uri($"https://{configuration["Egnyte:Domain"]}.egnyte.com/");
        _configuration = configuration;
    }

    private async Task<string> SignInAsync()
    {
        var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["client_id"] = _configuration["Egnyte:Key"]!,
            ["client_secret"] = _configuration["Egnyte:Secret"]!,
            ["username"] = _configuration["Egnyte:User"]!,
            ["password"] = _configuration["Egnyte:Password"]!,
            ["scope"] = "Egnyte.filesystem",
            ["grant_type"] = "password",
        });
        using var answer = await _http.PostAsync("puboauth/token", form);
        using var grant = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return grant.RootElement.GetProperty("access_token").GetString()!;
    }

    public async Task<string> ListAsync(string folder)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"pubapi/v1/fs/Shared/Vault/{folder}"); //~ GET /pubapi/v1/fs/{path}
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _token ??= await SignInAsync());
        using var response = await _http.SendAsync(request);
        return await response.Content.ReadAsStringAsync();
    }
}
