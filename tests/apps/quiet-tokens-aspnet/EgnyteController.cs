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
        _logger.LogInformation("Egnyte connected, token good for {Seconds} s, {Length} characters", token.ExpiresIn, token.AccessToken.Length);
        Console.WriteLine("connected with a token that begins with " + token.AccessToken.Substring(0, 4));
        await System.IO.File.WriteAllTextAsync("token.bin", _protector.Protect(token.AccessToken));
        Response.Cookies.Append("egnyte", token.AccessToken, new CookieOptions { HttpOnly = true, Secure = true });
        Response.Cookies.Append("theme", "dark");
        return Json(new { connected = true });
    }

    [HttpGet("antiforgery")]
    public IActionResult Antiforgery([FromServices] Microsoft.AspNetCore.Antiforgery.IAntiforgery antiforgery)
    {
        var tokens = antiforgery.GetAndStoreTokens(HttpContext);
        Response.Cookies.Append("XSRF-TOKEN", tokens.RequestToken);
        return Json(new { token = tokens.RequestToken });
    }

    public async Task<string> Box(string code)
    {
        var response = await _http.PostAsync("https://api.box.com/oauth2/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["code"] = code }));
        var box = await response.Content.ReadFromJsonAsync<TokenResponse>();
        _logger.LogDebug("box {Token}", box.AccessToken);
        return await _http.GetStringAsync("https://api.box.com/2.0/folders/0?access_token=" + box.AccessToken);
    }

    public async Task<HttpResponseMessage> Links(string domain, string token)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, $"https://{domain}.egnyte.com/pubapi/v1/links?offset=0"); //~ GET /pubapi/v1/links
        request.Headers.Add("Authorization", "Bearer " + token);
        return await _http.SendAsync(request);
    }

    public async Task<HttpResponseMessage> Folder(string domain, string scheme, string token)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, $"https://{domain}.egnyte.com/pubapi/v1/fs/Shared"); //~ GET /pubapi/v1/fs/{path}
        request.Headers.Authorization = new AuthenticationHeaderValue(scheme, token);
        return await _http.SendAsync(request);
    }
}
