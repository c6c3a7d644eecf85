using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;

namespace DentalMoulds.Controllers;

public class EgnyteToken
{
    [JsonPropertyName("access_token")]
    public string AccessToken { get; set; } = "";

    [JsonPropertyName("expires_in")]
    public int ExpiresIn { get; set; }
}

[ApiController]
[Route("api/[controller]")]
public class EgnyteController : ControllerBase
{
    private readonly IHttpClientFactory _factory;
    private readonly IConfiguration _configuration;

    public EgnyteController(IHttpClientFactory factory, IConfiguration configuration)
    {
        _factory = factory;
        _configuration = configuration;
    }

    private async Task<EgnyteToken?> ExchangeAsync(string code)
    {
        var client = _factory.CreateClient("egnyte");
        var response = await client.PostAsync("/puboauth/token", new FormUrlEncodedContent(new[]
        {
            new KeyValuePair<string, string>("client_id", _configuration["Egnyte:ClientId"]!),
            new KeyValuePair<string, string>("client_secret", _configuration["Egnyte:ClientSecret"]!),
            new KeyValuePair<string, string>("redirect_uri", "https://moulds.example.com/api/egnyte/callback"),
            new KeyValuePair<string, string>("code", code),
            new KeyValuePair<string, string>("grant_type", "authorization_code"),
        }));
        return await response.Content.ReadFromJsonAsync<EgnyteToken>();
    }

    [HttpGet("callback")]
    public async Task<IActionResult> Callback([FromQuery] string code)
    {
        var token = await ExchangeAsync(code);
        if (token is null) return StatusCode(502);
        HttpContext.Session.SetString("egnyte", token.AccessToken);
        Response.Cookies.Append("egnyte_session", token.AccessToken, new CookieOptions { HttpOnly = true, Secure = true });
        Response.Cookies.Append("egnyte_token", token.AccessToken, new CookieOptions { Secure = true, SameSite = SameSiteMode.Lax }); //~ EG302
        return Redirect("/");
    }

    [HttpPost("exchange")]
    public async Task<IActionResult> Exchange([FromBody] string code)
    {
        var token = await ExchangeAsync(code);
        if (token is null) return StatusCode(502);
        return Ok(new { token = token.AccessToken, expiresIn = token.ExpiresIn }); //~ EG302
    }

    [HttpGet("moulds")]
    public async Task<IActionResult> Moulds()
    {
        var client = _factory.CreateClient("egnyte");
        client.DefaultRequestHeaders.Add("Authorization", $"Bearer {HttpContext.Session.GetString("egnyte")}");
        var response = await client.GetAsync("/pubapi/v1/fs/Shared/Moulds"); //~ GET /pubapi/v1/fs/{path} handles=specific
        if (response.StatusCode == HttpStatusCode.Unauthorized) return Unauthorized();
        return Content(await response.Content.ReadAsStringAsync(), "application/json");
    }

    [HttpPost("logout")]
    public IActionResult Logout() //~ EG309
    {
        HttpContext.Session.Clear();
        Response.Cookies.Delete("egnyte_token");
        return NoContent();
    }
}
