using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Serialization;
using System.Threading.Tasks;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Deals;

public record TokenResponse([property: JsonPropertyName("access_token")] string AccessToken, [property: JsonPropertyName("expires_in")] int ExpiresIn);

[Route("egnyte")]
public class EgnyteController : Controller
{
    private readonly HttpClient _http;
    private readonly IConfiguration _config;
    private readonly ILogger<EgnyteController> _logger;
    private readonly IDataProtector _protector;

    public EgnyteController(HttpClient http, IConfiguration config, ILogger<EgnyteController> logger, IDataProtectionProvider protection)
    {
        _http = http;
        _config = config;
        _logger = logger;
        _protector = protection.CreateProtector("egnyte");
    }

    [HttpGet("connect")]
    public IActionResult Connect(string domain)
    {
        var state = Guid.NewGuid().ToString("N");
        HttpContext.Session.SetString("state", state);
        HttpContext.Session.SetString("domain", domain);
        return Redirect($"https://{domain}.egnyte.com/puboauth/token?client_id={_config["Egnyte:Key"]}&redirect_uri=https://deals.example.com/egnyte/callback&scope=Egnyte.filesystem%20Egnyte.link&state={state}&response_type=code");
    }

    private async Task<TokenResponse> RedeemAsync(string code, string state, string error)
    {
        if (error != null || state != HttpContext.Session.GetString("state")) throw new UnauthorizedAccessException();
        var response = await _http.PostAsync($"https://{HttpContext.Session.GetString("domain")}.egnyte.com/puboauth/token", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["client_id"] = _config["Egnyte:Key"],
            ["client_secret"] = _config["Egnyte:Secret"],
            ["redirect_uri"] = "https://deals.example.com/egnyte/callback",
            ["code"] = code,
            ["grant_type"] = "authorization_code",
        }));
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<TokenResponse>();
    }

    [HttpGet("callback")]
    public async Task<IActionResult> Callback(string code, string state, string error)
    {
        var token = await RedeemAsync(code, state, error);
        _logger.LogInformation("Egnyte token {Token}", token.AccessToken); //~ EG305
        Console.WriteLine("connected with " + token.AccessToken); //~ EG305
        await System.IO.File.WriteAllTextAsync("token.txt", token.AccessToken); //~ EG303
        Response.Cookies.Append("egnyte", token.AccessToken, new CookieOptions { Secure = true }); //~ EG302
        return Json(new { token = token.AccessToken }); //~ EG302
    }

    public async Task<string> Links(string domain, string token)
    {
        return await _http.GetStringAsync($"https://{domain}.egnyte.com/pubapi/v1/links?access_token={token}"); //~ GET /pubapi/v1/links; EG306
    }

    public async Task<HttpResponseMessage> Folder(string domain, string token)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, $"https://{domain}.egnyte.com/pubapi/v1/fs/Shared"); //~ GET /pubapi/v1/fs/{path}
        request.Headers.Add("Authorization", "OAuth " + token); //~ EG307
        return await _http.SendAsync(request);
    }

    public async Task<HttpResponseMessage> Bookmarks(string domain, string credentials)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, $"https://{domain}.egnyte.com/pubapi/v1/fs/Private"); //~ GET /pubapi/v1/fs/{path}
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", credentials); //~ EG307
        return await _http.SendAsync(request);
    }
}
